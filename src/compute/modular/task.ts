/** Tasks of an elimination: plain data that is sent to threads, and the work of one thread on it. */
import { apply, eliminate, substituteBack } from './rounds.js';
import type { Layout } from './layout.js';
import type { Memory, Steps } from './steps.js';
import { PanelStore } from './panelStore.js';
import { Team } from './team.js';

export interface Task {
  /** eliminate: find all pivots; solve: also substitute backwards; apply: update the columns by one panel. */
  readonly kind: 'eliminate' | 'solve' | 'apply';
  readonly memory: Memory;
  readonly layout: Layout;
  readonly p: number;
  /** The buffer of a PanelStore, if the panels are to be kept. */
  readonly store?: ArrayBufferLike;
}

/** Returns the rank so far. */
export function runTask({ kind, memory, layout, store }: Task, steps: Steps, member: number): number {
  const team = new Team(layout.threads, memory.buffer, layout.control);
  if (kind === 'apply') {
    apply(steps, layout, team, member);
    return 0;
  }
  const panels = store === undefined ? undefined : new PanelStore(store);
  const rank = eliminate(steps, layout, team, member, panels);
  if (kind === 'solve') substituteBack(steps, layout, team, member, rank);
  return rank;
}
