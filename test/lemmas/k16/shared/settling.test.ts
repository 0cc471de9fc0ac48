import { expect } from 'chai';
import { terms } from 'lossproof/search';
import { settlePaperHypotheses, settleRank } from '../../../../lemmas/k16/shared/settling.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { rationals } from '../../../support.js';
import { jobOf } from '../looks.js';

const M = terms.data('M');

/** A job whose instance is a matrix of two columns. */
function jobWith(entries: readonly (readonly number[])[], denominator = 1n) {
  const matrix = rationals(entries);
  const job = jobOf(sizesOf([1, 1, 1], 1), { matrices: { M: [matrix.rows, 2] } });
  job.give('M', { ...matrix, entries: matrix.entries.map(({ numerator }) => ({ numerator, denominator })) });
  return job;
}

describe('k16/shared/settling', () => {
  it('proves full rank modulo a prime', () => {
    const job = jobWith([
      [1, 2],
      [3, 4],
    ]);
    expect(settleRank(job, M, 2, [M]).theorem.proposition).to.deep.equal({ kind: 'rankAtLeast', matrix: M, rank: 2 });
    expect(job.steps[0]?.witness['prime']).to.equal(8191);
  });

  it('passes over primes that divide a denominator or make the rank smaller', () => {
    const divided = jobWith(
      [
        [1, 2],
        [3, 4],
      ],
      8191n,
    );
    settleRank(divided, M, 2, [M]);
    expect(divided.steps[0]?.witness['prime']).to.equal(8179);
    const reduced = jobWith([
      [8191, 0],
      [0, 1],
    ]);
    settleRank(reduced, M, 2, [M]);
    expect(reduced.steps[0]?.witness['prime']).to.equal(8179);
  });

  it('proves dependent columns by a null vector', () => {
    const step = settleRank(
      jobWith([
        [1, 2],
        [2, 4],
      ]),
      M,
      2,
      [M],
    );
    expect(step.theorem.proposition).to.deep.equal({ kind: 'rankBelow', matrix: M, bound: 2 });
  });

  it('decides each hypothesis of the paper that needs a search', () => {
    const job = jobOf(sizesOf([2, 1, 2], 2));
    job.give(
      'X',
      rationals([
        [1, 0],
        [0, 0],
      ]),
    );
    job.give(
      'Y',
      rationals([
        [2, 0],
        [0, 1],
      ]),
    );
    job.give('W1', rationals([[0, 0]]));
    job.give('W2', rationals([[0], [0]]));
    settlePaperHypotheses(job);
    expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['nullVector', 'nullVector', 'eigenvaluesOfFit']);
    expect(job.last?.proposition).to.include({ kind: 'eigenvaluesOfFit', are: 'distinct' });
  });
});
