/** The search for proofs of xls16/population-bound: one rule, whatever the size. */
import { defineClaim, reals, rules, type Exhibit, type Point, type Subject } from 'lossproof/search';
import statement, { informative } from './population-bound.statement.js';
import { approximately, compare } from './shared/proving.js';
import { floatOf } from './shared/ranges.js';

const DIMENSIONS = [2, 5, 10, 30];

function exhibits({ parameters }: Subject<'m', 'rate'>): readonly Exhibit[] {
  const rate = floatOf(parameters.rate);
  const ranks = [...new Set(Array.from({ length: 41 }, (_, i) => Math.round(1000 ** (i / 40))))];
  const line = (d: number) => ({
    kind: 'line' as const,
    label: `d = ${d}`,
    points: ranks.map((m): Point => {
      return [m, 1 - m * Math.exp(-rate * m * approximately(reals.rankedEigenvalue(d, m)))];
    }),
  });
  return [
    {
      kind: 'figure',
      title: 'The probability that the theorem promises',
      caption:
        'The lower bound 1 − m·exp(−rate·mγ_m) of a probability, for the spectrum of the kernel in several dimensions: it is negative from m = 2 on, in each, and falls like 1 − m.',
      x: { label: 'm', scale: 'log' },
      y: { label: 'bound of the probability', scale: 'linear' },
      marks: [...DIMENSIONS.map(line), { kind: 'rule', label: '0', at: { y: 0 } }],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'the eigenvalues γ fall and add up to g(x, x) = ½, so mγ_m ≤ ½',
    'exp(−x) ≥ 1 − x, so m·exp(−rate·mγ_m) ≥ m(1 − rate/2) > 1',
    'a bound below zero of a probability excludes nothing',
  ],
  search: (job) => {
    const { rate, trace } = job.parameters;
    job.prove(rules.vacuousTail, [], { trace, rate, least: 2 });
  },
  controls: {
    'large-trace': (job) => {
      compare(job, informative(job));
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
});
