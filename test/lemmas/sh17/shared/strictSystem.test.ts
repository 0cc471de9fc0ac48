import { expect } from 'chai';
import fc from 'fast-check';
import { rationals as q, type Rational } from 'lossproof/search';
import { solveStrictly, type Inequality } from '../../../../lemmas/sh17/shared/strictSystem.js';

const system = (rows: readonly (readonly number[])[]): Inequality[] =>
  rows.map(([offset, ...normal]) => ({
    normal: normal.map((entry) => q.rational(BigInt(entry))),
    offset: q.rational(BigInt(offset as number)),
  }));

/** Either answer proves itself. */
function judge(inequalities: readonly Inequality[], unknowns: number): 'solved' | 'contradicted' {
  const found = solveStrictly(inequalities, unknowns);
  if ('point' in found) {
    expect(found.point).to.have.length(unknowns);
    for (const { normal, offset } of inequalities) {
      expect(q.sign(q.add(q.dot(normal, found.point), offset))).to.equal(1);
    }
    return 'solved';
  }
  const { weights } = found;
  expect(weights.some((weight) => q.sign(weight) > 0)).to.equal(true);
  expect(weights.every((weight) => q.sign(weight) >= 0)).to.equal(true);
  const sum = (of: (each: Inequality) => Rational): number => q.sign(q.dot(inequalities.map(of), weights));
  for (let k = 0; k < unknowns; k++) expect(sum(({ normal }) => normal[k] as Rational)).to.equal(0);
  expect(sum(({ offset }) => offset)).to.be.at.most(0);
  return 'contradicted';
}

describe('lemmas/sh17/shared/strictSystem', () => {
  it('solves every system or contradicts it', () => {
    const seen = { solved: 0, contradicted: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 }), fc.gen(), (unknowns, count, draw) => {
        const entry = (): number => draw(fc.integer, { min: -3, max: 3 });
        const rows = Array.from({ length: count }, () => Array.from({ length: unknowns + 1 }, entry));
        seen[judge(system(rows), unknowns)]++;
      }),
      { numRuns: 400 },
    );
    expect(seen.solved).to.be.greaterThan(20);
    expect(seen.contradicted).to.be.greaterThan(20);
  });

  it('solves cones, of which some have no inside', () => {
    expect(judge(system([[0, 1, 0], [0, 0, 1], [0, 1, 1]]), 2)).to.equal('solved'); // prettier-ignore
    expect(judge(system([[0, 1, 1], [0, -1, -1]]), 2)).to.equal('contradicted'); // prettier-ignore
    expect(judge(system([[0, 1, 0], [0, 0, 1], [0, -1, -1]]), 2)).to.equal('contradicted'); // prettier-ignore
  });

  it('takes offsets of zero and no inequalities at all as they are', () => {
    expect(judge(system([[0]]), 0)).to.equal('contradicted');
    expect(judge(system([[1]]), 0)).to.equal('solved');
    expect(judge(system([[0, 0, 0]]), 2)).to.equal('contradicted');
    expect(judge([], 2)).to.equal('solved');
    // 0 < t < 0
    expect(judge(system([[0, 1], [0, -1]]), 1)).to.equal('contradicted'); // prettier-ignore
  });
});
