/** Tests which engines work here: each is given a small problem with a known answer. */
import { rationals, type Matrix, type Rational } from '../kernel/index.js';
import { ENGINES, forceEngine } from './engines.js';
import type { AnyEngine, Operation } from './engine.js';
import { UsageError } from '../base/usage.js';

export interface Finding {
  readonly operation: Operation;
  readonly name: string;
  readonly required: boolean;
  readonly works: boolean;
  /** The answer, or the reason why the engine does not work. */
  readonly says: string;
}

/** @internal */
export async function testEngine(engine: AnyEngine): Promise<Finding> {
  const { operation, name, required } = engine;
  const finding = (works: boolean, says: string): Finding => ({ operation, name, required, works, says });
  const reason = engine.unavailable();
  if (reason !== undefined) return finding(false, reason);
  try {
    const { answer, expected } = await question(engine);
    return answer === expected ? finding(true, answer) : finding(false, `answered ${answer}, expected ${expected}`);
  } catch (error) {
    return finding(false, error instanceof Error ? error.message : String(error));
  }
}

export async function testEngines(engines: readonly AnyEngine[] = ENGINES): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  // The tests run one after the other, because an engine may use all cores.
  for (const engine of engines) if (engine.onRequest !== true) findings.push(await testEngine(engine));
  return findings;
}

/** Lets this process use the named engine for every task that it can do; throws a UsageError if it does not work here. */
export async function forceWorkingEngine(name: string): Promise<void> {
  const findings: Finding[] = [];
  for (const engine of ENGINES) if (engine.name === name) findings.push(await testEngine(engine));
  const broken = findings.find(({ works }) => !works);
  if (findings.length === 0 || broken !== undefined) {
    const working = new Set((await testEngines()).filter(({ works }) => works).map((each) => each.name));
    const expected = `one that works here: ${[...working].join(', ')}`;
    throw new UsageError('bad-backend', 'backend', expected, name, broken?.says);
  }
  forceEngine(name);
}

async function question(engine: AnyEngine): Promise<{ readonly answer: string; readonly expected: string }> {
  if (engine.operation === 'rankModulo') {
    // The rows are in arithmetic progression: two are independent.
    const rank = await engine.run({ rows: 3, columns: 3, entries: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, 8191);
    return { answer: `rank ${rank}`, expected: 'rank 2' };
  }
  if (engine.operation === 'khatriRaoSystems') {
    // Sample 1 has a = 1, x = 2, sample 2 a = 3, x = 1: z(2, 3) = (2, 3)·5.
    const [A, X, B] = [row(1, 3), row(2, 1), row(10, 15)];
    const z = await engine.run(A, X, B, 8191, () => undefined);
    return { answer: `z = ${Array.from(z ?? []).join(', ')}`, expected: 'z = 5' };
  }
  // The system is 2x + y = 3, x + 3y = 5; in the second matrix, −2 times the first column plus the second column is zero.
  const x = engine.run.solve(whole(2, [2, 1, 1, 3]), whole(1, [3, 5]));
  const v = engine.run.nullVector(whole(2, [1, 2, 2, 4]));
  return { answer: `x = ${shown(x)}; v = ${shown(v)}`, expected: 'x = 4/5, 7/5; v = -2, 1' };
}

function row(...entries: readonly number[]): Matrix<number> {
  return { rows: 1, columns: entries.length, entries };
}

function whole(columns: number, entries: readonly number[]): Matrix<Rational> {
  return {
    rows: entries.length / columns,
    columns,
    entries: entries.map((entry) => rationals.rational(BigInt(entry))),
  };
}

function shown(m: Matrix<Rational> | undefined): string {
  return m?.entries.map(rationals.formatRational).join(', ') ?? 'none';
}
