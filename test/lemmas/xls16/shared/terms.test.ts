import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate, terms, type Context } from 'lossproof/search';
import {
  basisVector,
  directionSquare,
  features,
  gram,
  gramOf,
  indicators,
  kernelGram,
  squaredDeviation,
  W,
  X,
} from '../../../../lemmas/xls16/shared/terms.js';
import { contextOf, integerRows, numbers, shownRows } from '../../../support.js';
import * as reals from 'lossproof/reals';
import { valueOf } from '../looks.js';

const size = fc.integer({ min: 1, max: 3 });
const signs = fc.constantFrom(-1, 1);
const networks = fc.tuple(size, size, size).chain(([d, n, m]) =>
  fc.record({
    X: integerRows(fc.constant(d), fc.constant(m)),
    W: integerRows(fc.constant(n), fc.constant(d)),
    v: fc.array(signs, { minLength: n, maxLength: n }).map((row) => [row]),
  }),
);
type Rows = readonly (readonly number[])[];
const instance = ({ X, W, v }: { readonly X: Rows; readonly W: Rows; readonly v: Rows }): Context =>
  contextOf({ X: numbers(X), W: numbers(W), v: numbers(v) });

/** Two samples at an angle of 60°, nearly: inner products, overlaps and cosines can be computed by hand. */
const [x1, x2] = [
  [2, 0],
  [1, 2],
] as const;
const PLANE = contextOf({
  X: numbers([
    [x1[0], x2[0]],
    [x1[1], x2[1]],
  ]),
  W: numbers([
    [1, 1],
    [1, -3],
    [-1, 2],
  ]),
});
const COSINE = 1 / Math.sqrt(5);
const OVERLAP = (Math.PI - Math.acos(COSINE)) / (2 * Math.PI);

describe('terms of the network', () => {
  it('have features whose block k is v_k·1{w_k·x > 0}·x', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { X, W, v } = network;
        // At w·x = 0 indicators depend on a convention.
        const value = (k: number, j: number): number =>
          X.reduce((sum, row, i) => sum + (row[j] as number) * (W[k]?.[i] as number), 0);
        const columns = X[0] ?? [];
        fc.pre(W.every((_, k) => columns.every((_, j) => value(k, j) !== 0)));
        const expected = W.flatMap((_, k) =>
          X.map((row) => row.map((x, j) => String(value(k, j) > 0 ? (v[0]?.[k] as number) * x + 0 : 0))),
        );
        const found = shownRows(evaluate(instance(network), features));
        expect(found, JSON.stringify(network)).to.deep.equal(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('have DᵀD as Gram matrix, whatever the signs v', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const context = instance(network);
        const product = evaluate(context, terms.product(terms.transpose(features), features));
        expect(shownRows(evaluate(context, gram)), JSON.stringify(network)).to.deep.equal(shownRows(product));
      }),
      { numRuns: 60 },
    );
    expect(gram).to.deep.equal(gramOf(indicators, X));
    expect(W).to.deep.equal(terms.data('W'));
  });

  it('have ⟨x, y⟩(π − angle)/2π in the Gram matrix of the kernel', () => {
    // Entries 4·½, 2·k and 5·½; of squares 4 + 2·(2k)² + 25/4.
    const value = valueOf(PLANE, reals.sumOfSquares(kernelGram));
    expect(value).to.be.closeTo(4 + 2 * (2 * OVERLAP) ** 2 + 25 / 4, 1e-12);
  });

  it('deviate from the kernel by the cosine times the discrepancy', () => {
    // The units see both samples, the first only and the second only: 2/3, 2/3 and 1/3 for ½, ½ and k.
    const value = valueOf(PLANE, squaredDeviation(3));
    expect(value).to.be.closeTo(2 * (2 / 3 - 1 / 2) ** 2 + 2 * (COSINE * (1 / 3 - OVERLAP)) ** 2, 1e-12);
  });

  it('take the least eigenvalue of cosines times counts of active units', () => {
    // ((2, c), (c, 2)) has the eigenvalues 2 ± c.
    if (directionSquare.kind !== 'smallestEigenvalue') return expect.fail('an eigenvalue was expected');
    expect(valueOf(PLANE, reals.sumOfSquares(directionSquare.of))).to.be.closeTo(2 * 4 + 2 * COSINE ** 2, 1e-12);
  });

  it('have unit vectors', () => {
    const columns = [0, 1, 2].map((place) => shownRows(evaluate(contextOf(), basisVector(3, place))).flat());
    expect(columns).to.deep.equal([
      ['1', '0', '0'],
      ['0', '1', '0'],
      ['0', '0', '1'],
    ]);
  });
});
