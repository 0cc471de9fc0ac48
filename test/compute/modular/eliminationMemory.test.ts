/** The memory of an elimination: where its parts stand, and the threads that work in it. */
import { expect } from 'chai';
import { EliminationMemory } from '../../../src/compute/modular/eliminationMemory.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { beside, eliminated, expectEliminated, expectSubstituted, filledMemory, residuesIn } from './plain.js';

const START = { top: 0, column: 0, pivots: 0 };

describe('compute/modular/eliminationMemory', () => {
  it('begins with zeros and with the rows in their order', () => {
    const memory = new EliminationMemory(layoutFor({ rows: 5, columns: 9, rightHandSides: 3, threads: 1 }), 7);
    expect([...memory.rowOrder]).to.deep.equal([0, 1, 2, 3, 4]);
    for (let row = 0; row < 5; row++) expect([...memory.row(row)]).to.deep.equal(Array<number>(24).fill(0));
    expect(memory.pivotColumns).to.have.length(5);
    expect(memory.buffer).to.be.instanceOf(ArrayBuffer);
  });

  it('has the right-hand sides of a row behind its columns', () => {
    const a = matrixOf(3, 10, (i, j) => i + 3 * j);
    const b = matrixOf(3, 2, (i, j) => 100 + i + 3 * j);
    const memory = filledMemory(a, b, 8191);
    for (let row = 0; row < 3; row++) {
      expect(residuesIn(memory.row(row), 8191, 10)).to.deep.equal(a.entries.slice(10 * row, 10 * row + 10));
      expect(residuesIn(memory.rightHandSides(row), 8191)).to.deep.equal(b.entries.slice(2 * row, 2 * row + 2));
    }
  });

  it('is shared where there are several threads, which do the same as one', async () => {
    const p = 8191;
    const draw = flatStream(17);
    const a = plantedRank(260, 300, 200, p, draw);
    const b = matrixOf(260, 520, () => draw(p));
    const expected = eliminated(beside(a, b), p, a.columns);
    for (const threads of [1, 2, 3]) {
      const memory = filledMemory(a, b, p, threads);
      expect(memory.buffer instanceof SharedArrayBuffer).to.equal(threads > 1);
      expectEliminated(memory, await memory.perform('eliminate', START, 128, memory.layout.width), a, expected, p);
      const again = filledMemory(a, b, p, threads);
      expect(await again.perform('solve', START, 128, again.layout.width)).to.equal(expected.rank);
      expectSubstituted(again, expected, a, p);
    }
  });
});
