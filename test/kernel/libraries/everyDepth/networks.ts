/** Deep linear networks of small whole numbers, drawn by fast-check, and numbers about them. */
import fc from 'fast-check';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import * as m from '../../../../src/kernel/libraries/algebra/matrices.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { pairing, type LinearPoint } from '../../../../src/kernel/libraries/deepLinear/linearNetwork.js';

type Numbers = Matrix<Rational>;

const small = fc.integer({ min: -3, max: 3 }).map((n) => q.rational(BigInt(n)));

const matrix = (rows: number, columns: number): fc.Arbitrary<Numbers> =>
  fc
    .array(small, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));

/** A network with one to four layers, of widths from 1 to 3, on one or two samples. */
export const networks: fc.Arbitrary<LinearPoint> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 }), fc.integer({ min: 1, max: 2 }))
  .chain(([widths, samples]) => {
    const [inputs, outputs] = [widths[0] as number, widths.at(-1) as number];
    return fc.record({
      inputs: matrix(inputs, samples),
      targets: matrix(outputs, samples),
      weighting: fc.constant(m.matrix(outputs, samples, () => q.ONE)),
      weights: fc.tuple(...widths.slice(1).map((rows, k) => matrix(rows, widths[k] as number))),
    });
  });

export const times = (a: Numbers, b: Numbers): Numbers => m.product(RATIONALS, a, b);
export const scaled = (a: Numbers, factor: bigint): Numbers => m.map(a, (each) => q.multiply(each, q.rational(factor)));
export const halved = (a: Rational): Rational => q.divide(a, q.rational(2n));

/** W_K ⋯ W₁. */
export const productOf = ({ weights }: LinearPoint): Numbers => weights.reduce((right, W) => times(W, right));

/** ⟨P, YXᵀ⟩. */
export const correlationOf = (point: LinearPoint): Rational =>
  pairing(productOf(point), times(point.targets, m.transpose(point.inputs)));

/** ‖PX‖². */
export function outputNorm(point: LinearPoint): Rational {
  const outputs = times(productOf(point), point.inputs);
  return pairing(outputs, outputs);
}

/** The same network with all weights zero. */
export const zeroed = (point: LinearPoint): LinearPoint => ({
  ...point,
  weights: point.weights.map((W) => scaled(W, 0n)),
});
