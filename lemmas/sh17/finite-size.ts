/** The search for proofs of sh17/finite-size: the free numbers of its rule, and what they give at other sizes. */
import { defineClaim, rationals, rules, type Exhibit, type Rational } from 'lossproof/search';
import statement, { bounded, deficient } from './finite-size.statement.js';
import { leastUnits, type Wanted } from './shared/choices.js';

const PRECISION = 128;

/** No more units are tried than this. */
const MOST_UNITS = 2000;

/** log₂ of a rational number between 0 and 1, from below. */
function log2Below(text: string): number {
  const { numerator, denominator } = rationals.parseRational(text) as Rational;
  const bits = (value: bigint): number => value.toString(2).length;
  // Fifty digits of either part decide; a number that is cut off is too small by less than one part in 2⁴⁹.
  const top = (value: bigint): number => {
    const excess = Math.max(0, bits(value) - 50);
    return Math.log2(Number(value >> BigInt(excess))) + excess;
  };
  return top(numerator) - top(denominator) - 2 ** -48;
}

const SIZES = [
  { title: 'CIFAR', inputs: 3072, samples: 50_000 },
  { title: 'a part of MNIST', inputs: 784, samples: 10_000 },
  { title: 'MNIST', inputs: 784, samples: 60_000 },
  { title: 'ImageNet', inputs: 12_288, samples: 1_280_000 },
  { title: 'a hundred inputs', inputs: 100, samples: 101 },
] as const;

const BOUNDS = [
  { title: '1/100', bits: Math.log2(1 / 100) },
  { title: '2⁻⁶⁴', bits: -64 },
] as const;

const COUNTS = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128];
const FEW_UNITS = 400;

function unitsText(wanted: Wanted): string {
  const choice = leastUnits(wanted, MOST_UNITS);
  return choice === undefined ? 'none' : `${choice.used}`;
}

function exhibits(): readonly Exhibit[] {
  const lines = [784, 3072, 12_288].map((inputs) => ({
    kind: 'line' as const,
    label: `d₀ = ${inputs}`,
    points: COUNTS.flatMap((count) => {
      const samples = count * inputs;
      const choice = leastUnits({ inputs, samples, rectified: false, bound: -64 }, FEW_UNITS);
      return choice === undefined ? [] : [[count, choice.used] as const];
    }),
  }));
  return [
    {
      kind: 'table',
      title: 'The least number of units for which choices were found',
      caption:
        'At the sizes of the experiments of the paper, and some smaller ones: with so many units, or more, the regions with a differentiable local minimum of positive error have at most the expected volume above the column. Found by floating point; the kernel encloses only the bound of the certificate. In every row the ranks need at least N/d₀ units.',
      columns: [
        '',
        'd₀',
        'N',
        'N/d₀',
        ...['ρ ∉ {0, 1}', 'ρ = 0'].flatMap((slope) => BOUNDS.map((b) => `${slope}: ${b.title}`)),
      ],
      rows: SIZES.map(({ title, inputs, samples }) => [
        ...[title, `${inputs}`, `${samples}`, (samples / inputs).toFixed(1)],
        ...[false, true].flatMap((rectified) =>
          BOUNDS.map(({ bits }) => unitsText({ inputs, samples, rectified, bound: bits })),
        ),
      ]),
    },
    {
      kind: 'figure',
      title: 'Units that the bound 2⁻⁶⁴ needs',
      caption:
        'For slopes other than 0 and 1 the least number of units for which choices were found, against N/d₀, the number that the rank needs at least (the lowest line). Where a line ends, none were found up to 400 units.',
      x: { label: 'N/d₀', scale: 'log' },
      y: { label: 'units d₁', scale: 'log' },
      marks: [...lines, { kind: 'line', label: 'N/d₀', points: COUNTS.map((count) => [count, count] as const) }],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'a region with a differentiable local minimum of positive error has an A∘X of a rank below N, whatever the labels are',
    'for almost every X that needs a set S of columns of A with |S| > d₀·rank A_S: many columns in the span of few',
    'given the weights columns are independent, and each is a given pattern with a probability that an orthant of a Gaussian vector bounds',
    'the largest singular value and the determinant of the weights, on which that depends, are seldom bad; the free numbers of the bound are chosen by trying',
  ],
  search: (job) => {
    const { d0, N } = job.sizes;
    const rank = job.prove(rules.patternRank, [], {});
    const steps = bounded(job).map((wanted) => {
      const rectified = wanted.slopes === 'rectified';
      const choice = leastUnits({ inputs: d0, samples: N, rectified, bound: log2Below(wanted.bound) }, wanted.units);
      if (choice === undefined) {
        const slope = rectified ? 'the slope 0' : 'slopes other than 0 and 1';
        return job.undecided(`no choices were found that give the bound with ${wanted.units} units of ${slope}`);
      }
      const { kind, ...asked } = wanted;
      return job.prove(rules[kind], [rank], {
        ...asked,
        ...{ used: choice.used, moment: choice.moment, exponent: choice.exponent },
        deviation: rationals.formatRational(rationals.rational(BigInt(choice.deviation), 64n)),
        precision: PRECISION,
      });
    });
    job.conclude(...steps);
  },
  controls: {
    'too-few-units': (job) => {
      const { kind, ...sizes } = deficient(job);
      job.prove(rules[kind], [], sizes);
    },
  },
  exhibits,
});
