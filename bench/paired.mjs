/**
 * Times one command of lossproof in another checkout and in this one, by turns, and prints the median of the ratios:
 * `node bench/paired.mjs ../older 10 verify certificates/sc16/rank-generic.json`. Both checkouts must be built.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [other, rounds, ...command] = process.argv.slice(2);
if (command.length === 0) throw new Error('expected: OTHER-CHECKOUT ROUNDS COMMAND…');
const here = fileURLToPath(new URL('..', import.meta.url));

function secondsIn(cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['dist/src/cli/main.js', ...command], { cwd });
  if (status !== 0) throw new Error(`exit ${status} in ${cwd}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pairs = Array.from({ length: Number(rounds) }, () => ({ before: secondsIn(other), now: secondsIn(here) }));
console.log(
  `${command.join(' ')}: ${median(pairs.map(({ before }) => before)).toFixed(2)} s there, ` +
    `${median(pairs.map(({ now }) => now)).toFixed(2)} s here, ratio ${median(pairs.map(({ before, now }) => now / before)).toFixed(2)}`,
);
