/**
 * The work of each thread in an elimination. It proceeds in rounds. In a round, the columns to the right of a panel are updated
 * by the panel's pivots. The first thread to arrive leads: it updates the columns next to the panel and finds the pivots of the
 * next panel there. The other threads update the remaining columns, from the last one leftwards.
 *
 * The result does not depend on which thread does which part. A pivot is the first nonzero entry, in the current order of rows, of
 * the leftmost column that has one after the elimination of all earlier pivots; the boundaries of panels play no part.
 */
import { BLOCK, PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Layout } from './layout.js';
import type { Steps } from './steps.js';
import type { PanelStore } from './panelStore.js';
import type { Panel, Team } from './team.js';

/** Transforms [A | B] to [U | L⁻¹B] in place, from row `top` of the team's panel on; returns the rank so far. */
export function eliminate(steps: Steps, layout: Layout, team: Team, member: number, store?: PanelStore): number {
  for (let round = 0; ; round++) {
    const panel = team.panel(round);
    if (panel.pivots === 0 && (panel.column >= layout.searched || panel.top === layout.rows)) return panel.top;
    const work = new Round(steps, layout, team, member, round);
    if (team.leads(round)) work.findNextPanel(store);
    work.updateRest();
    team.endRound(round);
  }
}

/** Solves U·Y = L⁻¹B, in place. */
export function substituteBack(steps: Steps, layout: Layout, team: Team, member: number, rank: number): void {
  const { matrix, stride, searched, width } = layout;
  steps.setWorkspace(...workspaceOf(layout, member, 0));
  for (;;) {
    const first = searched + team.takeSolved(BLOCK);
    if (first >= width) return;
    steps.backSubstitute(matrix, stride, 0, rank, matrix + 2 * first, Math.min(BLOCK, width - first));
  }
}

/** Updates all columns by the team's panel and looks for no further pivots. */
export function apply(steps: Steps, layout: Layout, team: Team, member: number): void {
  new Round(steps, layout, team, member, 0).updateRest();
}

/** The addresses that a thread works with: the panel of a round, and buffers of its own. */
export function workspaceOf(layout: Layout, member: number, round: number): readonly number[] {
  const workspaces = layout.workspaces[member] as readonly (readonly number[])[];
  return workspaces[round % 2] as readonly number[];
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

  /** Selects the panel of a round: the current one, which `update` reads, or the next one, which is being made. */
  #use(round: number): void {
    this.steps.setWorkspace(...workspaceOf(this.layout, this.member, round));
  }

  #address(row: number, column: number): number {
    return this.layout.matrix + row * this.layout.stride + 2 * column;
  }

  #update(first: number, end: number): void {
    const { top, pivots } = this.#panel;
    if (pivots === 0) return;
    this.#use(this.round);
    this.steps.update(this.#address(top, first), this.layout.stride, pivots, this.#rows, end - first);
  }

  /** The leader's part. The columns before the front of the claims belong to it from the beginning. */
  findNextPanel(store: PanelStore | undefined): void {
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
      pivots += steps.eliminateAndKeep(this.#address(top, column), layout.stride, rows, width, pivots, top, column);
      column += width;
    }
    const next = { top, column, pivots };
    if (pivots > 0) store?.add(team.buffer, layout, workspaceOf(layout, this.member, this.round + 1), next);
    team.setPanel(this.round + 1, next);
    team.claims(this.round + 1).set(Math.min(column + PANEL, layout.width), layout.width);
  }

  /** Takes narrower blocks towards the end, so that no thread waits long for the last block of another. */
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
