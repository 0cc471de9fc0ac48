/** What a statement is about, the hypotheses of a claim, and the propositions that decide them. */
import { propositions, type Proposition } from '../kernel/index.js';

/** The sizes and parameters that a statement is about. */
export interface Subject<S extends string = string, P extends string = string> {
  readonly sizes: { readonly [name in S]: number };
  readonly parameters: { readonly [name in P]: string };
}

export interface Hypothesis<S extends string = string, P extends string = string> {
  readonly id: string;
  readonly english: string;
  /** A proposition equivalent to the hypothesis. Rules can prove it or its negation, so one of the two is always proved. */
  readonly decidedBy?: (subject: Subject<S, P>) => Decidable;
  /** For hypotheses of which not every case can be decided: `holds` makes the hypothesis `checked`, `broken` `violated`. */
  readonly holds?: (subject: Subject<S, P>) => Proposition;
  readonly broken?: (subject: Subject<S, P>) => Proposition;
  /** Present if the source assumes the hypothesis and the proof does not need it. Where another one is violated, nothing is claimed. */
  readonly unused?: true;
  /** Present if the statement is about data that come like this, which nothing decides: a failure is then conditional on it too. */
  readonly conditional?: true;
}

/** A proposition whose negation is a proposition too. */
export type Decidable = Extract<Proposition, { kind: 'comparison' | 'identity' | 'notIdentity' }>;

const OPPOSITE = { atMost: 'exceeds', exceeds: 'atMost', equals: 'differs', differs: 'equals' } as const;

/** The proposition that is true exactly when the given one is false. */
export function negation(proposition: Decidable): Proposition {
  switch (proposition.kind) {
    case 'comparison':
      return propositions.comparison(proposition.left, OPPOSITE[proposition.relation], proposition.right);
    case 'identity':
      return propositions.notIdentity(proposition.left, proposition.right);
    case 'notIdentity':
      return propositions.identity(proposition.left, proposition.right);
  }
}

/** The propositions that decide a hypothesis and its negation, if a finite computation can prove them. */
export interface Evidence {
  readonly holds?: Proposition;
  readonly broken?: Proposition;
}

export function evidenceFor(hypothesis: Hypothesis, subject: Subject): Evidence {
  const decided = hypothesis.decidedBy?.(subject);
  if (decided !== undefined) return { holds: decided, broken: negation(decided) };
  const [holds, broken] = [hypothesis.holds?.(subject), hypothesis.broken?.(subject)];
  return { ...(holds === undefined ? {} : { holds }), ...(broken === undefined ? {} : { broken }) };
}
