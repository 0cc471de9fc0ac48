/** Small networks as terms, and their errors by the definition, in whole numbers over one denominator. */
import fc from 'fast-check';
import type { PlainNetwork } from '../../../../src/kernel/libraries/exactNetworks/propositions.js';
import { numbers } from '../../../support.js';

export interface Small {
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly w: readonly number[];
  /** The slope is this over four. */
  readonly quarters: number;
  /** The threshold is this over two. */
  readonly halves: number;
}

const entry = fc.integer({ min: -3, max: 3 });
const rowsOf = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

export const smallNetworks: fc.Arbitrary<Small> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
  .chain(([inputs, units, samples]) =>
    fc.record({
      X: rowsOf(inputs, samples),
      y: fc.array(entry, { minLength: samples, maxLength: samples }),
      W: rowsOf(units, inputs),
      w: fc.array(entry, { minLength: units, maxLength: units }),
      quarters: fc.integer({ min: -5, max: 5 }),
      halves: fc.integer({ min: -3, max: 3 }),
    }),
  );

/** A fraction in lowest terms, of small whole numbers. */
export function fractionText(numerator: number, denominator: number): string {
  const common = (a: number, b: number): number => (b === 0 ? Math.abs(a) : common(b, a % b));
  const divisor = common(numerator, denominator);
  return denominator === divisor ? `${numerator / divisor}` : `${numerator / divisor}/${denominator / divisor}`;
}

export const networkOf = ({ X, y, W, w, quarters }: Small): PlainNetwork => ({
  inputs: numbers(X),
  targets: numbers([y]),
  hidden: numbers(W),
  output: numbers([w]),
  slope: fractionText(quarters, 4),
});

/** Four times each output. */
export function outputsByDefinition({ X, y, W, w, quarters }: Small): number[] {
  return y.map((_, n) =>
    W.reduce((sum, row, i) => {
      const value = row.reduce((all, weight, j) => all + weight * (X[j]?.[n] as number), 0);
      return sum + (w[i] as number) * value * (value < 0 ? quarters : 4);
    }, 0),
  );
}

/** The number of errors and the sum of their squares. */
export function errorsByDefinition(small: Small): { readonly misclassified: number; readonly squares: string } {
  const outputs = outputsByDefinition(small);
  const { y, halves } = small;
  const misclassified = y.filter((target, n) => (2 * target - halves) * ((outputs[n] as number) - 2 * halves) <= 0);
  const squares = y.reduce((sum, target, n) => sum + ((outputs[n] as number) - 4 * target) ** 2, 0);
  return { misclassified: misclassified.length, squares: fractionText(squares, 16) };
}
