import { expect } from 'chai';
import fc from 'fast-check';
import { rankOf, rationals, terms, Undecided, type Step } from 'lossproof/search';
import {
  primesFor,
  proveDeficient,
  proveFullRank,
  proveFullRankBySolving,
} from '../../../../lemmas/sc16/shared/rank.js';
import { integerRows, rationals as matrix } from '../../../support.js';
import { jobOf } from '../jobs.js';

const product = terms.khatriRao(terms.data('A'), terms.data('X'));

/** A search on A ∘ X. */
function jobOn(A: readonly (readonly number[])[], X: readonly (readonly number[])[]) {
  const columns = A[0]?.length ?? 0;
  const job = jobOf({}, { A: [A.length, columns], X: [X.length, columns] });
  job.give('A', matrix(A));
  job.give('X', matrix(X));
  return job;
}

const conclusion = (step: Step | undefined) => step?.theorem.proposition;

/** Columns e₁ ⊗ e₁, e₁ ⊗ e₂, e₂ ⊗ e₁. */
const INDEPENDENT = [
  [
    [1, 1, 0],
    [0, 0, 1],
  ],
  [
    [1, 0, 1],
    [0, 1, 0],
  ],
] as const;
/** Two equal columns. */
const DEPENDENT = [
  [
    [1, 1],
    [2, 2],
  ],
  [
    [3, 3],
    [4, 4],
  ],
] as const;

describe('ranks of A ∘ X', () => {
  const full = { kind: 'rankAtLeast', matrix: product, rank: 3 };

  it('are full by elimination, or not found to be', async () => {
    expect(conclusion(await proveFullRank(jobOn(...INDEPENDENT), product, 3))).to.deep.equal(full);
    expect(await proveFullRank(jobOn(...DEPENDENT), product, 2)).to.equal(undefined);
  });

  it('are full by solving, but for a chance of 2⁻¹²⁸, or not found to be', async () => {
    const step = await proveFullRankBySolving(jobOn(...INDEPENDENT), product, 3);
    expect(conclusion(step)).to.deep.equal(full);
    expect(step?.theorem.assurance).to.equal('hashed');
    expect(await proveFullRankBySolving(jobOn(...DEPENDENT), product, 2)).to.equal(undefined);
  });

  it('U15: are proved modulo a prime that divides no denominator of numbers that are written out', async () => {
    const job = jobOf({}, { A: [1, 1], X: [1, 1] });
    const over = (denominator: bigint) => ({ rows: 1, columns: 1, entries: [rationals.rational(1n, denominator)] });
    job.give('A', over(8191n));
    job.give('X', over(8179n));
    expect(primesFor(job, [8191, 8179, 8171, 32749])).to.deep.equal([8171, 32749]);
    expect(conclusion(await proveFullRank(job, product, 1))).to.deep.equal({ ...full, rank: 1 });
    expect(conclusion(await proveFullRankBySolving(job, product, 1))).to.deep.equal({ ...full, rank: 1 });
    expect(job.steps.map(({ witness }) => witness['prime'])).to.deep.equal([8171, 8171]);
    expect(() => primesFor(job, [8191, 8179])).to.throw(
      Undecided,
      'each of the primes 8191, 8179 divides a denominator of the data',
    );
  });

  it('U15: are proved modulo a prime that divides no denominator of a parameter', () => {
    const job = jobOf({}, {});
    const parameters = { slope: '1/8191' };
    const undecided = (reason: string) => job.undecided(reason);
    expect(primesFor({ instance: job.instance, undecided, parameters }, [8191, 7])).to.deep.equal([7]);
  });

  it('are full modulo another prime where the first one divides', async () => {
    const step = await proveFullRank(jobOn([[8191]], [[1]]), product, 1);
    expect(conclusion(step)).to.deep.equal({ kind: 'rankAtLeast', matrix: product, rank: 1 });
  });

  it('are deficient by a null vector, or the search ends', () => {
    const below = { kind: 'rankBelow', matrix: product, bound: 2 };
    expect(conclusion(proveDeficient(jobOn(...DEPENDENT), product))).to.deep.equal(below);
    const attempt = (): unknown => proveDeficient(jobOn(...INDEPENDENT), product, 'no luck');
    expect(attempt).to.throw(Undecided, 'no luck');
  });

  it('are found full by both ways exactly where elimination over ℚ finds them so', async () => {
    const rows = (m: number, n: number) => integerRows(fc.constant(m), fc.constant(n), fc.integer({ min: -1, max: 1 }));
    await fc.assert(
      fc.asyncProperty(rows(2, 3), rows(2, 3), async (A, X) => {
        const expanded = A.flatMap((a) => X.map((x) => a.map((entry, n) => entry * (x[n] as number))));
        const isFull = rankOf(matrix(expanded)) === 3;
        const eliminated = await proveFullRank(jobOn(A, X), product, 3);
        const solved = await proveFullRankBySolving(jobOn(A, X), product, 3);
        expect([eliminated !== undefined, solved !== undefined], JSON.stringify({ A, X })).to.deep.equal([
          isFull,
          isFull,
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
