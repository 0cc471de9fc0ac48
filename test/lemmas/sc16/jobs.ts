/** Searches by hand, for the tests of what the claims of sc16 share, and numbers. */
import { expect } from 'chai';
import { type Run } from 'lossproof';
import { evaluate, Job, terms, UsageError, type Matrix, type Rational, type Term } from 'lossproof/search';
import type { Shapes } from 'lossproof/statement';
import { contextOf } from '../../support.js';

/** Seeds at which each claim is certified. */
export const SEEDS = ['1', '7', 'another-seed'];

/** A search at some sizes, with slope 1/10, on an instance of these matrices. */
export function jobOf<S extends string>(
  sizes: { readonly [name in S]: number },
  matrices: Shapes,
  seed = '1',
): Job<S, 'slope'> {
  return new Job({
    origin: { claim: 'test/sc16', version: 1, sizes, seed },
    subject: { sizes, parameters: { slope: '1/10' } },
    matrices,
    hypotheses: [],
    cite: () => expect.fail('nothing is cited here'),
    progress: () => undefined,
  });
}

/** The value of a term at numbers for its symbols and its data. */
export function valueOf(term: Term, values: { readonly [name: string]: Matrix<Rational> }): Matrix<Rational> {
  const literals = new Map(Object.entries(values).map(([name, value]) => [name, terms.literal(value)]));
  const closed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(closed);
    if (typeof part !== 'object' || part === null) return part;
    if ('kind' in part && part.kind === 'data' && 'name' in part) return literals.get(String(part.name));
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  };
  const substituted = [...literals].reduce((of, [name, by]) => terms.substitute(of, name, by), closed(term) as Term);
  return evaluate(contextOf(), substituted);
}

/** The code of the error with which a request is refused. */
export const refusalCode = (run: Promise<Run>): Promise<string> =>
  run.then(
    () => 'not refused',
    (error: unknown) => (error instanceof UsageError ? error.code : String(error)),
  );
