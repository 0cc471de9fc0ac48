/** Tasks of an elimination: each kind does its part and no more. */
import { expect } from 'chai';
import { PanelStore } from '../../../src/compute/modular/panelStore.js';
import { workspaceOf } from '../../../src/compute/modular/rounds.js';
import { runTask, type Task } from '../../../src/compute/modular/task.js';
import { Team } from '../../../src/compute/modular/team.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { beside, eliminated, expectEliminated, expectSubstituted, filledMemory, residuesIn } from './plain.js';

const p = 8191;
const draw = flatStream(11);
const a = matrixOf(200, 150, () => draw(p));
const b = matrixOf(200, 3, () => draw(p));
const expected = eliminated(beside(a, b), p, a.columns);

/** A memory with [A | B], and a function that runs a task in it. */
function prepared() {
  const memory = filledMemory(a, b, p);
  const { layout, target, buffer } = memory;
  new Team(1, buffer, layout.control).begin({ top: 0, column: 0, pivots: 0 }, 128, layout.width);
  const run = (kind: Task['kind'], store?: PanelStore): number =>
    runTask({ kind, memory: target.memory, layout, p, ...(store && { store: store.buffer }) }, target, 0);
  return { memory, run };
}

describe('compute/modular/task', () => {
  it('eliminate: leaves the right-hand sides L⁻¹B', () => {
    const { memory, run } = prepared();
    expectEliminated(memory, run('eliminate'), a, expected, p);
  });

  it('solve: substitutes backwards as well', () => {
    const { memory, run } = prepared();
    expect(run('solve')).to.equal(expected.rank);
    expectSubstituted(memory, expected, a, p);
  });

  it('keeps the panels where there is a store, and applies them to other columns', () => {
    const { memory, run } = prepared();
    const store = PanelStore.for(memory.layout, 0);
    expect(run('eliminate', store)).to.equal(150);
    expect(store.count).to.equal(2);
    const later = prepared();
    const { layout, target, buffer } = later.memory;
    for (const panel of store.restore(buffer, layout, workspaceOf(layout, 0, 0))) {
      new Team(1, buffer, layout.control).begin(panel, 0, layout.width);
      expect(runTask({ kind: 'apply', memory: target.memory, layout, p }, target, 0)).to.equal(0);
    }
    expected.rows.forEach((row, i) => {
      expect(residuesIn(later.memory.rightHandSides(i), p), `row ${i}`).to.deep.equal(row.slice(a.columns));
    });
  });
});
