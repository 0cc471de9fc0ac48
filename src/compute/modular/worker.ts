/** A thread of an elimination: does its part of each job that it is sent, and answers with the rank. */
import { parentPort } from 'node:worker_threads';
import { eliminate } from './eliminate.js';
import type { Layout } from './layout.js';
import { stepsOf, type Memory } from './steps.js';
import { Team } from './team.js';

export interface Job {
  readonly module: object;
  readonly memory: Memory;
  readonly layout: Layout;
  readonly p: number;
  readonly member: number;
}

parentPort?.on('message', ({ module, memory, layout, p, member }: Job) => {
  const team = new Team(layout.threads, memory.buffer, layout.control);
  parentPort?.postMessage(eliminate(stepsOf(module, memory, p), layout, team, member));
});
