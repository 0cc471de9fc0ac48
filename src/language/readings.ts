/** The language of theorems that are offered for a reading of a text. */
import type { Language } from './language.js';

/** Characters that look like double quotation marks. */
const QUOTATION_MARKS = /["“”„‟″‶〃〝〞〟＂❝❞ˮ]/gu;

/** Words of a certificate between quotation marks that nothing in them can close, so that they cannot pass for words of the kernel. */
export function inQuotes(words: string): string {
  return `“${words.replace(QUOTATION_MARKS, '’')}”`;
}

export const readings = {
  propositions: {
    quoted: {
      tex: ({ proved }, say) => say.tex(proved),
      english: ({ document, quote, translation, reading, verdict, proved }, say) => {
        const translated = translation === '' ? '' : `, translated as ${inQuotes(translation)}`;
        return `${say.english(proved)} Filed under words that no rule has read, of ${inQuotes(document)}: ${inQuotes(quote)}${translated}, read as ${inQuotes(reading)}, which the claim calls ${inQuotes(verdict)}.`;
      },
    },
  },
  rules: {
    quotation: {
      label: 'filed under a quotation',
      shows: 'a theorem proved before, with the words that it is offered for; of the text itself it shows nothing',
    },
  },
} satisfies Language;
