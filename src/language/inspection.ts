/** The language of what a look at the entries of a matrix decides. */
import type { Term } from '../kernel/index.js';
import type { Language, Renderer } from './language.js';
import { parentheses } from './notation.js';
import { inSentence } from './plainFormula.js';

/** A relation to zero that every entry has. */
const everyEntry =
  (relation: string): Renderer<{ readonly matrix: Term }> =>
  ({ matrix }, say) =>
    `${parentheses(say.term(matrix))}_{ij} ${relation} 0 \\quad \\forall\\, i, j`;

export const inspection = {
  propositions: {
    entriesNonzero: {
      tex: everyEntry('\\ne'),
      english: ({ matrix }, say) => `No entry of ${inSentence(say.term(matrix))} is zero.`,
    },
    entriesPositive: {
      tex: everyEntry('>'),
      english: ({ matrix }, say) => `Every entry of ${inSentence(say.term(matrix))} is positive.`,
    },
    someEntryZero: {
      tex: ({ matrix }, say) => `\\exists\\, i, j:\\; ${parentheses(say.term(matrix))}_{ij} = 0`,
      english: ({ matrix }, say) => `Some entry of ${inSentence(say.term(matrix))} is zero.`,
    },
    columns: {
      tex: ({ matrix, are }, say) =>
        are === 'distinct'
          ? `${parentheses(say.term(matrix))}_{\\cdot i} \\ne ${parentheses(say.term(matrix))}_{\\cdot j} \\quad \\forall\\, i \\ne j`
          : `\\exists\\, i \\ne j:\\; ${parentheses(say.term(matrix))}_{\\cdot i} = ${parentheses(say.term(matrix))}_{\\cdot j}`,
      english: ({ matrix, are }, say) =>
        `${are === 'distinct' ? 'No two' : 'Two'} columns of ${inSentence(say.term(matrix))} are equal.`,
    },
  },
  rules: {
    columnsCompared: { label: 'columns compared', shows: 'all columns are compared, entry by entry, over ℚ' },
    entriesNonzero: { label: 'no entry is zero', shows: 'no entry of a matrix is zero, computed over ℚ' },
    entriesPositive: {
      label: 'every entry is positive',
      shows: 'every entry of a matrix is positive, computed over ℚ',
    },
    nonzeroLines: {
      label: 'few nonzero lines',
      shows:
        'with fewer rows or columns that are not identically zero than columns, the rank is deficient at all values',
    },
    someEntryZero: { label: 'a zero entry', shows: 'every entry is computed, and one of them is zero' },
  },
} satisfies Language;
