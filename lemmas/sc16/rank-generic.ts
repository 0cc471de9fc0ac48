/**
 * # sc16/rank-generic
 *
 * Statement: for the recorded slope s: if N ≤ d₀·d₁ and s ≠ 0, then for almost every (X, E) the matrix (E ⊙ S) ∘ X has rank N for every sign pattern S.
 * Hypotheses: N ≤ d₀·d₁ (part of the statement); s ≠ 0; the noise has a density.
 * Method: a minor that equals 1 at standard basis vectors; nonzero polynomials vanish on null sets; a finite union of them.
 * What the certificate proves: the statement, for every size.
 * Control: one sample too many; s = 0.
 * References: arXiv:1605.08361.
 */
import { defineClaim, rationals, terms, type Term } from 'lossproof';
import {
  fewSamples,
  laws,
  noiseDensity,
  nonzeroSlope,
  paper,
  proveDeficient,
  references,
  slope,
  twoLayerSizes,
  type TwoLayer,
} from './_setting.js';

/** For the controls, which are instances. */
const activations = {
  /** Any A at all. */
  free: terms.data('A'),
  /** A for a pattern that has both units negative on the last sample: with s = 0 that column is zero. */
  dead: terms.hadamard(terms.data('E'), terms.slopes('0', terms.data('V'))),
};

const productWith = (A: Term): Term => terms.khatriRao(A, terms.data('X'));

export default defineClaim<TwoLayer, 'slope'>({
  id: 'sc16/rank-generic',
  version: 1,
  title: 'Full rank for almost every data set and noise',
  paper,
  statement: {
    tex: String.raw`N \le d_0 d_1,\; s \ne 0 \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E \odot S) \circ X\bigr) = N \quad \forall\, S \in \{1, s\}^{d_1 \times N}`,
    english:
      'With at most as many samples as hidden weights, the gradient matrix has full column rank for almost every data set and noise, whatever the weights.',
  },
  method: [
    'at standard basis vectors an N × N minor of A ∘ X equals 1, so it is not the zero polynomial',
    'a polynomial that is not zero vanishes only on a null set',
    'each of the finitely many sign patterns pulls null sets back to null sets, because s ≠ 0',
  ],
  // The statement is for every size; these are the sizes at which the controls break it.
  sizes: twoLayerSizes(2, 2, 4, { d0: 20, d1: 20, N: 401 }),
  presets: { teaching: {}, audit: {} },
  parameters: slope,
  hypotheses: [fewSamples, nonzeroSlope, { id: noiseDensity.id, english: noiseDensity.english }],
  main: {
    outcomes: ({ parameters }) => [
      {
        verdict: 'holds',
        proposition: { kind: 'genericRankForPatterns', sizes: 'every', slope: parameters.slope },
        shapes: {},
      },
    ],
    search: (job) => {
      const { d0, d1, N } = job.sizes;
      if (N > d0 * d1) return job.undecided(`N = ${N} exceeds d0·d1 = ${d0 * d1}; see the control too-many-samples`);
      const minor = job.prove('standardBasisWitness', [], {});
      const generic = job.prove('nonvanishingMinorIsGeneric', [minor], {});
      job.prove('finiteUnion', [generic], { slope: job.parameters.slope });
    },
  },
  controls: {
    'too-many-samples': {
      title: 'N = d₀·d₁ + 1: an exact null vector',
      breaks: ['few-samples'],
      subject: ({ sizes: { d0, d1 }, parameters }) => ({ parameters, sizes: { d0, d1, N: d0 * d1 + 1 } }),
      outcomes: ({ sizes: { d0, d1, N } }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'rankBelow', matrix: productWith(activations.free), bound: N },
          shapes: { A: [d1, N], X: [d0, N] },
        },
      ],
      search: (job) => {
        const { d0, d1, N } = job.sizes;
        job.draw('A', d1, N, laws.noise);
        job.draw('X', d0, N, laws.inputs);
        proveDeficient(job, productWith(activations.free));
      },
    },
    'zero-slope': {
      title: 's = 0: a pattern that switches every unit off on one sample',
      breaks: ['nonzero-slope'],
      subject: () => ({ parameters: { slope: '0' }, sizes: { d0: 2, d1: 2, N: 3 } }),
      outcomes: ({ sizes: { d0, d1, N } }) => [
        {
          verdict: 'fails',
          proposition: { kind: 'rankBelow', matrix: productWith(activations.dead), bound: N },
          shapes: { V: [d1, N], E: [d1, N], X: [d0, N] },
        },
      ],
      search: (job) => {
        const { d0, d1, N } = job.sizes;
        const signs = [1n, 1n, -1n, 1n, -1n, -1n].map((sign) => rationals.rational(sign));
        job.give('V', { rows: d1, columns: N, entries: signs });
        job.draw('E', d1, N, laws.noise);
        job.draw('X', d0, N, laws.inputs);
        job.prove('nullVector', [], {
          matrix: productWith(activations.dead),
          vector: { kind: 'matrix', rows: 3, columns: 1, entries: ['0', '0', '1'] },
        });
      },
    },
  },
  references,
});
