/** The language of networks with one hidden layer, and of the last two layers of deeper ones. */
import type { Network } from '../kernel/index.js';
import type { Language } from './language.js';
import { fraction, sizesInEnglish, sizesInTex } from './notation.js';

export const twoLayer = {
  propositions: {
    minorNotZero: {
      tex: ({ sizes }) =>
        `\\exists\\,\\text{an } N \\times N \\text{ minor of } A \\circ X \\text{ that is} \\not\\equiv 0${sizesInTex(sizes)}`,
      english: ({ sizes }) => `Some N × N minor of A ∘ X is not the zero polynomial, ${sizesInEnglish(sizes)}.`,
    },
    genericRank: {
      tex: ({ sizes }) => `\\operatorname{rank}(A \\circ X) = N \\;\\text{ for a.e. } (A, X)${sizesInTex(sizes)}`,
      english: ({ sizes }) =>
        `For almost every (A, X) the Khatri–Rao product A ∘ X has rank N, ${sizesInEnglish(sizes)}.`,
    },
    genericRankForPatterns: {
      tex: ({ sizes, slope }) =>
        `\\text{for a.e. } (X, E):\\; \\operatorname{rank}\\bigl((E \\odot S) \\circ X\\bigr) = N \\;\\; \\forall\\, S \\in \\{1, ${fraction(slope)}\\}^{d_1 \\times N}${sizesInTex(sizes)}`,
      english: ({ sizes, slope }) =>
        `For almost every data X and noise E, (E ⊙ S) ∘ X has rank N for every pattern S of slopes 1 and ${slope} at once, hence whatever the weights, ${sizesInEnglish(sizes)}.`,
    },
    genericRankDeep: {
      tex: ({ slope }) =>
        `\\forall\\, L \\ge 3,\\; N \\le d_{L-2} d_{L-1},\\; W_1, \\dots, W_{L-2} \\text{ reaching every unit of layer } L - 2:\\quad \\text{for a.e. } (X, E):\\; \\operatorname{rank}\\bigl((E_{L-1} \\odot S) \\circ U_{L-2}\\bigr) = N \\;\\; \\forall\\, S \\in \\{1, ${fraction(slope)}\\}^{d_{L-1} \\times N}`,
      english: ({ slope }) =>
        `For every depth L ≥ 3, all widths and N ≤ d_{L−2}·d_{L−1}, and for all first weights by which every unit of layer L − 2 is reached: for almost every data and noise, the gradient matrix of the last hidden layer has rank N for every pattern of slopes 1 and ${slope} at once.`,
    },
    minimaHaveZeroError: {
      tex: ({ sizes, slope }) =>
        `\\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_1, w_2) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0${sizesInTex(sizes)},\\; s = ${fraction(slope)}`,
      english: ({ sizes, slope }) =>
        `For almost every data X and noise E and for every target y, each differentiable local minimum has zero training error, ${sizesInEnglish(sizes)}, slope ${slope}.`,
    },
    minimaHaveZeroErrorDeep: {
      tex: ({ widths, samples, slope }) =>
        `\\forall\\, W_1, \\dots, W_{L-2} \\text{ reaching every unit of layer } L - 2:\\quad \\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_{L-1}, W_L) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0,\\quad s = ${fraction(slope)},\\; d = (${widths.join(', ')}),\\; N = ${samples}`,
      english: ({ widths, samples, slope }) =>
        `For all first weights by which every unit of layer L − 2 is reached, for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (widths ${widths.join(', ')}; N = ${samples}; slope ${slope}).`,
    },
    differentiableMinimum: {
      tex: ({ network, error }, say) =>
        `(${say.term(network.hidden)}, ${say.term(network.output)}) \\text{ is a DLM},\\quad \\mathrm{MSE} ${error === 'zero' ? '= 0' : '> 0'}`,
      english: ({ network, error }) =>
        `The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with ${error} training error${onData(network)}.`,
    },
    minimumNearby: {
      tex: ({ network, distance }, say) =>
        `\\exists\\, (W_1', ${say.term(network.output)}) \\text{ a DLM},\\; \\mathrm{MSE} = 0,\\quad \\lVert \\operatorname{diag}(w_2)(W_1' - ${say.term(network.hidden)}) \\rVert_F \\le ${fraction(distance)}`,
      english: ({ distance }) =>
        `Within distance ${distance} of the recorded effective weights diag(w₂)W₁, with the same w₂ and sign pattern, is a differentiable local minimum with zero training error.`,
    },
  },
  rules: {
    deepReduction: {
      label: 'deep to two layers',
      shows: 'the two-layer theorem carries over to the last two layers, for all first weights that reach their units',
    },
    finiteUnion: {
      label: 'every pattern at once',
      shows: 'what holds for almost every matrix holds for every sign pattern at once, as s ≠ 0',
    },
    fullRankForcesZero: {
      label: 'full rank forces e = 0',
      shows: 'with Ge = 0 at every differentiable minimum and G of rank N, the residual e is zero',
    },
    minimumInRegion: {
      label: 'minimum in a region',
      shows: 'a critical point inside a region, where the loss is convex in the effective weights, is a local minimum',
    },
    minimumNearby: {
      label: 'minimum nearby',
      shows:
        'the residual is so small, and every preactivation so far from zero, that an exact fit lies in the same region',
    },
    minorAtInstance: {
      label: 'a minor, at one instance',
      shows: 'a minor that is nonzero at one instance is not the zero polynomial',
    },
    nonvanishingMinorIsGeneric: {
      label: 'generic full rank',
      shows: 'where a minor is not the zero polynomial, the rank is full almost everywhere',
    },
    standardBasisWitness: {
      label: 'minor at standard basis',
      shows: 'a minor equals 1 at standard basis vectors, whatever the sizes',
    },
  },
} satisfies Language;

function onData({ inputs }: Network): string {
  return inputs.kind === 'data' || inputs.kind === 'matrix'
    ? ''
    : ', as a two-layer network on the features of the layers below';
}
