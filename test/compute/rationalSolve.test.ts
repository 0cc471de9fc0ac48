/** Exact systems by whichever engine the size calls for: the right answers on both sides of the change. */
import { expect } from 'chai';
import { draw, nullVectorOf, solveExactly, type Law, type Matrix, type Rational } from 'lossproof/search';
import { solveByBareiss } from '../../src/compute/bareiss.js';
import { rationals as whole, refuses } from '../support.js';
import { dependent, itFindsNullVectors, itSolvesSystems, texts } from './exactSystems.js';

function drawn(label: string, rows: number, columns: number, law: Law): Matrix<Rational> {
  return draw({ rows, columns, label, law }, { claim: 'test/solve', version: 1, sizes: {}, seed: '1' });
}

describe('compute/rationalSolve', () => {
  itSolvesSystems(solveExactly);
  itFindsNullVectors(nullVectorOf);

  it('refuses what is no square system', () => {
    refuses(
      () =>
        solveExactly(
          whole([
            [1, 1, 1],
            [1, 1, 1],
          ]),
          whole([[1], [1]]),
        ),
      'mismatch',
      '$: expected a square matrix of 2 × 2, got 2 × 3',
    );
  });

  it('solves and shows dependence at sizes where lifting is used', () => {
    for (const [size, law] of [
      [40, { kind: 'gaussian', bits: 6 }],
      [60, { kind: 'uniform', from: -1, to: 1 }],
      [30, { kind: 'gaussian', bits: 64 }],
    ] as const) {
      const B = drawn(`B ${size}`, size, size, law);
      const r = drawn(`r ${size}`, size, 1, law);
      const x = solveExactly(B, r);
      expect(texts(x)).to.deep.equal(texts(solveByBareiss(B, r)));
      expect(solveExactly(dependent(B), r)).to.equal(undefined);
      expect(texts(nullVectorOf(dependent(B)))).to.deep.equal(
        Array.from({ length: size }, (_, j) => (j === size - 1 ? '1' : '-1')),
      );
    }
  });
});
