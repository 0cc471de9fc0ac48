/** Small matrices that controls write out, and the samples and labels of a teacher on the hyperplane of a sample. */
import { rationals, terms, type Rational, type Term } from 'lossproof/statement';

/** A matrix, a text of numbers a row. */
export function rows(...texts: readonly string[]): Term {
  const entries = texts.map((text) => text.split(' '));
  const numbers = entries.flat().map((text) => rationals.parseRational(text) as Rational);
  return terms.literal({ rows: entries.length, columns: (entries[0] as string[]).length, entries: numbers });
}

/** The labels are the outputs of one unit with the weights (1, 0), orthogonal to the second sample. `cells` has points of half of the cells. */
export const teacherOnBoundary = {
  data: rows('1 0 1', '0 1 1'),
  labels: rows('1 0 1'),
  cells: rows('1 2 1', '1 -1 -2'),
} as const;
