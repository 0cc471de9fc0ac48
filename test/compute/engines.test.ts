/** Engines side by side: the same answers, chosen by size or by name. */
import { expect } from 'chai';
import fc from 'fast-check';
import { type Matrix, type Rational } from '../../src/kernel/full.js';
import type { Engine, Operation, Task } from '../../src/compute/engine.js';
import { chooseEngine, ENGINES, enginesFor, forceEngine } from '../../src/compute/engines.js';
import { integerRows, rationalNumbers, shownRows } from '../support.js';

const size = fc.integer({ min: 1, max: 6 });

function matrixOf(rows: number, columns: number): fc.Arbitrary<Matrix<Rational>> {
  return fc
    .array(rationalNumbers, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
}

const shownOr = (m: Matrix<Rational> | undefined): unknown => (m === undefined ? 'none' : shownRows(m));
const able = <O extends Operation>(operation: O, task: Task): readonly Engine<O>[] =>
  enginesFor(operation).filter(
    (engine) => engine.onRequest !== true && engine.unavailable() === undefined && engine.suitability(task) > 0,
  );

describe('engines', () => {
  afterEach(() => {
    forceEngine(undefined);
  });

  it('have names of their own', () => {
    const names = ENGINES.map(({ operation, name }) => `${operation} ${name}`);
    expect(new Set(names).size).to.equal(ENGINES.length);
  });

  it('find the same ranks', async () => {
    const cases = fc
      .constantFrom(3, 7, 8191, 32749)
      .chain((prime) =>
        fc.tuple(
          fc.constant(prime),
          integerRows(
            size,
            size,
            fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 1 - prime, max: prime - 1 })),
          ),
        ),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ([prime, rows]) => {
        const matrix = { rows: rows.length, columns: rows[0]?.length ?? 0, entries: rows.flat() };
        const ranks: number[] = [];
        for (const { run } of able('rankModulo', { size: 6, prime })) ranks.push(await run(matrix, prime));
        expect(ranks.length).to.be.greaterThan(0);
        expect(new Set(ranks).size, ranks.join()).to.equal(1);
      }),
    );
  });

  it('solve the same systems, and find the same null vectors', () => {
    const cases = fc.tuple(size, size, fc.integer({ min: 1, max: 2 }));
    fc.assert(
      fc.property(
        cases.chain(([n, m, sides]) => fc.tuple(matrixOf(n, n), matrixOf(n, sides), matrixOf(m, n))),
        ([B, R, M]) => {
          const runs = able('exactSystems', { size: 6 }).map(({ run }) => run);
          expect(runs.length).to.be.greaterThan(1);
          const answers = runs.map(({ solve, nullVector }) => [shownOr(solve(B, R)), shownOr(nullVector(M))]);
          for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
        },
      ),
    );
  });

  it('are chosen by what they can do and by size', () => {
    expect(chooseEngine('exactSystems', { size: 5 }).name).to.equal('bareiss');
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('p-adic');
    expect(chooseEngine('rankModulo', { size: 50, prime: 32749 }).name).to.equal('plain');
  });

  it('are taken by name where they can do the task', () => {
    expect(chooseEngine('exactSystems', { size: 50 }, 'bareiss').name).to.equal('bareiss');
    expect(chooseEngine('rankModulo', { size: 50, prime: 8191 }, 'plain').name).to.equal('plain');
    expect(chooseEngine('rankModulo', { size: 50, prime: 32749 }, 'wasm').name).to.equal('plain');
    expect(chooseEngine('exactSystems', { size: 50 }, 'wasm').name).to.equal('p-adic');
  });

  it('stay forced until they are let go', () => {
    forceEngine('bareiss');
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('bareiss');
    forceEngine(undefined);
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('p-adic');
  });

  it('are not taken, even by name, where they cannot run', () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'SharedArrayBuffer') as PropertyDescriptor;
    const task = { size: 5000, prime: 8191 };
    expect(chooseEngine('rankModulo', task).name).to.equal('threads');
    Object.defineProperty(globalThis, 'SharedArrayBuffer', { ...kept, value: undefined });
    try {
      expect(chooseEngine('rankModulo', task).name).to.equal('wasm');
      expect(chooseEngine('rankModulo', task, 'threads').name).to.equal('wasm');
    } finally {
      Object.defineProperty(globalThis, 'SharedArrayBuffer', kept);
    }
  });
});
