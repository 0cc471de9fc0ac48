import { expect } from 'chai';
import { Job, matrices, rationals, type Matrix, type Rational } from 'lossproof/search';
import { proveSingular } from '../../../../lemmas/xls16/shared/nullVectors.js';
import { rationals as matrix } from '../../../support.js';

type Rows = readonly (readonly number[])[];

/** A search on given samples and units, whose output weights are 1. */
function jobOn(X: Matrix<Rational>, W: Matrix<Rational>): Job<'d' | 'n' | 'm', never> {
  const sizes = { d: X.rows, n: W.rows, m: X.columns };
  const { d, n, m } = sizes;
  const job = new Job<'d' | 'n' | 'm', never>({
    origin: { claim: 'test/singular', version: 1, sizes, seed: '1' },
    subject: { sizes, parameters: {} },
    matrices: { X: [d, m], W: [n, d], v: [1, n] },
    hypotheses: [],
    cite: () => Promise.reject(new Error('nothing to cite')),
    progress: () => undefined,
  });
  job.give('X', X);
  job.give('W', W);
  job.give(
    'v',
    matrices.matrix(1, n, () => rationals.ONE),
  );
  return job;
}

function provedOn(X: Rows, W: Rows): string {
  const job = jobOn(matrix(X), matrix(W));
  return proveSingular(job) ? JSON.stringify(job.last?.proposition).slice(0, 19) : 'nothing';
}

const RANK_BELOW = '{"kind":"rankBelow"';

describe('null vectors of D', () => {
  it('are found where there are more samples than rows', () => {
    expect(provedOn([[1, 2, -1, 5]], [[1], [-1]])).to.equal(RANK_BELOW);
  });

  it('are found where no unit sees a sample', () => {
    expect(
      provedOn(
        [
          [1, -1],
          [1, 1],
        ],
        [
          [1, 0],
          [2, 1],
          [1, -3],
        ],
      ),
    ).to.equal(RANK_BELOW);
  });

  it('are found where two samples have one direction, and where one is zero', () => {
    const units = [
      [1, 2],
      [-1, 1],
      [3, 1],
      [-2, -3],
    ];
    expect(
      provedOn(
        [
          [1, 5, 2],
          [-2, 1, -4],
        ],
        units,
      ),
    ).to.equal(RANK_BELOW);
    expect(
      provedOn(
        [
          [1, 0],
          [-2, 0],
        ],
        units,
      ),
    ).to.equal(RANK_BELOW);
  });

  it('are found where columns depend on one another in some other way', () => {
    // One unit that sees three samples of the plane.
    expect(
      provedOn(
        [
          [1, 2, 1],
          [1, 1, 3],
        ],
        [
          [1, 1],
          [-1, -1],
        ],
      ),
    ).to.equal(RANK_BELOW);
  });

  it('are not found where there are none: opposite samples, each seen by a unit of its own', () => {
    expect(
      provedOn(
        [
          [1, -1],
          [2, -2],
        ],
        [
          [1, 0],
          [-1, 0],
        ],
      ),
    ).to.equal('nothing');
  });
});
