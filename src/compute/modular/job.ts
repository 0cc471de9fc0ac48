/** What threads can be sent, as plain data; and a part of it done. */
import { apply, eliminate, substituteBack } from './eliminate.js';
import type { Layout } from './layout.js';
import type { Memory, Steps } from './steps.js';
import { PanelStore } from './store.js';
import { Team } from './team.js';

export interface Job {
  /** eliminate: find pivots; solve: and substitute back; apply: make up for one panel. */
  readonly task: 'eliminate' | 'solve' | 'apply';
  readonly memory: Memory;
  readonly layout: Layout;
  readonly p: number;
  /** Where panels are kept. */
  readonly store?: ArrayBufferLike;
}

export function doTask({ task, memory, layout, store }: Job, steps: Steps, member: number): number {
  const team = new Team(layout.threads, memory.buffer, layout.control);
  if (task === 'apply') {
    apply(steps, layout, team, member);
    return 0;
  }
  const kept = store === undefined ? undefined : new PanelStore(store);
  const rank = eliminate(steps, layout, team, member, kept);
  if (task === 'solve') substituteBack(steps, layout, team, member, rank);
  return rank;
}
