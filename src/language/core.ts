/** The language of the core: conjunctions of theorems, and theorems labelled with a quotation. */
import type { Language } from './language.js';

/** Characters that look like double quotation marks. */
const QUOTATION_MARKS = /["“”„‟″‶〃〝〞〟＂❝❞ˮ]/gu;

/** Words of a certificate between quotation marks that nothing in them can close, so that they cannot pass for words of the kernel. */
export function inQuotes(words: string): string {
  return `“${words.replace(QUOTATION_MARKS, '’')}”`;
}

export const core = {
  propositions: {
    conjunction: {
      tex: ({ of }, say) => of.map(say.tex).join(' \\quad\\text{and}\\quad '),
      english: ({ of }, say) => of.map(say.english).join(' '),
    },
    quoted: {
      tex: ({ proved }, say) => say.tex(proved),
      english: ({ document, quote, translation, reading, verdict, proved }, say) => {
        const translated = translation === '' ? '' : `, translated as ${inQuotes(translation)}`;
        return `${say.english(proved)} Filed under words that no rule has read, of ${inQuotes(document)}: ${inQuotes(quote)}${translated}, read as ${inQuotes(reading)}, which the claim calls ${inQuotes(verdict)}.`;
      },
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
