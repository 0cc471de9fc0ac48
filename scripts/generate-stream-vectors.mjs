/**
 * Writes docs/stream-vectors.json with the kernel's own stream. scripts/stream.py, which was written from docs/stream.md alone,
 * recomputes every number in it. Requires `npm run build`.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, choose, digestOfMatrix, draw, rationals, Stream } from '../dist/src/kernel/full.js';
import { publish } from './generated.mjs';

const origin = (claim, sizes, seed, version = 1) => ({ claim, version, sizes, seed });
const FIRST = origin('sc16/rank-generic', { d0: 2, d1: 2, N: 4 }, '1');
const SECOND = origin('example/ridge-hessian', {}, 'a-seed_2.0', 12);
const named = (from, label) => ({ ...from, label });

const take = (count, next) => Array.from({ length: count }, next);
const hex = (bytes) => Buffer.from(bytes).toString('hex');

function streamVector(name) {
  const canonical = canonicalJson(name);
  const key = createHash('sha256').update(`lossproof/stream@1\n${canonical}`).digest('hex');
  const [first, far, words] = [new Stream(name), new Stream(name), new Stream(name)];
  take(FAR, () => far.byte());
  return {
    name,
    canonical,
    key,
    bytes: hex(take(128, () => first.byte())),
    far: { offset: FAR, bytes: hex(take(64, () => far.byte())) },
    words: take(8, () => words.word()),
  };
}

/** An offset beyond the first 4096 bytes, from which the bytes cross the boundary of a block. */
const FAR = 8170;

function belowVector(name, count) {
  const stream = new Stream(name);
  const values = take(12, () => stream.below(count));
  return { name, count, values, nextByte: stream.byte() };
}

function lawVector(from, label, law, rows, columns) {
  const drawn = draw({ rows, columns, label, law }, from);
  const short = rows * columns <= 24;
  return {
    origin: from,
    label,
    law,
    rows,
    columns,
    ...(short ? { entries: drawn.entries.map(rationals.formatRational) } : {}),
    sha256: digestOfMatrix(drawn),
  };
}

/** Columns (k, k + 100) for k from 0 on, bytes, of which some are drawn. */
function choiceVector(from, label, columns, among) {
  const bytes = Buffer.from(take(2 * among, (_, at) => (at >> 1) + 100 * (at % 2)));
  const pool = { kind: 'packed', rows: 2, columns: among, encoding: 'uint8', bytes: bytes.toString('base64') };
  const { matrix, sha256 } = choose({ rows: 2, columns, label, of: 'P' }, { P: pool }, from);
  const order = matrix.entries.slice(0, columns).map((entry) => Number(rationals.formatRational(entry)));
  return { origin: from, label, rows: 2, from: hex(bytes), columns, order, sha256 };
}

const gaussian = (bits) => ({ kind: 'gaussian', bits });

await publish(
  'docs/stream-vectors.json',
  JSON.stringify({
    format: 'lossproof/stream-vectors@1',
    streams: [streamVector(named(FIRST, 'X')), streamVector(named(SECOND, 'start 0 hidden'))],
    below: [1, 2, 3, 10, 1000, 2 ** 31 + 1, 2 ** 32].map((count) => belowVector(named(FIRST, `below ${count}`), count)),
    laws: [
      lawVector(FIRST, 'E', { kind: 'uniform', from: 1, to: 16 }, 2, 4),
      lawVector(FIRST, 'one', { kind: 'uniform', from: 7, to: 7 }, 1, 3),
      lawVector(FIRST, 'wide', { kind: 'uniform', from: -1_000_000_000, to: 1_000_000_000 }, 2, 3),
      lawVector(FIRST, 'y', { kind: 'uniformNonzero', from: -1, to: 1 }, 1, 12),
      ...[1, 6, 16, 31, 32, 33, 64].map((bits) => lawVector(FIRST, `gaussian ${bits}`, gaussian(bits), 3, 4)),
      lawVector(SECOND, 'X', gaussian(6), 40, 50),
      lawVector(SECOND, 'A', { kind: 'uniform', from: -99, to: 99 }, 30, 70),
      // The first weights and samples of a trial of sampledFullRank: 3 units, then 5 samples, of 2 inputs.
      lawVector(FIRST, 'fullRank/{"inputs":2,"samples":5,"slope":"1/10","units":3}/1', gaussian(32), 8, 2),
    ],
    choices: [choiceVector(FIRST, 'X', 5, 12), choiceVector(SECOND, 'X1', 100, 100), choiceVector(FIRST, 'one', 1, 1)],
  }),
);
