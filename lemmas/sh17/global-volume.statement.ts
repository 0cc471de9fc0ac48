/**
 * # sh17/global-volume
 *
 * Statement: for labels that a random teacher of k units makes, the regions with a point that classifies every sample rightly have a
 * volume of at least δ·C⁻ᵏ, with a probability of at least 1 − δ; C is Cover's number of cells.
 * Scope: every size × all data, drawn weights: the data without a zero sample, the weights those of the teacher.
 * Hypotheses: none beyond those in the statement.
 * Method: a Gaussian teacher is seldom in a cell much smaller than one over the number of cells, and any student in its cells will do.
 * What the certificate proves: `holds`, exact, for every size; beside it, enclosed, what the bound is at the recorded sizes.
 * Control: zero-sample (sharp): with a zero sample there is no region at all.
 * References: arXiv:1702.05777, which has a bound of this form; Cover 1965.
 */
import {
  defineStatement,
  every,
  propositions,
  rationals,
  size,
  type Proposition,
  type Rational,
  type Subject,
} from 'lossproof/statement';
import { paper } from './shared/paper.js';

type Sizes = 'd0' | 'N' | 'k';

export const theorem = { kind: 'teacherVolume', sizes: 'every' } as const satisfies Proposition;

export const inNumbers = ({ sizes: { d0, N, k }, parameters: { chance, bits } }: Subject<Sizes, 'chance' | 'bits'>) =>
  ({
    kind: 'teacherVolumeAt',
    inputs: d0,
    samples: N,
    units: k,
    chance,
    bits: Number(bits),
  }) as const satisfies Proposition;

const MOST_BITS = 1_000_000;

function impossible({ parameters: { chance, bits } }: Subject<Sizes, 'chance' | 'bits'>): string | undefined {
  const delta = rationals.parseRational(chance) as Rational;
  if (rationals.sign(delta) <= 0 || rationals.atMost(rationals.ONE, delta))
    return 'a chance between 0 and 1, neither of them included';
  const isCount = /^[1-9][0-9]*$/.test(bits) && Number(bits) <= MOST_BITS;
  return isCount ? undefined : `a whole number of bits from 1 to ${MOST_BITS}`;
}

export default defineStatement({
  id: 'sh17/global-volume',
  title: 'Regions with a point of no classification error are not too small',
  paper,
  statement: {
    tex: String.raw`\Pr_{W^*}\bigl[V(\mathcal G) \ge \delta\, C^{-k}\bigr] \ge 1 - \delta, \qquad C = 2 \sum_{j < d_0} \binom{N-1}{j}`,
    english:
      'For all data without a zero sample, every slope and all output weights of a Gaussian teacher of k units: with a probability of at least 1 − δ, the regions of weights of k or more units with a point that classifies each sample as the teacher does have a volume of at least δ/Cᵏ, where C is Cover’s number.',
  },
  scope: every('all data', 'drawn weights'),
  sizes: {
    d0: size(3072, 1, 100_000, 'inputs, of the numbers; the theorem is about every size'),
    N: size(50_000, 1, 5_000_000, 'samples, of the numbers'),
    k: size(16, 1, 10_000, 'units of the teacher, of the numbers'),
  },
  presets: { teaching: { d0: 3, N: 20, k: 2 } },
  parameters: {
    chance: { default: '1/100', says: 'the chance δ that the teacher is a bad one, of the numbers' },
    bits: { default: '266355', says: 'the volume is at least 2^−bits, of the numbers' },
  },
  impossible,
  outcomes: (subject) => [
    { finding: 'holds', proposition: propositions.conjunction(theorem, inNumbers(subject)), claimed: theorem },
  ],
  controls: {
    'zero-sample': {
      kind: 'sharp',
      title: 'zero samples among the data too: with one there is no region, and the volume is 0',
      breaks: [],
      scope: every('all data', 'drawn weights'),
      outcomes: () => [{ finding: 'fails', proposition: { kind: 'zeroSample', sizes: 'every' } }],
    },
  },
  references: [
    'arXiv:1702.05777, which has a bound of this form',
    'T. M. Cover: Geometrical and statistical properties of systems of linear inequalities with applications in pattern recognition. IEEE Transactions on Electronic Computers 14, 326–334, 1965.',
  ],
});
