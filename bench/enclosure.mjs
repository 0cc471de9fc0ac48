/**
 * Real matrices enclosed in floating point against the same in intervals, at a size that both can do, and what floating point takes
 * at sizes that only it can: processor time in one run. Writes bench/results/enclosure.md. Needs `npm run build`.
 *
 *   node bench/enclosure.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  ballSums,
  Context,
  digestOfMatrix,
  draw,
  Encloser,
  infer,
  Intervals,
  nearestDouble,
  rationals,
  reals,
  terms,
  toRational,
} from '../dist/src/kernel/index.js';
import { Job } from '../dist/src/search.js';

const origin = { claim: 'bench/enclosure', version: 1, sizes: {}, seed: '1' };
const [X, W] = ['X', 'W'].map(terms.data);
/** Both paths at this many columns; intervals with as many bits as doubles have, and more. */
const SMALL = 160;
const BITS = 64;

const entry = (label, rows, columns, bits) => {
  const recipe = { rows, columns, label, law: { kind: 'gaussian', bits } };
  return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, origin)) };
};

function seconds(action) {
  const start = process.cpuUsage();
  const value = action();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1e6, value];
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

function compared(name, matrix, context) {
  const floating = () => ballSums.sumOfSquares(context, matrix);
  for (let warm = 0; warm < 20; warm++) floating();
  const fast = median(Array.from({ length: 9 }, () => seconds(floating)[0]));
  const [slow, interval] = seconds(() =>
    new Encloser(new Intervals(BITS), context).interval(reals.sumOfSquares(matrix)),
  );
  const { lower, upper } = floating();
  const [low, high] = [toRational(interval.lower), toRational(interval.upper)];
  if (rationals.sign(rationals.subtract(high, lower)) < 0 || rationals.sign(rationals.subtract(upper, low)) < 0) {
    throw new Error(`${name}: the two enclosures do not meet`);
  }
  const width = nearestDouble(rationals.divide(rationals.subtract(upper, lower), upper));
  return `| ${name} | ${shown(slow * 1000)} | ${shown(fast * 1000)} | ${shown(slow / fast)}× | ${width.toExponential(0)} |`;
}

function large(name, instance, matrix) {
  const [drawing, context] = seconds(() => new Context(origin, instance));
  const [time, { lower, upper }] = seconds(() => ballSums.sumOfSquares(context, matrix));
  const width = nearestDouble(rationals.divide(rationals.subtract(upper, lower), upper));
  return `| ${name} | ${shown(drawing)} | ${shown(time)} | ${width.toExponential(0)} |`;
}

/** Both sides of the least eigenvalue: the search, and the rule that checks what it found. */
function eigenvalue(name, instance, matrix) {
  const job = new Job({
    origin,
    subject: { sizes: {}, parameters: {} },
    hypotheses: [],
    cite: () => {},
    progress: () => {},
  });
  for (const [label, { rows, columns, law }] of Object.entries(instance)) job.draw(label, rows, columns, law);
  const [searching, witness] = seconds(() => job.smallestEigenvalueByFloats(matrix));
  if (witness === undefined) throw new Error(`${name}: no bounds were found`);
  const context = new Context(origin, job.instance);
  const [checking] = seconds(() => infer(context, 'smallestEigenvalueByFloats', [], { matrix, ...witness }));
  const [lower, upper] = [witness.lower, witness.upper].map(rationals.parseRational);
  const width = nearestDouble(rationals.divide(rationals.subtract(upper, lower), upper));
  return `| ${name} | ${shown(searching)} | ${shown(checking)} | ${width.toExponential(0)} |`;
}

const small = new Context(origin, { X: entry('X', 40, SMALL, 12) });
const kernel = reals.hadamard(reals.cosines(X), reals.overlaps(X));
const rows = [
  compared('cosines', reals.cosines(X), small),
  compared('overlaps', reals.overlaps(X), small),
  compared('kernel matrix', kernel, small),
];

const units = (d) => ({ X: entry('X', d, 10_000, 6) });
const sums = [10, 100].map((d) => large(`Σk² of 10 000 units, d = ${d}`, units(d), reals.overlaps(X)));

const network = { X: entry('X', 40, 2000, 12), W: entry('W', 200, 40, 6) };
const active = terms.slopes('0', terms.product(W, X));
const both = reals.numbers(terms.product(terms.transpose(active), active));
const eigenvalues = [
  eigenvalue('λ_min(G), m = 2000, d = 40', { X: network.X }, kernel),
  eigenvalue('s_m(D)², m = 2000, d = 40, n = 200', network, reals.hadamard(reals.cosines(X), both)),
];

const page = `# Enclosures

<!-- Written by node bench/enclosure.mjs. -->

${cpus()[0]?.model.trim()}, Node ${process.version}. One thread, processor time in one run. *Width* is that of the enclosure, relative to its upper end.

Sums of squares of all entries for ${SMALL} samples of 40 inputs: intervals of ${BITS} bits against balls ([how](../../docs/balls.md)), milliseconds. The balls' times are medians.

| matrix | intervals | balls | ratio | width |
|---|---:|---:|---:|---:|
${rows.join('\n')}

What only balls reach, seconds. *Drawing* is drawing from the seed and hashing.

| sum | drawing | enclosing | width |
|---|---:|---:|---:|
${sums.join('\n')}

| eigenvalue | search | check | width |
|---|---:|---:|---:|
${eigenvalues.join('\n')}
`;
const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('enclosure.md', results), page);
process.stdout.write(page);
