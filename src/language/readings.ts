/** The language of theorems that are offered for a reading of a text. */
import type { Language } from './language.js';

/** Characters that look like double quotation marks. */
const QUOTATION_MARKS = /["“”„‟″‶〃〝〞〟＂❝❞ˮ]/gu;

/** Words of a certificate between quotation marks that nothing in them can close, so that they cannot pass for words of the kernel. */
function label(words: string): string {
  return `“${words.replace(QUOTATION_MARKS, '’')}”`;
}

export const readings = {
  propositions: {
    quoted: {
      tex: ({ proved }, say) => say.tex(proved),
      english: ({ document, quote, reading, verdict, proved }, say) =>
        `${say.english(proved)} Filed under words of ${document} that no rule has read: ${label(quote)}, read as ${label(reading)}, which the claim calls ${label(verdict)}.`,
    },
  },
  rules: {
    quotation: {
      label: 'filed under a quotation',
      shows: 'a theorem proved before, with the words that it is offered for; of the text itself it shows nothing',
    },
  },
} satisfies Language;
