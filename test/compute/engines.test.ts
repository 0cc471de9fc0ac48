/** Engines side by side: the same answers, chosen by size or by name, and found out where they do not work. */
import { expect } from 'chai';
import fc from 'fast-check';
import { terms, type Matrix, type Rational } from '../../src/kernel/full.js';
import { plainProduct } from '../../src/kernel/libraries/modular/product.js';
import { residues } from '../../src/kernel/libraries/modular/residues.js';
import { timesKhatriRao } from '../../src/kernel/libraries/modular/timesKhatriRao.js';
import { evaluateModulo } from '../../src/kernel/libraries/modular/residues.js';
import type { Engine, Operation, Task } from '../../src/compute/engine.js';
import { chooseEngine, ENGINES, enginesFor, forceEngine } from '../../src/compute/engines.js';
import { forceWorkingEngine, testEngine, testEngines } from '../../src/compute/engineTests.js';
import { residuesOf } from '../../src/compute/residuesOf.js';
import { UsageError } from '../../src/base/usage.js';
import { contextOf, integerRows, numbers, rationalNumbers, shownRows } from '../support.js';

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

  it('solve the same systems with a Khatri–Rao product, or find that there is no solution', async () => {
    const cases = fc
      .tuple(fc.constantFrom(3, 7, 8191, 32749), size, size, size, fc.integer({ min: 1, max: 3 }))
      .chain(([p, a, x, n, k]) => {
        const entries = (rows: number) =>
          integerRows(fc.constant(rows), fc.constant(n), fc.integer({ min: 0, max: p - 1 }));
        return fc.tuple(fc.constant(p), entries(a), entries(x), entries(k));
      });
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([p, ...rows]) => {
        const [A, X, B] = rows.map((of): Matrix<number> => ({
          rows: of.length,
          columns: of[0]?.length ?? 0,
          entries: of.flat(),
        })) as [Matrix<number>, Matrix<number>, Matrix<number>];
        const answers: (readonly number[] | undefined)[] = [];
        for (const { run } of able('khatriRaoSystems', { size: 6, prime: p })) {
          const found = await run(A, X, B, p, () => undefined);
          answers.push(found === undefined ? undefined : Array.from(found));
        }
        for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
        const [entries] = answers;
        if (entries === undefined) return;
        solved++;
        const Z = { rows: B.rows, columns: A.rows * X.rows, entries };
        expect(Array.from(timesKhatriRao(Z, A, X, p, plainProduct).entries)).to.deep.equal(B.entries);
      }),
    );
    expect(solved).to.be.greaterThan(10);
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

  it('all answer rightly here what is known, those that are required at least', async () => {
    for (const { name, required, works, says } of await testEngines()) {
      if (required) expect(works, `${name}: ${says}`).to.equal(true);
    }
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

  it('stay forced until they are let go', async () => {
    await forceWorkingEngine('bareiss');
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('bareiss');
    forceEngine(undefined);
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('p-adic');
  });

  it('are not forced where there is none of that name: it says which there are', async () => {
    const error: unknown = await forceWorkingEngine('abacus').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(UsageError);
    expect((error as UsageError).message).to.match(
      /^backend: expected one that works here: plain, .*bareiss, p-adic, got abacus$/,
    );
  });

  it('are found out when they are wrong, break or cannot run', async () => {
    const engine: Engine<'rankModulo'> = {
      operation: 'rankModulo',
      name: 'odd',
      required: false,
      unavailable: () => undefined,
      suitability: () => 1,
      run: () => 3,
    };
    const says = async (change: Partial<Engine<'rankModulo'>>): Promise<unknown> => {
      const finding = await testEngine({ ...engine, ...change });
      return [finding.works, finding.says];
    };
    const broken = (): never => {
      throw new Error('out of memory');
    };
    expect(await says({})).to.deep.equal([false, 'answered rank 3, expected rank 2']);
    expect(await says({ run: () => Promise.resolve(2) })).to.deep.equal([true, 'rank 2']);
    expect(await says({ run: () => Promise.reject(new Error('lost device')) })).to.deep.equal([false, 'lost device']);
    expect(await says({ run: broken })).to.deep.equal([false, 'out of memory']);
    expect(await says({ unavailable: () => 'no such hardware', run: broken })).to.deep.equal([
      false,
      'no such hardware',
    ]);
  });
});

describe('residuesOf', () => {
  const context = contextOf({});
  const primes = fc.constantFrom(13, 8191, 46337);

  it('is what the kernel evaluates modulo p', () => {
    const factors = fc
      .tuple(integerRows(size, fc.constant(4)), integerRows(size, fc.constant(4)))
      .map(([a, x]) => [numbers(a.map((row) => row.map((entry) => `${entry}/7`))), numbers(x)] as const)
      .map(([a, x]) => [terms.scale('1', a), x] as const);
    fc.assert(
      fc.property(factors, primes, ([a, x], prime) => {
        for (const term of [terms.khatriRao(a, x), terms.product(a, terms.transpose(x))]) {
          const { rows, columns, entries } = residuesOf(term, prime, (part) => residues(context, part, prime));
          expect({ rows, columns, entries: Array.from(entries) }).to.deep.equal(evaluateModulo(term, new Map(), prime));
        }
      }),
    );
  });

  it('refuses a prime that divides a denominator, and factors that do not fit', () => {
    const half = numbers([['1/2', 1]]);
    expect(() => residuesOf(half, 2, (part) => residues(context, part, 2))).to.throw(
      /a prime that divides no denominator/,
    );
    expect(() =>
      residuesOf(terms.khatriRao(half, numbers([[1, 2, 3]])), 13, (part) => residues(context, part, 13)),
    ).to.throw(/Khatri–Rao factor/);
  });
});
