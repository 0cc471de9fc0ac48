/**
 * # sh17/experiment-images
 *
 * Statement: trained on N images with two labels, a network with one hidden layer, without biases, is on the wrong side of ½ for at most
 * a share ε of them.
 * Scope: these sizes × this instance: the recorded images, labels and weights.
 * Hypotheses: the recorded weights are what the training gives, and the labels what they are said to be; both assumed, but for labels
 * that are drawn from the seed.
 * Method: minibatches, Adam with a decaying rate, on inputs that are whitened without centring; then every output is computed without rounding.
 * What the certificate proves: `holds` or `fails`: the number of images on the wrong side and the sum of the squared errors, exactly, at
 * the recorded weights. It says nothing of other weights, nor of other images.
 * Control: too-many-samples (sharp): with N > d₀·d₁ there are labels that no weights with the recorded signs get right.
 * References: arXiv:1702.05777.
 */
import {
  defineStatement,
  propositions,
  rationals,
  terms,
  these,
  type Outcome,
  type Proposition,
  type Rational,
  type Subject,
  type Term,
} from 'lossproof/statement';
import {
  countOf,
  experimentShapes,
  experimentSizes,
  labelsAsStated,
  recordedNetwork,
  slopeParameter,
  trainedAsStated,
  type ExperimentSizes,
} from './experiment/setting.js';
import { laws } from './shared/laws.js';
import { paper } from './shared/paper.js';

export type Parameters = 'slope' | 'share';
type ImagesSubject = Subject<ExperimentSizes, Parameters>;

export const THRESHOLD = '1/2';

function compared({ sizes, parameters }: ImagesSubject, relation: 'atMost' | 'exceeds'): Proposition {
  const bound = countOf(parameters.share, sizes.N);
  return { kind: 'misclassified', network: recordedNetwork(parameters.slope), threshold: THRESHOLD, relation, bound };
}

/** s = 2y − 1 and G = A ∘ X: the outputs of all weights with the recorded signs are Gᵀ·vec(W̃). */
function signsAndGradients({ sizes: { N }, parameters: { slope } }: ImagesSubject): Record<'s' | 'G', Term> {
  const { inputs, hidden, targets } = recordedNetwork(slope);
  return {
    s: terms.difference(terms.scale('2', targets), terms.constant('1', 1, N)),
    G: terms.khatriRao(terms.slopes(slope, terms.product(hidden, inputs)), inputs),
  };
}

/**
 * Gu = 0 for some u ≠ 0 with sₙuₙ ≥ 0 for all n and Σ uₙ ≥ 0. If all outputs f = Gᵀw̃ were on the right side, sₙ(fₙ − ½) > 0, then
 * 0 < Σ uₙ(fₙ − ½) = −½·Σ uₙ ≤ 0.
 */
export function unattainable(subject: ImagesSubject): readonly Extract<Proposition, { left: Term }>[] {
  const { d0, d1, N } = subject.sizes;
  const { s, G } = signsAndGradients(subject);
  const u = terms.data('u');
  const nonnegative = (of: Term, columns: number): Extract<Proposition, { left: Term }> =>
    propositions.identity(terms.slopes('0', of), terms.constant('1', 1, columns));
  return [
    propositions.identity(terms.product(G, terms.transpose(u)), terms.constant('0', d0 * d1, 1)),
    nonnegative(terms.hadamard(s, u), N),
    nonnegative(terms.product(u, terms.constant('1', N, 1)), 1),
    propositions.notIdentity(u, terms.constant('0', 1, N)),
  ];
}

const isShare = (share: Rational): boolean => rationals.sign(share) >= 0 && rationals.atMost(share, rationals.ONE);

export default defineStatement({
  id: 'sh17/experiment-images',
  title: 'How many images a trained network gets wrong',
  paper,
  statement: {
    tex: String.raw`\#\{n : (y_n - \tfrac12)(f(x_n) - \tfrac12) \le 0\} \le \varepsilon N, \qquad f(x) = w_2\,\varphi_\rho(W_1 x), \quad y_n \in \{0, 1\}`,
    english: 'The trained network is on the wrong side of ½ for at most the share ε of the recorded images and labels.',
  },
  scope: these('given'),
  sizes: experimentSizes,
  presets: { teaching: { d0: 6, d1: 5, N: 15, steps: 300 } },
  parameters: {
    ...slopeParameter,
    share: { default: '1/100', says: 'the share ε of the images that may be on the wrong side' },
  },
  data: { matrix: 'X', dimension: 'd0', samples: 'N' },
  impossible: ({ parameters: { share } }) =>
    isShare(rationals.parseRational(share) as Rational) ? undefined : 'a share from 0 to 1',
  hypotheses: [trainedAsStated, labelsAsStated],
  matrices: experimentShapes,
  laws: ({ sizes: { random } }) => (random === 1 ? { y: laws.binary } : {}),
  outcomes: (subject): readonly Outcome[] => [
    { finding: 'holds', proposition: compared(subject, 'atMost') },
    { finding: 'fails', proposition: compared(subject, 'exceeds') },
  ],
  controls: {
    'too-many-samples': {
      kind: 'sharp',
      title: 'N > d₀·d₁: random labels that no weights with the recorded signs get right, whatever their training',
      breaks: [],
      subject: ({ parameters }) => ({
        parameters: { ...parameters, share: '0' },
        sizes: { d0: 2, d1: 2, N: 40, random: 1, steps: 0 },
      }),
      matrices: (subject) => ({ ...experimentShapes(subject), u: [1, subject.sizes.N] }),
      laws: () => ({ X: laws.whole, y: laws.binary }),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(compared(subject, 'exceeds'), ...unattainable(subject)),
        },
      ],
    },
  },
  references: ['arXiv:1702.05777, for the setting; training, widths and data are ours'],
});
