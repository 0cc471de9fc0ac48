/** The language of the rank of A∘X for given slopes A. */
import type { Language } from './language.js';
import { fraction } from './notation.js';
import { inSentence } from './plainFormula.js';

export const patterns = {
  propositions: {
    patternRank: {
      tex: () =>
        `\\text{for a.e. } X:\\; \\operatorname{rank}(A \\circ X) = \\min_S \\left(N - |S| + d_0 \\operatorname{rank} A_S\\right) \\quad \\forall\\, A \\in \\{1, \\rho\\}^{d_1 \\times N},\\quad \\forall\\, d_0, d_1, N, \\rho`,
      english: () =>
        'For all d₀, d₁ and N, every slope ρ and almost every X: for all patterns A of 1 and ρ at once, the rank of A∘X is the least of N − |S| + d₀·rank A_S over all sets S of columns.',
    },
    planeFullRank: {
      tex: ({ units, samples, slope, probability }) =>
        `\\Pr\\left[\\operatorname{rank}(A \\circ X) = N\\right] = ${fraction(probability)},\\quad d_0 = 2,\\; d_1 = ${units},\\; N = ${samples},\\; \\rho = ${fraction(slope)}`,
      english: ({ units, samples, slope, probability }) =>
        `For ${samples} Gaussian samples in the plane and ${units} Gaussian units of slope ${slope}, A∘X has full column rank with a probability of exactly ${probability}.`,
    },
    deficientPattern: {
      tex: ({ inputs, pattern }, say) =>
        `\\operatorname{rank}\\left(${say.termBeside(pattern)} \\circ X\\right) < N \\quad \\forall\\, X \\in \\mathbb R^{${inputs} \\times N}`,
      english: ({ inputs, pattern }, say) =>
        `For the pattern A = ${inSentence(say.term(pattern))}, A∘X has dependent columns for every X with ${inputs} rows.`,
    },
    deficientBySize: {
      tex: ({ inputs, samples, units }) =>
        `\\operatorname{rank}(A \\circ X) < N \\quad \\forall\\, X, W, \\rho,\\quad d_0 = ${inputs},\\; N = ${samples},\\; d_1 \\le ${units}`,
      english: ({ inputs, samples, units }) =>
        `For d₀ = ${inputs}, N = ${samples} and up to ${units} units, A∘X has a rank below N for all data, weights and slopes.`,
    },
  },
  rules: {
    deficientBySize: { label: 'too few rows', shows: 'a matrix has no larger rank than it has rows' },
    deficientPattern: {
      label: 'too many columns in a span',
      shows: 'columns of the pattern that span little leave dependent columns, whatever the data are',
    },
    patternRank: {
      label: 'rank of a pattern',
      shows: 'for almost all data the slopes alone decide the rank, by their columns and the ranks of these',
    },
    planeFullRank: {
      label: 'lines in cyclic order, counted',
      shows: 'of all numbers of samples between the lines of the units, equally likely, so many leave full rank',
    },
  },
} satisfies Language;
