/** The language of the core: conjunctions of theorems, and theorems labelled with a quotation. */
import type { Language } from './language.js';

export const core = {
  propositions: {
    conjunction: {
      tex: ({ of }, say) => of.map(say.tex).join(' \\quad\\text{and}\\quad '),
      english: ({ of }, say) => of.map(say.english).join(' '),
    },
    quoted: {
      tex: ({ proved }, say) => say.tex(proved),
      english: ({ document, quote, reading, verdict, proved }, say) =>
        `Of ${document}, “${quote}”, read as: ${reading}. The claim calls this reading “${verdict}”; what is proved is this and no more: ${say.english(proved)}`,
    },
  },
  rules: {
    conjunction: { label: 'all of these', shows: 'several theorems hold together' },
    derived: { label: 'cited', shows: 'another certificate, checked as well, proves this' },
    quotation: {
      label: 'filed under a quotation',
      shows: 'a theorem proved before, with the words that it is offered for; of the text itself it shows nothing',
    },
  },
} satisfies Language;
