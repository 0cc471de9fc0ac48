/**
 * # sh17/pattern-rank
 *
 * Statement: for almost every X, the slopes alone decide the rank of A∘X: rank(A∘X) = min_S (N − |S| + d₀·rank A_S).
 * Scope: every size × almost every data, all weights: all patterns A ∈ {1, ρ}^{d₁×N} at once, for every slope ρ.
 * Hypotheses: none.
 * Method: a smallest set of columns that is dependent for all X spans all of col(A_C) ⊗ ℝ^{d₀}.
 * What the certificate proves: `holds`: the formula for every size, by a rule whose proof is on its page.
 * Control: room-is-not-enough (sharp): N ≤ d₀·rank A does not give rank N, with a pattern of three equal columns.
 * References: arXiv:1702.05777, for the setting; the formula is ours.
 */
import {
  defineStatement,
  every,
  rationals,
  size,
  terms,
  type Proposition,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

type Sizes = 'd0';

export const formula = { kind: 'patternRank', sizes: 'every' } as const satisfies Proposition;

/** d₀ + 1 equal columns and one other: rank A = 2, and 2·d₀ columns are not more than d₀·rank A; but d₀ + 1 > d₀·1. */
export function crowded({ sizes: { d0 }, parameters: { slope } }: Subject<Sizes, 'slope'>): Term {
  const rho = rationals.parseRational(slope) as Rational;
  const columns = d0 + 2;
  return terms.literal({
    rows: 2,
    columns,
    entries: Array.from({ length: 2 * columns }, (_, i) => (i === columns - 1 ? rho : rationals.ONE)),
  });
}

export default defineStatement({
  id: 'sh17/pattern-rank',
  title: 'For almost all data the slopes alone decide the rank',
  paper,
  statement: {
    tex: String.raw`\text{for a.e. } X:\quad \operatorname{rank}(A \circ X) = \min_S \bigl(N - |S| + d_0 \operatorname{rank} A_S\bigr) \quad \forall\, A \in \{1, \rho\}^{d_1 \times N}`,
    english:
      'For almost every data set and all patterns of slopes at once, the rank of the gradient matrix is the least, over all sets of samples, of the number of other samples plus the number of inputs times the rank of the slopes of the set.',
  },
  scope: every('almost-every data', 'all weights'),
  sizes: { d0: size(3, 2, 50, 'inputs of the control; the claim is about every size') },
  presets: { teaching: { d0: 2 } },
  parameters: { slope: { default: '1/10', says: 'the slope of the control; the claim is about every slope' } },
  impossible: ({ parameters: { slope } }) => (slope === '1' ? 'a slope other than 1' : undefined),
  outcomes: () => [{ finding: 'holds', proposition: formula }],
  controls: {
    'room-is-not-enough': {
      kind: 'sharp',
      title:
        'N ≤ d₀·rank A in the place of the least over all sets: with d₀ + 1 equal columns the rank is below N all the same',
      breaks: [],
      scope: every('almost-every data', 'all weights'),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: { kind: 'deficientPattern', inputs: subject.sizes.d0, pattern: crowded(subject) },
        },
      ],
    },
  },
  references: ['arXiv:1702.05777, for the setting; the formula and its proof are ours'],
});
