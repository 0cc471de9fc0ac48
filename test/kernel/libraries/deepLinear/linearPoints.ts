/** Linear networks written as rows of small whole numbers, and the theorems about them that several tests start from. */
import fc from 'fast-check';
import { linearPoint, type LinearPoint } from '../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import type { LinearNetwork } from '../../../../src/kernel/libraries/deepLinear/propositions.js';
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers } from '../../../support.js';

export type Rows = readonly (readonly (number | string)[])[];

export interface Written {
  readonly X: Rows;
  readonly Y: Rows;
  /** The weighting, all ones if absent. */
  readonly C?: Rows;
  readonly W: readonly Rows[];
}

export function networkOf({ X, Y, C, W }: Written): LinearNetwork {
  const weighting = numbers(C ?? Y.map((row) => row.map(() => 1)));
  return { inputs: numbers(X), targets: numbers(Y), weighting, weights: W.map(numbers) };
}

export function pointOf(written: Written): LinearPoint {
  return linearPoint(contextOf(), networkOf(written));
}

/** Targets diag(2, 1) on inputs I: the eigenvalues of Σ are 4 and 1. */
export const DATA = {
  X: [
    [1, 0],
    [0, 1],
  ],
  Y: [
    [2, 0],
    [0, 1],
  ],
} as const;

const zero: Rows = [
  [0, 0],
  [0, 0],
];

/** One hidden unit: the global minimum, and the saddle that has the smaller eigenvalue. */
export const BEST: Written = { ...DATA, W: [[[2, 0]], [[1], [0]]] };
export const SECOND: Written = { ...DATA, W: [[[0, 1]], [[0], [1]]] };
/** Zero weights: a strict saddle with one hidden layer, a bad one with two. */
export const SHALLOW_ZERO: Written = { ...DATA, W: [zero, zero] };
export const DEEP_ZERO: Written = { ...DATA, W: [zero, zero, zero] };
/** SECOND, with errors off the diagonal counting three times: a local minimum that is not global. */
export const POOR: Written = {
  ...SECOND,
  C: [
    [1, 3],
    [3, 1],
  ],
};

export function critical(context: Context, written: Written): Theorem {
  return infer(context, 'gradientVanishes', [], { network: networkOf(written) as never });
}

/** The loss along W + tV₁ + t²V₂ + …, one list of coefficients a layer. */
export function along(context: Context, written: Written, curve: readonly (readonly Rows[])[]): Theorem {
  const coefficients = curve.map((layer) => layer.map(numbers));
  return infer(context, 'lossAlongCurve', [], { network: networkOf(written), curve: coefficients });
}

export function semidefinite(context: Context, written: Written): Theorem {
  return infer(context, 'semidefiniteHessian', [], { network: networkOf(written) as never });
}

const entry = fc.integer({ min: -2, max: 2 });

export function rowsOf(rows: number, columns: number): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

/** Networks of one to three layers with widths and samples from 1 to 3, weighted and not. */
export const writtenNetworks: fc.Arbitrary<Required<Written>> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([widths, samples]) => {
    const outputs = widths.at(-1) as number;
    return fc.record({
      X: rowsOf(widths[0] as number, samples),
      Y: rowsOf(outputs, samples),
      C: rowsOf(outputs, samples),
      W: fc.tuple(...widths.slice(1).map((rows, k) => rowsOf(rows, widths[k] as number))),
    });
  });
