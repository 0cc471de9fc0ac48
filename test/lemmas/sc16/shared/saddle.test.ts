import { expect } from 'chai';
import fc from 'fast-check';
import { matrices, multiplyExactly, rationals, type Matrix, type Rational } from 'lossproof/search';
import { activationsOf } from '../../../../lemmas/sc16/shared/activations.js';
import { laws } from '../../../../lemmas/sc16/shared/laws.js';
import { drawProblem } from '../../../../lemmas/sc16/shared/minimum.js';
import { absorptionDirection, criticalRow } from '../../../../lemmas/sc16/shared/saddle.js';
import { networkShapes } from '../../../../lemmas/sc16/shared/twoLayer.js';
import { integerRows, rationals as matrix, shownRows } from '../../../support.js';
import { jobOf, SEEDS } from '../jobs.js';

function problemAt(sizes: { readonly d0: number; readonly d1: number; readonly N: number }, seed?: string) {
  const job = jobOf(sizes, networkShapes(sizes), seed);
  return { job, problem: drawProblem(job, laws.inputs, laws.noise) };
}

describe('critical points with w₂ = 0', () => {
  for (const seed of SEEDS) {
    it(`have hidden weights orthogonal to their own gradients, at seed ${seed}`, () => {
      const { job, problem } = problemAt({ d0: 4, d1: 2, N: 3 }, seed);
      for (const unit of [0, 1]) {
        const entries = criticalRow(job, problem, unit) ?? expect.fail(`no row for unit ${unit}`);
        const V = multiplyExactly({ rows: 1, columns: 4, entries }, problem.inputs);
        expect(V.entries.map(rationals.sign), `unit ${unit}`).to.not.include(0);
        const E = matrices.matrix(1, 3, (_, n) => matrices.at(problem.noise, unit, n));
        const weighted = matrices.entrywise(problem.targets, activationsOf(V, E, problem.slope), rationals.multiply);
        const g = multiplyExactly(weighted, matrices.transpose(problem.inputs));
        expect(rationals.formatRational(rationals.dot(g.entries, entries)), `unit ${unit}`).to.equal('0');
      }
    });
  }

  it('are not found with one input, where only zero is orthogonal', () => {
    const { job, problem } = problemAt({ d0: 1, d1: 1, N: 1 });
    expect(criticalRow(job, problem, 0)).to.equal(undefined);
  });
});

describe('the direction of absorption', () => {
  it('has the form −4q² at a unit with c and −g, and leaves the other units alone', () => {
    const blocks = fc.record({
      c: fc.integer({ min: 0, max: 9 }),
      g: integerRows(fc.constant(1), fc.constant(2)),
      d1: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(blocks, ({ c, g: rows, d1 }) => {
        const g = rows[0] as number[];
        const z = 2 * d1;
        // Only entries of the first unit: its two hidden weights come first, its output weight after all of the hidden ones.
        const entry = (i: number, j: number): number =>
          i === z && j === z ? c : i === z && j < 2 ? -(g[j] as number) : 0;
        const H = matrix(
          Array.from({ length: 3 * d1 }, (_, i) =>
            Array.from({ length: 3 * d1 }, (_unused, j) => (i === z ? entry(i, j) : entry(j, i))),
          ),
        );
        const v = absorptionDirection(H, 2, d1);
        const form: Matrix<Rational> = multiplyExactly(multiplyExactly(matrices.transpose(v), H), v);
        const q = g.reduce((sum, each) => sum + each * each, 0);
        expect(shownRows(form), JSON.stringify({ c, g, d1 })).to.deep.equal([[String(-4 * q * q)]]);
        const elsewhere = v.entries.filter((_, row) => row >= 2 && row !== z);
        expect(elsewhere.every(rationals.isZero)).to.equal(true);
      }),
      { numRuns: 50 },
    );
  });
});
