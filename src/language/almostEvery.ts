/** The language of the rank of the gradient matrix for almost every data set and noise. */
import type { Language } from './language.js';
import { fraction, sizesInEnglish, sizesInTex } from './notation.js';

export const almostEvery = {
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
    rankLostLate: {
      tex: ({ slope }) =>
        `L = 3,\\; d_2 < N \\le d_0:\\quad \\text{for a.e. } (X, E)\\; \\exists\\, W_1 \\text{ reaching every unit of layer } 1:\\; \\operatorname{rank}\\bigl((E_2 \\odot S) \\circ U_1\\bigr) \\le d_2 < N \\;\\; \\forall\\, S \\in \\{1, ${fraction(slope)}\\}^{d_2 \\times N}`,
      english: ({ slope }) =>
        `With two hidden layers and d₂ < N ≤ d₀, for almost every data and noise there are first weights, chosen after them, by which every unit is reached and the gradient matrix of the last hidden layer has a rank of at most d₂ < N for every pattern of slopes 1 and ${slope}.`,
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
    lateFirstWeights: {
      label: 'weights chosen after the data',
      shows: 'first weights that make all features 1 exist for almost every data and noise, and leave a small rank',
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
