/**
 * What each thread does in an elimination. Rounds: while some threads make up for the pivots of one panel in the columns behind
 * it, from the last on, the first thread to come does so in the columns next to it, and finds the pivots of the next panel there.
 *
 * The result does not depend on who does what. A pivot is the first nonzero entry, in the present order of rows, of the leftmost
 * column that has one, after everything found before has been eliminated from it: where panels end plays no part.
 */
import { BLOCK, PANEL } from '../../kernel/wasm/layout.js';
import type { Layout } from './layout.js';
import type { Steps } from './steps.js';
import type { Panel, Team } from './team.js';

/** Makes [A | B] to [U | U·Z] in place of its first rows, and solves for Z: returns the rank of A. */
export function eliminate(steps: Steps, layout: Layout, team: Team, member: number): number {
  let round = 0;
  for (; ; round++) {
    const panel = team.panel(round);
    if (panel.pivots === 0 && (panel.column >= layout.searched || panel.top === layout.rows)) break;
    const work = new Round(steps, layout, team, member, round);
    if (team.leads(round)) work.findNextPanel();
    work.updateRest();
    team.endRound(round);
  }
  const { top: rank } = team.panel(round);
  const workspaces = layout.workspaces[member] as readonly (readonly number[])[];
  steps.setWorkspace(...(workspaces[0] as readonly number[]));
  for (;;) {
    const first = layout.searched + team.takeSolved(BLOCK);
    if (first >= layout.width) return rank;
    const target = layout.matrix + 2 * first;
    steps.backSubstitute(layout.matrix, layout.stride, rank, target, Math.min(BLOCK, layout.width - first));
  }
}

/** Before the threads begin: no pivots yet, the rows in their order. */
export function prepare(layout: Layout, team: Team, buffer: ArrayBufferLike): void {
  const order = new Int32Array(buffer, layout.rowOrder, layout.rows);
  order.forEach((_, row) => (order[row] = row));
  team.setPanel(0, { top: 0, column: 0, pivots: 0 });
  team.claims(0).set(Math.min(PANEL, layout.width), layout.width);
}

class Round {
  readonly #panel: Panel;
  readonly #rows: number;

  constructor(
    readonly steps: Steps,
    readonly layout: Layout,
    readonly team: Team,
    readonly member: number,
    readonly round: number,
  ) {
    this.#panel = team.panel(round);
    this.#rows = layout.rows - this.#panel.top;
  }

  /** The panel that `update` reads, or the one that is being made. */
  #use(round: number): void {
    const workspaces = this.layout.workspaces[this.member] as readonly (readonly number[])[];
    this.steps.setWorkspace(...(workspaces[round % 2] as readonly number[]));
  }

  #place(row: number, column: number): number {
    return this.layout.matrix + row * this.layout.stride + 2 * column;
  }

  #update(first: number, end: number): void {
    const { top, pivots } = this.#panel;
    if (pivots === 0) return;
    this.#use(this.round);
    this.steps.update(this.#place(top, first), this.layout.stride, pivots, this.#rows, end - first);
  }

  /** The columns up to the front of the claims are the leader's from the beginning. */
  findNextPanel(): void {
    const { layout, steps, team } = this;
    const claims = team.claims(this.round);
    const top = this.#panel.top + this.#panel.pivots;
    const rows = layout.rows - top;
    let { column } = this.#panel;
    let pivots = 0;
    let taken = Math.min(column + PANEL, layout.width);
    this.#update(column, taken);
    this.#use(this.round + 1);
    steps.beginPanel(rows);
    while (column < layout.searched && pivots < rows && steps.roomInPanel(pivots) > 0) {
      const wanted = Math.min(steps.roomInPanel(pivots), layout.searched - column);
      if (taken < column + wanted) {
        const end = claims.takeFront(column + wanted - taken);
        this.#update(taken, end);
        taken = end;
      }
      const width = Math.min(wanted, taken - column);
      if (width === 0) break;
      this.#use(this.round + 1);
      pivots += steps.eliminateAndKeep(this.#place(top, column), layout.stride, rows, width, pivots, top, column);
      column += width;
    }
    team.setPanel(this.round + 1, { top, column, pivots });
    team.claims(this.round + 1).set(Math.min(column + PANEL, layout.width), layout.width);
  }

  /** Narrower blocks towards the end, so that no thread waits long for another's last one. */
  updateRest(): void {
    if (this.#panel.pivots === 0) return;
    const claims = this.team.claims(this.round);
    const share = (left: number): number =>
      Math.min(BLOCK, Math.max(PANEL, 8 * Math.ceil(left / (16 * this.team.size))));
    for (;;) {
      const [first, end] = claims.takeBack(share);
      if (first === end) return;
      this.#update(first, end);
    }
  }
}
