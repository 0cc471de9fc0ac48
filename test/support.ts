/** What several tests need: refusals read whole, terms from numbers, contexts, and sealed certificates to spoil. */
import { expect } from 'chai';
import fc from 'fast-check';
import { FORMAT, seal, type Unsealed } from '../src/kernel/core/logic/certificate.js';
import { Libraries } from '../src/kernel/core/logic/libraries.js';
import { LIBRARIES } from '../src/kernel/full.js';
import { Context } from '../src/kernel/core/logic/context.js';
import type { Instance, Origin } from '../src/kernel/core/data/instance.js';
import type { Json } from '../src/kernel/core/text/json.js';
import type { Matrix } from '../src/kernel/core/data/matrix.js';
import type { Proposition } from '../src/kernel/core/logic/proposition.js';
import { formatRational, rational, type Rational } from '../src/kernel/core/data/rational.js';
import { Refusal, type RefusalCode } from '../src/kernel/core/text/refusal.js';
import type { Term } from '../src/kernel/libraries/algebra/term.js';
import { infer, type Theorem } from '../src/kernel/core/logic/theorem.js';

/** Every library of the kernel. */
export const ALL = new Libraries(LIBRARIES);

export const ORIGIN: Origin = { claim: 'paper/claim', version: 1, sizes: { N: 2 }, seed: 'seed' };

export function contextOf(instance: Instance = {}, options: { readonly reference?: boolean } = {}): Context {
  return new Context(ORIGIN, instance, ALL, options);
}

/** The refusal that `action` ends in; anything else fails the test. */
export function refusalOf(action: () => unknown): Refusal {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.fail('expected a refusal');
}

/** `action` must be refused with this code and this message, `path: expected …, got …`, as a person reads it. */
export function refuses(action: () => unknown, code: RefusalCode, message: string): void {
  const refusal = refusalOf(action);
  expect(refusal.message).to.equal(message);
  expect(refusal.code).to.equal(code);
  expect(refusal.message).to.equal(`${refusal.path}: expected ${refusal.expected}, got ${refusal.got}`);
}

/** The same of what a promise ends in. */
export async function refusesLater(asked: Promise<unknown>, code: RefusalCode, message: string): Promise<void> {
  const error: unknown = await asked.then(
    () => expect.fail('expected a refusal'),
    (reason: unknown) => reason,
  );
  refuses(
    () => {
      throw error;
    },
    code,
    message,
  );
}

type Rows = readonly (readonly (number | string)[])[];

/** A matrix term written as rows of numbers. */
export function numbers(rows: Rows): Extract<Term, { kind: 'matrix' }> {
  return { kind: 'matrix', rows: rows.length, columns: rows[0]?.length ?? 0, entries: rows.flat().map(String) };
}

export function rationals(rows: readonly (readonly number[])[]): Matrix<Rational> {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    entries: rows.flat().map((entry) => rational(BigInt(entry))),
  };
}

/** A value as it comes out of a certificate. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** A plain object with the same properties, of no class. */
export function lookAlike<T extends object>(value: T): T {
  return Object.assign({}, value);
}

/** A matrix as rows of canonical text, easy to compare and to read. */
export function shownRows(m: Matrix<Rational>): string[][] {
  return Array.from({ length: m.rows }, (_, i) =>
    m.entries.slice(i * m.columns, (i + 1) * m.columns).map(formatRational),
  );
}

export const rationalNumbers: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 12n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

/** Rows of small whole numbers, all of one length. */
export function integerRows(
  rows: fc.Arbitrary<number>,
  columns: fc.Arbitrary<number>,
  entry: fc.Arbitrary<number> = fc.integer({ min: -3, max: 3 }),
): fc.Arbitrary<number[][]> {
  return fc
    .tuple(rows, columns)
    .chain(([m, n]) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }));
}

/** Determinant by expansion along the first row: nothing like the elimination of the kernel. */
export function determinant(m: readonly (readonly bigint[])[]): bigint {
  const [first, ...rest] = m;
  if (first === undefined) return 1n;
  return first.reduce((sum, entry, column) => {
    const minor = rest.map((row) => row.filter((_, j) => j !== column));
    return sum + (column % 2 === 0 ? entry : -entry) * determinant(minor);
  }, 0n);
}

/** All ways to choose `count` of 0 … size − 1, in order. */
export function choices(size: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(size - from, 0) }, (_, i) => from + i).flatMap((first) =>
    choices(size, count - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** The largest size of a minor that is nonzero, by trying all of them. */
export function rankByMinors(rows: readonly (readonly number[])[], isZero: (minor: bigint) => boolean): number {
  const columns = (rows[0] as readonly number[]).length;
  for (let size = Math.min(rows.length, columns); size > 0; size--) {
    for (const chosenRows of choices(rows.length, size)) {
      for (const chosenColumns of choices(columns, size)) {
        const minor = chosenRows.map((i) => chosenColumns.map((j) => BigInt(rows[i]?.[j] as number)));
        if (!isZero(determinant(minor))) return size;
      }
    }
  }
  return 0;
}

/** The theorem that 2·3 = 6, and the like. */
export function arithmeticTheorem(context: Context, relation = 'equals', right = '6'): Theorem {
  return infer(context, 'arithmetic', [], { left: ['2', '3'], relation, right: [right] });
}

export const SIX = {
  kind: 'comparison',
  left: ['2', '3'],
  relation: 'equals',
  right: ['6'],
} as const satisfies Proposition;

/** A certificate of one step that is accepted, with any of its parts replaced, and without a digest. */
export function unsealed(parts: Partial<Unsealed> = {}): Unsealed {
  return {
    format: FORMAT,
    claim: { id: 'paper/claim', version: 1 },
    variant: 'claim',
    sizes: { N: 2 },
    counts: {},
    parameters: { slope: '1/2' },
    seed: 'seed',
    instance: {},
    restsOn: [],
    steps: [{ rule: 'arithmetic', premises: [], witness: { left: ['2', '3'], relation: 'equals', right: ['6'] } }],
    conclusion: SIX,
    hypotheses: [],
    controls: [],
    ...parts,
  };
}

/** The text of a certificate whose digest is right, whatever else is wrong with it. */
export function sealedText(parts: Partial<Unsealed> = {}): string {
  return JSON.stringify(seal(unsealed(parts)));
}
