/** Builders of scopes, to be read aloud: `every('almost-every data', 'all weights')`, `these('given')`. */
import type { Quantifier, Range, Reach } from '../kernel/index.js';

type Named = Exclude<Quantifier['of'], 'everything'>;

/** A range, of everything or of what is named. */
export type Quantified = Range | `${Range} ${Named}`;

/** Every size that the statement allows. */
export const every = (...prefix: readonly Quantified[]): Reach => ({ sizes: 'every', prefix: prefix.map(quantifier) });

/** The recorded sizes, which are part of the statement. */
export const these = (...prefix: readonly Quantified[]): Reach => ({ sizes: 'these', prefix: prefix.map(quantifier) });

function quantifier(text: Quantified): Quantifier {
  const [range, ...of] = text.split(' ');
  return { range: range as Range, of: of.length === 0 ? 'everything' : (of.join(' ') as Named) };
}
