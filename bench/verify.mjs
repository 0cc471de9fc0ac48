/**
 * How much less verifying takes than certifying, as whole processes, by turns: sc16/rank-instance with Fashion-MNIST at each number of
 * samples, `node bench/verify.mjs ROUNDS N…`. Requires `npm run build` and Debian's dataset-fashion-mnist.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [rounds = 3, ...sizes] = process.argv.slice(2).map(Number);
const INPUTS = 784;
/** Beyond the default, which larger sizes than 10 000 need. */
const WORK = ['--work-limit', '10000000000'];
const main = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'lossproof-bench-'));

function secondsOf(...command) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [main, ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`exit ${status} of ${command.join(' ')}\n${stderr}`);
  return (performance.now() - start) / 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log('| N | units | certify, s | verify, s | certify / verify |\n|---:|---:|---:|---:|---:|');
for (const N of sizes.length > 0 ? sizes : [2500, 5000, 10_000]) {
  const units = Math.ceil(N / INPUTS);
  const file = join(folder, `${N}.json`);
  const pairs = Array.from({ length: rounds }, () => ({
    certify: secondsOf(
      ...['certify', 'sc16/rank-instance', '--data', 'fashion-mnist', '--size', `d1=${units},N=${N}`, '--out', file],
    ),
    verify: secondsOf('verify', file, ...WORK),
  }));
  const of = (pick, digits) => median(pairs.map(pick)).toFixed(digits);
  console.log(
    `| ${N} | ${units} | ${of(({ certify }) => certify, 1)} | ${of(({ verify }) => verify, 2)} | ${of(({ certify, verify }) => certify / verify, 1)} |`,
  );
}
await rm(folder, { recursive: true });
