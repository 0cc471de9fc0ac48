/**
 * # sc16/zero-error-deep
 *
 * Statement: L ≥ 3, N ≤ d_{L−2}·d_{L−1}, W₁ … W_{L−2} given: for almost every data and noise and every y, each differentiable
 * local minimum in (W_{L−1}, W_L) has MSE = 0.
 * Hypotheses: N ≤ d_{L−2}·d_{L−1}; s ≠ 0; every unit of layer L − 2 is reached by nonzero weights; noise with a density.
 * Method: derived from the rank theorem with the features of layer L − 2 in place of the inputs, beside a trained example.
 * What the certificate proves: the statement at the recorded widths and weights, and that the recorded point is such a minimum.
 * Control: a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact minimum of positive error.
 * References: arXiv:1605.08361.
 */
import { defineClaim, propositions, terms, type Network, type Proposition, type Shapes } from 'lossproof';
import {
  beyond,
  deepSizes,
  drawFeatures,
  drawWeights,
  features,
  featureShapes,
  fewSamplesDeep,
  genericRank,
  givenWeights,
  lastTwo,
  noGaps,
  noiseDensityDeep,
  reached,
  weightShapes,
  widthsOf,
  type Deep,
  type DeepJob,
  type DeepSubject,
} from './_deep.js';
import { laws, nonzeroSlope, paper, proveMinimum, rationalOf, references, search, slope } from './_setting.js';

/** The last two layers, on the features of the layers below. */
function networkOnFeatures(subject: DeepSubject): Network {
  return {
    inputs: features(subject),
    noise: terms.data('E'),
    targets: terms.data('y'),
    hidden: terms.data('V'),
    output: terms.data('w'),
    slope: subject.parameters.slope,
  };
}

const minimum = (subject: DeepSubject, error: 'zero' | 'positive'): Proposition => ({
  kind: 'differentiableMinimum',
  network: networkOnFeatures(subject),
  error,
});

function shapes({ sizes }: DeepSubject): Shapes {
  const [inputs, units] = lastTwo(sizes);
  return { ...featureShapes(sizes), E: [units, sizes.N], y: [1, sizes.N], V: [units, inputs], w: [1, units] };
}

async function trained(job: DeepJob, cut: boolean, attempts: number): Promise<boolean> {
  const [, units] = lastTwo(job.sizes);
  const problem = {
    inputs: drawFeatures(job, drawWeights(job, cut)),
    noise: job.draw('E', units, job.sizes.N, laws.noise),
    targets: job.draw('y', 1, job.sizes.N, laws.targets),
    slope: rationalOf(job.parameters.slope),
  };
  const found = await job.found(['V', 'w'], async () => {
    const weights = await search(job, problem, attempts);
    return weights === undefined ? undefined : { V: weights.hidden, w: weights.output };
  });
  return found !== undefined;
}

function proveOnFeatures(job: DeepJob) {
  const [inputs, units] = lastTwo(job.sizes);
  return proveMinimum(job, networkOnFeatures(job), inputs * units);
}

export default defineClaim<Deep, 'slope'>({
  id: 'sc16/zero-error-deep',
  version: 1,
  title: 'Every differentiable local minimum in the last two layers has zero error',
  paper,
  statement: {
    tex: String.raw`L \ge 3,\; N \le d_{L-2} d_{L-1} \;\Longrightarrow\; \text{for a.e. } (X, E),\; \forall\, y:\quad \text{every DLM } (W_{L-1}, W_L) \text{ has } \mathrm{MSE} = 0`,
    english:
      'With the first layers fixed, every differentiable local minimum in the last two layers fits the training data exactly, for almost every data set and noise.',
  },
  method: [
    'the features of layer L − 2 take the place of the inputs of a two-layer network',
    'the gradient matrix has rank N whatever the pattern, as in sc16/rank-deep',
    'gradient and absorption, cited at these sizes, give Ge = 0, so e = 0',
    'an example: training of the last two layers, then an exact solution strictly inside its region',
  ],
  sizes: deepSizes(3, 4, 5, 12),
  presets: { teaching: { d0: 2, d1: 2, d2: 3, N: 4 }, audit: {} },
  parameters: slope,
  impossible: noGaps,
  hypotheses: [fewSamplesDeep, nonzeroSlope, reached, noiseDensityDeep],
  main: {
    outcomes: (subject) => {
      const theorem: Proposition = { ...genericRank(subject), kind: 'minimaHaveZeroErrorDeep' };
      return [
        {
          verdict: 'holds',
          proposition: propositions.conjunction(theorem, minimum(subject, 'zero')),
          shapes: shapes(subject),
        },
        { verdict: 'holds', proposition: theorem, shapes: weightShapes(subject.sizes) },
      ];
    },
    search: async (job) => {
      const { sizes } = job;
      const [inputs, units] = lastTwo(sizes);
      if (sizes.N > inputs * units) return job.undecided(beyond(sizes));
      const example = await job.attempt(() => trained(job, false, 12));
      if (!example) drawWeights(job, false);
      const samples = { inputs, units, samples: sizes.N };
      const gradient = await job.cite('sc16/gradient', { d0: inputs, d1: units, N: sizes.N });
      const absorption = await job.cite('sc16/absorption', { d0: inputs, N: sizes.N });
      const generic = await job.cite('sc16/rank-generic', {});
      const rank = job.prove('deepReduction', [generic], {
        widths: widthsOf(sizes),
        samples: sizes.N,
        weights: givenWeights(sizes),
      });
      const theorem = job.prove('fullRankForcesZero', [gradient, absorption, rank], { sizes: samples });
      if (!example) {
        job.progress('no exact minimum found to show as an example; the theorem stands without one');
        return;
      }
      job.conclude(theorem, proveOnFeatures(job));
    },
  },
  controls: {
    'zero-row': {
      title: 'a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact minimum of positive error',
      breaks: ['reached'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 3, d1: 2, d2: 3, d3: 0, d4: 0, N: 6 } }),
      outcomes: (subject) => [{ verdict: 'fails', proposition: minimum(subject, 'positive'), shapes: shapes(subject) }],
      search: async (job) => {
        if (!(await trained(job, true, 40))) return job.undecided('training found no minimum inside a region');
        proveOnFeatures(job);
      },
    },
  },
  references,
});
