/** The search for proofs of k16/assumption-audit: one rule for every network, and an identity for the control. */
import {
  decimalBounds,
  defineClaim,
  rationals,
  reals,
  rules,
  toFloat,
  type Rational,
  type Real,
  type Subject,
  type Table,
} from 'lossproof/search';
import statement, { meanOverWeights } from './assumption-audit.statement.js';

/** P(w·x ≥ 0, x₁ ≥ 0) − ¼ for x ~ N(0, I) and weights of one size, w₁ > 0: arcsin(1/√d₀)/2π. */
function excess(d0: number): Real {
  const cosine = reals.quotient(reals.rational(1), reals.squareRoot(reals.rational(d0)));
  return reals.quotient({ kind: 'arcsin', of: cosine }, reals.product(reals.rational(2), reals.pi));
}

function table({ sizes: { d0 } }: Subject<'d0'>): Table {
  const more = toFloat(rationals.parseRational(decimalBounds(excess(d0), 12).lower) as Rational);
  const shown = (probability: number): string => probability.toFixed(6);
  return {
    kind: 'table',
    title: 'Activation of the path against the sign of its own input',
    caption: `Probabilities for x ~ N(0, I), one hidden unit with ${d0} weights of the same size, and a path that begins where the weight is positive; were the two independent, each would be 1/4.`,
    columns: ['', 'path active', 'path not active'],
    rows: [
      ['own input ≥ 0', shown(0.25 + more), shown(0.25 - more)],
      ['own input < 0', shown(0.25 - more), shown(0.25 + more)],
    ],
  };
}

export default defineClaim(statement, {
  method: [
    'given the weights, whether a path is active is a function of the input',
    'the event that the path is active is one about the input; independent of itself, its probability would be its own square',
  ],
  search: (job) => {
    job.prove(rules.activationOfInput, [], {});
  },
  controls: {
    'random-weights': (job) => {
      const { left, right } = meanOverWeights();
      job.prove(rules.ringIdentity, [], { left, right });
    },
  },
  exhibits: ({ subject }) => [table(subject)],
});
