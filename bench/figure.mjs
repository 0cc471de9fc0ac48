/**
 * Draws bench/results/modular-time.svg and modular-memory.svg from modular.json: the growth of time and memory with N, for lossproof
 * and its peers. Requires `npm run build`.
 *
 *   node bench/figure.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { standaloneFigure } from '../dist/src/report/exhibit/standaloneFigure.js';

const RESULTS = new URL('results/', import.meta.url);
const { machine, prime, rows } = JSON.parse(readFileSync(new URL('modular.json', RESULTS), 'utf8'));

const ours = (name, threads) => rows.filter((row) => row.name === name && row.threads === threads);
const line = (label, all, value) => ({ kind: 'line', label, points: all.map((row) => [row.size, value(row)]) });
const seconds = (row) => row.seconds;
const peer = (which) => (row) => row.peers[which].seconds;

const kernel = ours("rank, the kernel's", 1);
const [flint, fflas] = kernel[0].peers.map(({ version }) => version);

const time = {
  kind: 'figure',
  title: `Rank modulo ${prime}: time against N`,
  caption: `Square Khatri–Rao matrices on ${machine.model}, medians of elapsed time in one run, Node ${machine.node}.`,
  x: { label: 'N', scale: 'log' },
  y: { label: 'seconds', scale: 'log' },
  marks: [
    line('lossproof, the kernel’s rank, 1 thread', kernel, seconds),
    line('lossproof, rank and U, 2 threads', ours('rank and U', 2), seconds),
    line(`${fflas}, 1 thread`, kernel, peer(1)),
    line(`${flint}, 1 thread`, kernel, peer(0)),
  ],
};
const memory = {
  kind: 'figure',
  title: `Rank modulo ${prime}: memory against N`,
  caption: 'WebAssembly memory of one elimination: two bytes an entry, and panels that grow like N.',
  x: { label: 'N', scale: 'log' },
  y: { label: 'MiB', scale: 'log' },
  marks: [
    line('the kernel’s rank', kernel, (row) => row.bytes / 2 ** 20),
    line('10 systems, 2 threads', ours('10 systems', 2), (row) => row.bytes / 2 ** 20),
  ],
};

for (const [name, figure] of [
  ['modular-time.svg', time],
  ['modular-memory.svg', memory],
]) {
  writeFileSync(new URL(name, RESULTS), standaloneFigure(figure));
  console.log(`wrote bench/results/${name}`);
}
