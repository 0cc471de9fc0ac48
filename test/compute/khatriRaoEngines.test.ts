/** Engines for systems with a Khatri–Rao product: one answer, checked by multiplying back, and what they report. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Matrix } from '../../src/kernel/full.js';
import { plainProduct } from '../../src/kernel/libraries/modular/product.js';
import { timesKhatriRao } from '../../src/kernel/libraries/modular/timesKhatriRao.js';
import type { Engine } from '../../src/compute/engine.js';
import { KHATRI_RAO_ENGINES } from '../../src/compute/khatriRaoEngines.js';
import { integerRows } from '../support.js';

const size = fc.integer({ min: 1, max: 6 });
type Matrices = readonly [A: Matrix<number>, X: Matrix<number>, B: Matrix<number>];

const cases = fc
  .tuple(fc.constantFrom(3, 7, 8191, 32749), size, size, size, fc.integer({ min: 1, max: 3 }))
  .chain(([p, a, x, n, k]) => {
    const entries = (rows: number) =>
      integerRows(fc.constant(rows), fc.constant(n), fc.integer({ min: 0, max: p - 1 })).map((of) => ({
        rows,
        columns: n,
        entries: of.flat(),
      }));
    return fc.tuple(fc.constant(p), fc.tuple(entries(a), entries(x), entries(k)));
  });

/** The engines that are tried without a request and can do the task. */
function able(prime: number): readonly Engine<'khatriRaoSystems'>[] {
  return KHATRI_RAO_ENGINES.filter(
    ({ onRequest, unavailable, suitability }) =>
      onRequest !== true && unavailable() === undefined && suitability({ size: 6, prime }) > 0,
  );
}

async function answerOf(engine: Engine<'khatriRaoSystems'>, [A, X, B]: Matrices, p: number) {
  const lines: string[] = [];
  const found = await engine.run(A, X, B, p, (line) => lines.push(line));
  return { answer: found === undefined ? undefined : Array.from(found), lines };
}

describe('compute/khatriRaoEngines', () => {
  it('solve the same systems, or find that there is no solution', async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([p, matrices]) => {
        const answers: (readonly number[] | undefined)[] = [];
        for (const engine of able(p)) answers.push((await answerOf(engine, matrices, p)).answer);
        for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
        const [entries] = answers;
        if (entries === undefined) return;
        solved++;
        const [A, X, B] = matrices;
        const Z = { rows: B.rows, columns: A.rows * X.rows, entries };
        expect(Array.from(timesKhatriRao(Z, A, X, p, plainProduct).entries)).to.deep.equal(B.entries);
      }),
    );
    expect(solved).to.be.greaterThan(10);
  });

  it('find a solution wherever one is planted', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 40 }), async ([p, [A, X, shape]], seed) => {
        const Z = {
          rows: shape.rows,
          columns: A.rows * X.rows,
          entries: Array.from({ length: shape.rows * A.rows * X.rows }, (_, at) => (seed * (at + 1) ** 2) % p),
        };
        const B = timesKhatriRao(Z, A, X, p, plainProduct);
        const given = { ...B, entries: Array.from(B.entries) };
        for (const engine of able(p)) {
          expect((await answerOf(engine, [A, X, given], p)).answer, engine.name).not.to.equal(undefined);
        }
      }),
    );
  });

  it('report the systems and the memory, all but the plain one', async () => {
    const A = { rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6] };
    const X = { rows: 2, columns: 3, entries: [1, 0, 1, 0, 1, 1] };
    const B = { rows: 2, columns: 3, entries: [1, 0, 0, 0, 1, 0] };
    const lines = new Map<string, readonly string[]>();
    for (const engine of able(7)) lines.set(engine.name, (await answerOf(engine, [A, X, B], 7)).lines);
    expect(lines.get('plain')).to.deep.equal([]);
    for (const name of ['wasm', 'threads']) {
      expect(lines.get(name), name).to.have.length(1);
      expect(lines.get(name)?.[0]).to.match(/^solving 2 systems of 3 equations, [1-9]\d* MiB$/);
    }
  });

  it('are for odd primes of at most 8191, all but the plain one', () => {
    const names = (prime: number): readonly string[] =>
      KHATRI_RAO_ENGINES.filter(({ suitability }) => suitability({ size: 6, prime }) > 0).map(({ name }) => name);
    for (const prime of [2, 8209, 46337]) expect(names(prime), `${prime}`).to.deep.equal(['plain']);
    for (const prime of [3, 8191]) expect(names(prime)).to.deep.equal(['plain', 'wasm', 'threads', 'gpu']);
    expect(KHATRI_RAO_ENGINES.filter(({ onRequest }) => onRequest).map(({ name }) => name)).to.deep.equal(['gpu']);
  });
});
