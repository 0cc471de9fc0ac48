/** The search for proofs of sh17/global-volume: two rules, and what the bound is at other sizes. */
import { defineClaim, rationals, rules, toFloat, type Exhibit, type Rational } from 'lossproof/search';
import statement, { inNumbers, theorem } from './global-volume.statement.js';

const PRECISION = 128;

/** log₂ of Cover's number, by floating point. */
function coverBits(inputs: number, samples: number): number {
  let [sum, choose] = [0, 0];
  for (let k = 1; k < Math.min(inputs, samples); k++) {
    choose += Math.log2((samples - k) / k);
    const [low, high] = sum < choose ? [sum, choose] : [choose, sum];
    sum = high + Math.log2(1 + 2 ** (low - high));
  }
  return sum + 1;
}

const SIZES = [
  { title: 'MNIST', inputs: 784, samples: 70_000, units: 89 },
  { title: 'CIFAR', inputs: 3072, samples: 50_000, units: 16 },
  { title: 'ImageNet', inputs: 12_288, samples: 1_280_000, units: 105 },
] as const;

const rounded = (bits: number): string => `2^−${Math.ceil(bits)}`;

function exhibits(): readonly Exhibit[] {
  return [
    {
      kind: 'table',
      title: 'The volume of a teacher’s region at the sizes of the experiments of the paper',
      caption:
        'Lower bounds of V(𝓖) but for a chance of one hundredth, by floating point: for a teacher of one unit, and for one of as many units as the experiment has. Beside them the two forms of the paper, exp(−k·d₀·ln N) and exp(−2N·ln N), which are leading terms without constants and no bounds by themselves.',
      columns: ['', 'd₀', 'N', 'k', 'δ·C⁻¹', 'δ·C⁻ᵏ', 'exp(−k·d₀·ln N)', 'exp(−2N·ln N)'],
      rows: SIZES.map(({ title, inputs, samples, units }) => {
        const [cover, chance] = [coverBits(inputs, samples), Math.log2(100)];
        const forms = [units * inputs * Math.log2(samples), 2 * samples * Math.log2(samples)];
        const volumes = [cover + chance, units * cover + chance, ...forms];
        return [title, `${inputs}`, `${samples}`, `${units}`, ...volumes.map(rounded)];
      }),
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'N hyperplanes divide the space of a unit into at most C cells, and a Gaussian unit is in the cell c with probability p_c: the expectation of 1/p is the number of cells',
    'the product of the 1/p of k independent units exceeds Cᵏ/δ with a probability of at most δ, by Markov’s inequality',
    'a student with k units in the cells of the teacher’s shares its region with weights that give the teacher’s output',
  ],
  search: (job) => {
    const { kind, ...at } = inNumbers(job);
    const least = Math.ceil(
      at.units * coverBits(at.inputs, at.samples) - Math.log2(toFloat(rationals.parseRational(at.chance) as Rational)),
    );
    if (at.bits < least) job.undecided(`${at.bits} bits are too few: about ${least} are needed`);
    const theoremStep = job.prove(rules[theorem.kind], [], {});
    const numbers = job.prove(rules[kind], [theoremStep], { ...at, precision: PRECISION });
    job.conclude(theoremStep, numbers);
  },
  controls: {
    'zero-sample': (job) => {
      job.prove(rules.zeroSample, [], {});
    },
  },
  exhibits,
});
