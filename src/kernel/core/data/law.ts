/**
 * Laws of which the entries of a matrix are drawn, each independently of the others. The core has the uniform laws on whole
 * numbers; a library adds its own as a part of sort `law`, whose meaning is a sampler, and by merging with LawKinds.
 */
import { Refusal } from '../text/refusal.js';
import { integer, object, open, type KindsOf, type Shape } from '../text/shape.js';
import { rational, type Rational } from './rational.js';
import type { Stream } from './stream.js';

const bound = integer(-1_000_000_000, 1_000_000_000);

const UNIFORM_LAWS = {
  /** Whole numbers from `from` to `to`, both included, all equally likely. */
  uniform: object({ from: bound, to: bound }),
  /** The same without 0. */
  uniformNonzero: object({ from: bound, to: bound }),
};

/** @public Libraries extend it by declaration merging. */
export interface LawKinds extends KindsOf<typeof UNIFORM_LAWS> {}
export type Law = { [K in keyof LawKinds]: { readonly kind: K } & LawKinds[K] }[keyof LawKinds];

export const lawShape: Shape<Law> = open('law');

/**
 * Columns of another matrix of the instance, `of`, drawn without replacement: every list of distinct columns is equally likely. It is
 * a law of whole matrices, not of entries; instances have an entry of its own for it.
 */
export type ChoiceLaw = { readonly kind: 'choice'; readonly of: string };

export type Sampler<L = never> = (law: L, stream: Stream) => () => Rational;

/** The sampler of a law's kind; undefined where no loaded library has it. */
export type SamplerOf = (kind: string) => Sampler | undefined;

const MOST_SHARED = 1024;
const uniform: Sampler<Extract<Law, { from: number }>> = ({ kind, from, to }, stream) => {
  const count = to - from + 1;
  if (count < 1 || (kind === 'uniformNonzero' && from === 0 && to === 0)) {
    throw new Refusal('malformed', '$.law', 'a range that holds a number', `${from} to ${to}`);
  }
  // Equal numbers are one object, which spares a large matrix most of its memory; a wide range has few equal ones.
  const known: (Rational | undefined)[] = [];
  return () => {
    let place = stream.below(count);
    while (kind === 'uniformNonzero' && from + place === 0) place = stream.below(count);
    const number = known[place] ?? Object.freeze(rational(BigInt(from + place)));
    return count > MOST_SHARED ? number : (known[place] = number);
  };
};

export const CORE_LAWS = {
  uniform: { shape: UNIFORM_LAWS.uniform, meaning: uniform },
  uniformNonzero: { shape: UNIFORM_LAWS.uniformNonzero, meaning: uniform },
};
