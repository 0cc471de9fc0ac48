/** The rounds of an elimination, by one thread: what plain elimination leaves, of any shape and rank. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Matrix } from '../../../src/kernel/core/data/matrix.js';
import { PANEL } from '../../../src/kernel/libraries/modular/wasm/layout.js';
import type { EliminationMemory } from '../../../src/compute/modular/eliminationMemory.js';
import { PanelStore } from '../../../src/compute/modular/panelStore.js';
import { apply, eliminate, substituteBack, workspaceOf } from '../../../src/compute/modular/rounds.js';
import { Team } from '../../../src/compute/modular/team.js';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { beside, eliminated, expectEliminated, expectSubstituted, filledMemory, residuesIn } from './plain.js';

const cases = fc
  .tuple(fc.constantFrom(3, 127, 8191), fc.integer({ min: 1, max: 2 ** 31 - 1 }))
  .map(([p, seed]): readonly [p: number, a: Matrix<number>, b: Matrix<number>] => {
    const draw = flatStream(seed);
    const [m, n] = [1 + draw(180), 1 + draw(300)];
    return [p, plantedRank(m, n, draw(Math.min(m, n) + 1), p, draw), matrixOf(m, draw(12), () => draw(p))];
  });

const START = { top: 0, column: 0, pivots: 0 };

/** The team of one thread, at the beginning of an elimination. */
function teamFor({ buffer, layout }: EliminationMemory): Team {
  const team = new Team(1, buffer, layout.control);
  team.begin(START, Math.min(PANEL, layout.width), layout.width);
  return team;
}

describe('compute/modular/rounds', () => {
  it('leave U and L⁻¹B, and then Y with U·Y = L⁻¹B', () => {
    fc.assert(
      fc.property(cases, ([p, a, b]) => {
        const memory = filledMemory(a, b, p);
        const { target, layout } = memory;
        const team = teamFor(memory);
        const rank = eliminate(target, layout, team, 0);
        const expected = eliminated(beside(a, b), p, a.columns);
        expectEliminated(memory, rank, a, expected, p);
        substituteBack(target, layout, team, 0, rank);
        expectSubstituted(memory, expected, a, p);
      }),
      { numRuns: 25 },
    );
  });

  it('apply kept panels to other columns, which undergo the same row operations', () => {
    fc.assert(
      fc.property(cases, ([p, a, b]) => {
        const none = { rows: a.rows, columns: 0, entries: [] };
        const memory = filledMemory(a, none, p);
        const store = PanelStore.for(memory.layout, 0);
        const rank = eliminate(memory.target, memory.layout, teamFor(memory), 0, store);
        const other = b.columns === 0 ? matrixOf(a.rows, 1, () => 1) : b;
        const later = filledMemory(other, none, p);
        const { target, layout, buffer } = later;
        let pivots = 0;
        for (const panel of store.restore(buffer, layout, workspaceOf(layout, 0, 0))) {
          pivots += panel.pivots;
          const team = new Team(1, buffer, layout.control);
          team.begin(panel, 0, layout.searched);
          apply(target, layout, team, 0);
        }
        expect(pivots).to.equal(rank);
        const expected = eliminated(beside(a, other), p, a.columns);
        expected.rows.forEach((row, i) => {
          expect(residuesIn(later.row(i), p, other.columns), `row ${i}`).to.deep.equal(row.slice(a.columns));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('alternate between the two panels of a thread', () => {
    const { layout } = filledMemory(
      matrixOf(3, 3, () => 1),
      matrixOf(3, 0, () => 0),
      7,
      2,
    );
    for (const member of [0, 1]) {
      expect(workspaceOf(layout, member, 2)).to.deep.equal(workspaceOf(layout, member, 0));
      expect(workspaceOf(layout, member, 1)).not.to.deep.equal(workspaceOf(layout, member, 0));
    }
  });
});
