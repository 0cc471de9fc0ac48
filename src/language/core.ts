/** The language of the core: conjunctions of theorems, and theorems of other certificates. */
import type { Language } from './language.js';

export const core = {
  propositions: {
    conjunction: {
      tex: ({ of }, say) => of.map(say.tex).join(' \\quad\\text{and}\\quad '),
      english: ({ of }, say) => of.map(say.english).join(' '),
    },
  },
  rules: {
    conjunction: { label: 'all of these', shows: 'several theorems hold together' },
    derived: { label: 'cited', shows: 'another certificate, checked as well, proves this' },
  },
} satisfies Language;
