/** The tests of engines: a right engine works, and a wrong, broken or absent one is found out. */
import { expect } from 'chai';
import type { Matrix, Rational } from '../../src/kernel/full.js';
import { UsageError } from '../../src/base/usage.js';
import { nullVectorByBareiss, solveByBareiss } from '../../src/compute/bareiss.js';
import type { AnyEngine, Engine, Operations } from '../../src/compute/engine.js';
import { chooseEngine, enginesFor, ENGINES, forceEngine } from '../../src/compute/engines.js';
import { forceWorkingEngine, testEngine, testEngines } from '../../src/compute/engineTests.js';

const properties = { name: 'odd', required: false, unavailable: () => undefined, suitability: () => 1 } as const;

const ranking = (run: Operations['rankModulo']): Engine<'rankModulo'> => ({
  ...properties,
  operation: 'rankModulo',
  run,
});

async function says(engine: AnyEngine): Promise<readonly [boolean, string]> {
  const finding = await testEngine(engine);
  return [finding.works, finding.says];
}

async function misuse(name: string): Promise<UsageError> {
  const error: unknown = await forceWorkingEngine(name).catch((reason: unknown) => reason);
  return error instanceof UsageError ? error : expect.fail(`expected a UsageError, got ${String(error)}`);
}

/** What `action` does where memory cannot be shared. */
async function withoutSharedMemory<T>(action: () => Promise<T>): Promise<T> {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'SharedArrayBuffer') as PropertyDescriptor;
  Object.defineProperty(globalThis, 'SharedArrayBuffer', { ...kept, value: undefined });
  try {
    return await action();
  } finally {
    Object.defineProperty(globalThis, 'SharedArrayBuffer', kept);
  }
}

describe('compute/engineTests', () => {
  afterEach(() => {
    forceEngine(undefined);
  });

  it('finds that the engines that are required work here, and tries each but those on request', async () => {
    const findings = await testEngines();
    const expected = ENGINES.filter(({ onRequest }) => onRequest !== true);
    expect(findings.map(({ operation, name }) => [operation, name])).to.deep.equal(
      expected.map(({ operation, name }) => [operation, name]),
    );
    for (const { name, required, works, says } of findings) {
      if (required) expect(works, `${name}: ${says}`).to.equal(true);
    }
  });

  it('finds out engines for ranks that are wrong, break or cannot run', async () => {
    const broken = (): never => {
      throw new Error('out of memory');
    };
    expect(await says(ranking(() => 3))).to.deep.equal([false, 'answered rank 3, expected rank 2']);
    expect(await says(ranking(() => Promise.resolve(2)))).to.deep.equal([true, 'rank 2']);
    expect(await says(ranking(() => Promise.reject(new Error('lost device'))))).to.deep.equal([false, 'lost device']);
    expect(await says(ranking(broken))).to.deep.equal([false, 'out of memory']);
    const absent = { ...ranking(broken), unavailable: () => 'no such hardware' };
    expect(await says(absent)).to.deep.equal([false, 'no such hardware']);
  });

  it('finds out wrong engines for systems', async () => {
    const khatriRao = (answer: ArrayLike<number> | undefined): AnyEngine => ({
      ...properties,
      operation: 'khatriRaoSystems',
      run: () => answer,
    });
    expect(await says(khatriRao([5]))).to.deep.equal([true, 'z = 5']);
    expect(await says(khatriRao(Int16Array.of(4)))).to.deep.equal([false, 'answered z = 4, expected z = 5']);
    expect(await says(khatriRao(undefined))).to.deep.equal([false, 'answered z = , expected z = 5']);
    const right = { solve: solveByBareiss, nullVector: nullVectorByBareiss };
    const exact = (change: Partial<Operations['exactSystems']>): AnyEngine => ({
      ...properties,
      operation: 'exactSystems',
      run: { ...right, ...change },
    });
    const none = (): undefined => undefined;
    const given = (_: Matrix<Rational>, R: Matrix<Rational>): Matrix<Rational> => R;
    expect(await says(exact({}))).to.deep.equal([true, 'x = 4/5, 7/5; v = -2, 1']);
    expect(await says(exact({ solve: given }))).to.deep.equal([
      false,
      'answered x = 3, 5; v = -2, 1, expected x = 4/5, 7/5; v = -2, 1',
    ]);
    expect(await says(exact({ nullVector: none }))).to.deep.equal([
      false,
      'answered x = 4/5, 7/5; v = none, expected x = 4/5, 7/5; v = -2, 1',
    ]);
  });

  it('forces an engine that works', async () => {
    await forceWorkingEngine('bareiss');
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('bareiss');
  });

  it('forces none of a name that there is not: it says which there are', async () => {
    const error = await misuse('abacus');
    expect(error.message).to.match(/^backend: expected one that works here: plain, .*bareiss, p-adic, got abacus$/);
    expect(error.code).to.equal('bad-backend');
    expect(chooseEngine('exactSystems', { size: 50 }).name).to.equal('p-adic');
  });

  it('forces none that does not work here: it says why', async () => {
    const error = await withoutSharedMemory(() => misuse('threads'));
    expect(error.message).to.match(/, got threads; this engine has no SharedArrayBuffer$/);
    expect(enginesFor('rankModulo').map(({ name }) => name)).to.include('threads');
    expect(chooseEngine('rankModulo', { size: 5, prime: 7 }).name).to.equal('wasm');
  });
});
