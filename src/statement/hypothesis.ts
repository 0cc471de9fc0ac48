/** Hypotheses of a claim, and the propositions that decide them. */
import { propositions, type Proposition } from '../kernel/index.js';
import type { Subject } from './subject.js';

export interface Hypothesis<S extends string = string, P extends string = string> {
  readonly id: string;
  readonly english: string;
  /** A proposition that says the hypothesis and whose negation a rule can prove too: one of the two is always proved. */
  readonly decidedBy?: (subject: Subject<S, P>) => Decidable;
  /** Where only one side can be proved: `holds` makes the hypothesis `checked`, `broken` makes it `violated`. */
  readonly holds?: (subject: Subject<S, P>) => Proposition;
  readonly broken?: (subject: Subject<S, P>) => Proposition;
  /** Where it is violated the claim says nothing, so that no certificate there is one that it holds. */
  readonly needed?: true;
}

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

/** What proves a hypothesis and what proves its negation, as far as something finite does. */
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
