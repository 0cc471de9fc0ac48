/** The search for proofs of sh17/experiment-images: training, and counting the errors. */
import {
  defineClaim,
  matrices,
  multiplyExactly,
  rationals,
  RATIONALS,
  rules,
  type Job,
  type Rational,
} from 'lossproof/search';
import statement, { THRESHOLD, unattainable, type Parameters } from './experiment-images.statement.js';
import { exhibits } from './experiment/exhibits.js';
import { proveErrors } from './experiment/errors.js';
import { labelsOf } from './experiment/labels.js';
import { countOf, recordedNetwork, type ExperimentSizes } from './experiment/setting.js';
import { survey } from './experiment/survey.js';
import { trained } from './experiment/training.js';
import { vanishingCombination } from './experiment/unattainable.js';
import { laws } from './shared/laws.js';

type ImagesJob = Job<ExperimentSizes, Parameters>;

const LABELS = [0n, 1n] as const;

const slopeOf = ({ parameters: { slope } }: Pick<ImagesJob, 'parameters'>): Rational =>
  rationals.parseRational(slope) as Rational;

function proveCompared(job: ImagesJob) {
  const { misclassified, step } = proveErrors(job, recordedNetwork(job.parameters.slope), THRESHOLD);
  const bound = countOf(job.parameters.share, job.sizes.N);
  const relation = misclassified <= bound ? 'atMost' : 'exceeds';
  return job.prove(rules.errorsCompared, [step], { kind: 'misclassified', relation, bound });
}

export default defineClaim(statement, {
  method: [
    'the network is trained on minibatches by Adam with a rate that decays, on inputs that are whitened without centring',
    'the whitening is folded into the first weights, and all weights are rounded to integers over 2³⁰ and recorded',
    'the output for every sample is computed without rounding, and compared with ½ and with its label',
  ],
  memory: ({ d0, d1, N }) => N * d0 * 20 + d0 * d0 * 40 + N * d1 * 200,
  search: async (job) => {
    const X = job.drawOrTake('X', laws.byte);
    const y = labelsOf(job, laws.binary, LABELS);
    await job.found(['W1', 'w2'], () => trained(job, X, y, slopeOf(job)), 'float64');
    proveCompared(job);
  },
  controls: {
    'too-many-samples': (job) => {
      const { d0, d1, N } = job.sizes;
      const X = job.draw('X', laws.whole);
      const y = job.draw('y', laws.binary);
      const W1 = job.sample('start', d1, d0, laws.weights);
      job.give('W1', W1);
      job.give(
        'w2',
        matrices.matrix(1, d1, (_, i) => rationals.rational(i % 2 === 0 ? 1n : -1n)),
      );
      const A = matrices.map(multiplyExactly(W1, X), (v) => (rationals.sign(v) < 0 ? slopeOf(job) : rationals.ONE));
      const s = y.entries.map((label) => rationals.rational(rationals.isZero(label) ? -1n : 1n));
      const u = vanishingCombination(matrices.khatriRao(RATIONALS, A, X), s);
      if (u === undefined) return job.undecided(`the signs that were drawn allow all ${N} labels`);
      job.give('u', u);
      job.conclude(
        proveCompared(job),
        ...unattainable(job).map(({ kind, left, right }) =>
          kind === 'identity'
            ? job.prove(rules.ringIdentity, [], { left, right })
            : job.prove(rules.ringRefutation, [], { left, right, point: {} }),
        ),
      );
    },
  },
  exhibits,
  survey,
});
