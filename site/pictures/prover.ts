/** The kernel at work in a picture: matrices as an instance, and rules applied to it. Whatever is not so ends in a refusal. */
import {
  Context,
  infer,
  Libraries,
  LIBRARIES,
  rationals,
  type Entry,
  type Job,
  type Json,
  type Matrix,
  type Rational,
} from '../../src/search.js';

const ALL = new Libraries(LIBRARIES);

const entryOf = ({ rows, columns, entries }: Matrix<Rational>): Entry => ({
  kind: 'matrix',
  ...{ rows, columns },
  entries: entries.map(rationals.formatRational),
});

/** The part of a job that proves, so that the searches of claims can use it. */
export interface Prover extends Pick<Job, 'prove'> {
  readonly context: Context;
}

export function proverOn(data: { readonly [name: string]: Matrix<Rational> }): Prover {
  const context = new Context(
    { claim: 'pictures/any', version: 1, sizes: {}, seed: '1' },
    Object.fromEntries(Object.entries(data).map(([name, matrix]) => [name, entryOf(matrix)])),
    ALL,
  );
  let index = 0;
  return {
    context,
    prove: (rule, premises, witness) => {
      const theorems = premises.map(({ theorem }) => theorem);
      return { index: index++, theorem: infer(context, rule.name, theorems, witness as Json) };
    },
  };
}
