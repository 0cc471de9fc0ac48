/** Triangular solves: systems with a solution are solved, and only those. */
import { expect } from 'chai';
import fc from 'fast-check';
import { type Matrix } from '../../../src/kernel/core/data/matrix.js';
import { khatriRao } from '../../../src/kernel/libraries/algebra/matrices.js';
import { rankOfResidues } from '../../../src/kernel/libraries/modular/elimination.js';
import { primeField } from '../../../src/kernel/libraries/modular/primeField.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import {
  describeOnSoftwareVulkan,
  IN_SLABS,
  primes,
  RUNS,
  seeds,
  smallestFor,
  transposedProduct,
} from './agreement.js';

describeOnSoftwareVulkan('compute/gpu/triangular', (gpu) => {
  /** Asks for a solution; half of the right-hand sides are made to have one, and of the others the ranks decide. */
  async function expectSolution(
    a: Matrix<number>,
    x: Matrix<number>,
    k: number,
    p: number,
    random: (bound: number) => number,
    largestBuffer?: number,
  ): Promise<void> {
    const n = a.columns;
    const hidden = matrixOf(a.rows * x.rows, k, () => random(p));
    const b =
      random(2) === 0
        ? { rows: n, columns: k, entries: transposedProduct(a, x, hidden, p) }
        : matrixOf(n, k, () => random(p));
    const g = khatriRao(primeField(p), a, x);
    const system = matrixOf(n, g.rows + k, (i, j) =>
      j < g.rows ? (g.entries[j * n + i] as number) : (b.entries[i * k + j - g.rows] as number),
    );
    const limit = largestBuffer === undefined ? {} : { largestBuffer };
    const solution = await gpu().ask({ kind: 'solve', a, x, b, p, ...limit });
    const rank = rankOfResidues(g, p);
    expect(solution !== null).to.equal(rankOfResidues(system, p) === rank);
    if (solution === null) return;
    expect(solution.rank).to.equal(rank);
    expect([solution.rows, solution.columns]).to.deep.equal([g.rows, k]);
    expect(transposedProduct(a, x, solution, p)).to.deep.equal([...b.entries]);
  }

  it('solves (A∘X)ᵀZ = B, or says that it cannot, as the ranks have it', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, k] = [1 + random(14), 1 + random(14), 1 + random(140)];
        const n = Math.max(1, d1 * d0 + random(30) - 20);
        const a = matrixOf(d1, n, () => random(p));
        const x = matrixOf(d0, n, () => random(p));
        await expectSolution(a, x, k, p, random);
      }),
      { numRuns: RUNS },
    ));

  it('solves in several slabs, with pivots in any of them', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, n] = [33 + random(8), 16 + random(8), 129 + random(60)];
        // A row of zeros in A makes d₀ columns of the system zero.
        const zero = Array.from({ length: d1 }, () => random(3) > 0);
        const a = matrixOf(d1, n, (i) => (zero[i] ? 0 : random(p)));
        const x = matrixOf(d0, n, () => random(p));
        await expectSolution(a, x, 1 + random(5), p, random, Math.max(smallestFor(n), 4 * d1 * n));
      }),
      { numRuns: IN_SLABS },
    ));
});
