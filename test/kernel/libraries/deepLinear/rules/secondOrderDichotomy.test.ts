import { expect } from 'chai';
import fc from 'fast-check';
import {
  gradientBetween,
  hessianOf,
  partialProducts,
  productBetween,
  type LinearPoint,
} from '../../../../../src/kernel/libraries/deepLinear/linearNetwork.js';
import { isPositiveSemidefinite } from '../../../../../src/kernel/libraries/algebra/semidefinite.js';
import type { Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import { isZero, type Rational } from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, determinant, choices, refuses } from '../../../../support.js';
import {
  BEST,
  DEEP_ZERO,
  networkOf,
  pointOf,
  SECOND,
  SHALLOW_ZERO,
  writtenNetworks,
  type Written,
} from '../linearPoints.js';

function holds(written: Written): string {
  const { proposition } = infer(contextOf(), 'secondOrderDichotomy', [], { network: networkOf(written) });
  return proposition.kind === 'secondOrderDichotomy' ? proposition.holds : expect.fail('another proposition');
}

/** Rank as the largest minor that is not zero, of matrices of whole numbers. */
function rank(rows: readonly (readonly bigint[])[]): number {
  const columns = rows[0]?.length ?? 0;
  for (let size = Math.min(rows.length, columns); size > 0; size--) {
    for (const chosen of choices(rows.length, size)) {
      for (const picked of choices(columns, size)) {
        if (determinant(chosen.map((i) => picked.map((j) => rows[i]?.[j] as bigint))) !== 0n) return size;
      }
    }
  }
  return 0;
}

const wholeRows = (m: Matrix<Rational>): bigint[][] =>
  Array.from({ length: m.rows }, (_, i) => m.entries.slice(i * m.columns, (i + 1) * m.columns).map((e) => e.numerator));
const flipped = (rows: bigint[][], columns: number): bigint[][] =>
  Array.from({ length: columns }, (_, j) => rows.map((row) => row[j] as bigint));

/** The dichotomy by minors instead of LDLᵀ. */
function byMinors(point: LinearPoint): boolean {
  const { lefts, rights } = partialProducts(point);
  const layers = point.weights.map((_, k) => k + 1);
  return layers.every((j) =>
    layers
      .filter((i) => i < j)
      .every((i) => {
        if (gradientBetween(point, i - 1, j).entries.every(isZero)) return true;
        const M = productBetween(point, i, j);
        const [L, R] = [lefts[i] as Matrix<Rational>, rights[j - 1] as Matrix<Rational>];
        const [columns, rows] = [wholeRows(L), flipped(wholeRows(R), R.columns)];
        return (
          rank([...columns, ...wholeRows(M)]) === rank(columns) &&
          rank([...rows, ...flipped(wholeRows(M), M.columns)]) === rank(rows)
        );
      }),
  );
}

describe('rule secondOrderDichotomy', () => {
  it('holds at minima and bad saddles, and at a strict saddle of full rank; not at zero weights of one hidden layer', () => {
    expect([BEST, DEEP_ZERO, SECOND, SHALLOW_ZERO].map(holds)).to.deep.equal([
      'everywhere',
      'everywhere',
      'everywhere',
      'not',
    ]);
  });

  it('is what minors say, and follows from a semidefinite Hessian at every point', () => {
    let implied = 0;
    fc.assert(
      fc.property(writtenNetworks, (written) => {
        const point = pointOf(written);
        const expected = byMinors(point) ? 'everywhere' : 'not';
        expect(holds(written)).to.equal(expected);
        if (!isPositiveSemidefinite(hessianOf(point))) return;
        implied++;
        expect(expected).to.equal('everywhere');
      }),
      { numRuns: 300 },
    );
    expect(implied).to.be.greaterThan(0);
  });

  it('takes no premises', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'secondOrderDichotomy', [arithmeticTheorem(context)], { network: networkOf(BEST) }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
