/** The search for proofs of sh17/rank-transition: two rules, and the probability at other sizes. */
import * as reals from 'lossproof/reals';
import {
  defineClaim,
  rationals,
  rules,
  toFloat,
  type Certified,
  type Exhibit,
  type Job,
  type Rational,
} from 'lossproof/search';
import statement, { certain } from './rank-transition.statement.js';

function prove(job: Job<'d1' | 'N', 'slope'>): void {
  const pattern = job.prove(rules.patternRank, [], {});
  const { kind, ...witness } = certain(job);
  job.prove(rules[kind], [pattern], witness);
}

/** Numbers of units that take little time. */
const UNITS = [1, 2, 3] as const;

function exhibits({ subject }: Certified): readonly Exhibit[] {
  const slope = rationals.parseRational(subject.parameters['slope'] as string) as Rational;
  const curves = UNITS.map((units) => ({
    units,
    probabilities: Array.from({ length: 2 * units }, (_, i) => reals.planeRankProbability(units, i + 1, slope)),
  }));
  return [
    {
      kind: 'table',
      title: 'The probability of full rank in the plane, by units and samples',
      caption:
        'Exact, by the function that the rule uses; the certificate is about the recorded sizes alone. With more than 2d₁ samples the probability is 0.',
      columns: ['d₁', ...Array.from({ length: 2 * Math.max(...UNITS) }, (_, i) => `N = ${i + 1}`)],
      rows: curves.map(({ units, probabilities }) => [
        `${units}`,
        ...Array.from({ length: 2 * Math.max(...UNITS) }, (_, i) =>
          probabilities[i] === undefined ? '0' : rationals.formatRational(probabilities[i]),
        ),
      ]),
    },
    {
      kind: 'figure',
      title: 'The probability of full rank in the plane, against N/(2d₁)',
      caption: 'At N = 2d₁ there are as many samples as hidden weights. In the plane the curve is no step.',
      x: { label: 'N/(2d₁)', scale: 'linear' },
      y: { label: 'probability of full rank', scale: 'linear' },
      marks: curves.map(({ units, probabilities }) => ({
        kind: 'line',
        label: `d₁ = ${units}`,
        points: probabilities.map((p, i) => [(i + 1) / (2 * units), toFloat(p)] as const),
      })),
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'for almost all samples, rank(A∘X) = N exactly if no set of samples has more than twice as many as the rank of its slopes',
    'the lines of the units cut the directions into arcs; in each arc the slopes are the same, and from one to the next one unit changes',
    'the numbers of samples in the arcs, opposite ones together, are equally likely, and each sample is in either with probability ½: the favourable ones are counted',
  ],
  search: prove,
  controls: { 'negative-slope': prove },
  exhibits,
});
