/** Schemes at random: of given axes, over the widths a and b, from a tape of choices that shrinks well. */
import fc from 'fast-check';
import type { Scheme, SchemeSymbols, Widths } from '../../../../src/kernel/libraries/everySize/scheme.js';

const AXES: readonly Widths[] = [[], ['a'], ['b'], ['a', 'b']];

/** A symbol of these axes; its name says which, so that no name has two shapes. */
const symbol = (rows: Widths, columns: Widths, letter: string): SchemeSymbols => ({
  kind: 'symbols',
  name: `${letter}${rows.join('')}x${columns.join('')}`,
  rows,
  columns,
});

export function schemeFrom(tape: readonly number[], rows: Widths, columns: Widths, depth: number): Scheme {
  let place = 0;
  const choose = (most: number): number => (tape[place++] ?? 0) % most;
  const axis = (longest: number): Widths => AXES[choose(longest)] as Widths;
  const leaf = (r: Widths, c: Widths): Scheme => {
    const kind = choose(6);
    if (kind === 5) return { kind: 'constant', value: `${1 + choose(2)}`, rows: r, columns: c };
    return symbol(r, c, kind < 3 ? 'X' : 'Y');
  };
  const make = (r: Widths, c: Widths, level: number): Scheme => {
    if (level === 0) return leaf(r, c);
    const of = (r2: Widths, c2: Widths): Scheme => make(r2, c2, level - 1);
    const single = r.length <= 1 && c.length <= 1;
    switch (choose(14)) {
      case 0:
        return { kind: 'sum', left: of(r, c), right: of(r, c) };
      case 1:
        return { kind: 'difference', left: of(r, c), right: of(r, c) };
      case 2:
      case 3:
        return { kind: 'hadamard', left: of(r, c), right: of(r, c) };
      case 4:
      case 5:
      case 6: {
        const middle = axis(4);
        return { kind: 'product', left: of(r, middle), right: of(middle, c) };
      }
      case 7:
        return { kind: 'transpose', of: of(c, r) };
      case 8:
        if (r.length === 2) return { kind: 'khatriRao', left: of(r.slice(0, 1), c), right: of(r.slice(1), c) };
        return { kind: 'scale', factor: '-2', of: of(r, c) };
      case 9:
        return {
          kind: 'kronecker',
          left: of(r.slice(0, 1), c.slice(0, 1)),
          right: of(r.slice(1), c.slice(1)),
        };
      case 10:
        if (r.join() === c.join()) return { kind: 'diagonal', of: choose(2) === 0 ? of(r, []) : of([], r) };
        return leaf(r, c);
      case 11:
        if (single) return { kind: 'gradient', of: of([], []), by: symbol(r, c, choose(2) === 0 ? 'X' : 'Y') };
        if (c.length === 0) return { kind: 'vector', of: of(r.slice(0, 1), r.slice(1)) };
        return leaf(r, c);
      default: {
        const [r2, c2] = [axis(3), axis(3)];
        return { kind: 'substitute', of: of(r, c), replaced: symbol(r2, c2, 'X'), by: of(r2, c2) };
      }
    }
  };
  return make(rows, columns, depth);
}

export const tapes = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 60 });

/** A scheme of any of a few axes. */
export const schemes = (depth: number): fc.Arbitrary<Scheme> =>
  fc
    .tuple(tapes, fc.constantFrom(...AXES), fc.constantFrom(...AXES.slice(0, 3)))
    .map(([tape, rows, columns]) => schemeFrom(tape, rows, columns, depth));

/** Two schemes of the same axes. */
export const pairsOfSchemes = (depth: number): fc.Arbitrary<readonly [Scheme, Scheme]> =>
  fc
    .tuple(tapes, tapes, fc.constantFrom(...AXES.slice(0, 3)), fc.constantFrom(...AXES.slice(0, 3)))
    .map(([one, other, rows, columns]) => [
      schemeFrom(one, rows, columns, depth),
      schemeFrom(other, rows, columns, depth),
    ]);
