/** Exhibits that use every kind of mark and both scales, and a run that shows what it is given. */
import type { Run } from '../../../src/claim/workshop.js';
import type { Certified, ClassMap, Exhibit, Figure, Table } from '../../../src/claim/exhibit.js';
import { teachingRun } from '../teachingRuns.js';

export const FIGURE: Figure = {
  kind: 'figure',
  title: 'Rank against samples',
  caption: 'The rank follows the samples until the weights run out.',
  x: { label: 'samples N', scale: 'linear' },
  y: { label: 'rank', scale: 'linear' },
  marks: [
    {
      kind: 'line',
      label: 'd0 = 4',
      points: [
        [0, 0],
        [8, 8],
        [16, 16],
        [24, 16],
      ],
    },
    {
      kind: 'line',
      label: 'd0 = 3',
      points: [
        [0, 0],
        [8, 8],
        [12, 12],
        [24, 12],
      ],
    },
    {
      kind: 'dots',
      label: 'drawn',
      points: [
        [3, 3],
        [9, 9],
        [20, 16],
      ],
    },
    {
      kind: 'intervals',
      label: 'enclosed',
      points: [
        [5, 4, 6],
        [14, 13, 15.5],
      ],
    },
    { kind: 'rule', label: 'd0·d1', at: { y: 16 } },
    { kind: 'rule', label: 'N = 12', at: { x: 12 } },
  ],
};

export const LOGARITHMIC: Figure = {
  kind: 'figure',
  title: 'How fast the spectrum falls',
  caption: 'Each step of the staircase is a power of ten and more.',
  x: { label: 'index m', scale: 'log' },
  y: { label: 'eigenvalue γ', scale: 'log', domain: [1e-9, 1] },
  marks: [
    {
      kind: 'line',
      label: 'd = 3',
      points: Array.from({ length: 60 }, (_, i) => [(i + 1) ** 2, (i + 1) ** -4] as const),
    },
    {
      kind: 'line',
      label: 'd = 10',
      points: [
        [1, 0.25],
        [10, 1e-3],
        [1000, 1e-8],
      ],
    },
    { kind: 'intervals', label: 'seen', points: [[30, 1e-5, 1e-3]] },
  ],
};

export const TABLE: Table = {
  kind: 'table',
  title: 'Readings',
  caption: 'Each reading and its verdict',
  columns: ['Reading', 'Order', 'Verdict'],
  rows: [
    ['hidden layers', '3', 'fails'],
    ['all layers', '−1/2', 'holds'],
  ],
};

/** Six classes, in a grid with a blank place. */
export const MAP: ClassMap = {
  kind: 'map',
  title: 'Which is which',
  caption: 'Every class once, and one place blank.',
  x: { label: 'units n', values: ['10', '100', '1000', '10 000'] },
  y: { label: 'samples m', values: ['2', '4'] },
  classes: ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({ letter, label: `class ${letter}` })),
  cells: [0, 1, 2, 3, 4, 5].map((each) => ({
    x: each % 4,
    y: Math.floor(each / 4),
    class: each,
    ...(each === 0 ? { note: '31 %' } : {}),
  })),
};

export async function showing(exhibits: (certified: Certified) => readonly Exhibit[]): Promise<Run> {
  const run = await teachingRun('sc16/rank-instance');
  return { ...run, claim: { ...run.claim, exhibits } };
}
