/** The language of regions of weights: how seldom the data allow a local minimum of positive error. */
import { fraction } from './notation.js';
import type { Language } from './language.js';

const SLOPES = {
  leaky: { tex: '\\rho \\notin \\{0, 1\\}', english: 'every slope other than 0 and 1' },
  rectified: { tex: '\\rho = 0', english: 'the slope 0' },
} as const;

export const regions = {
  propositions: {
    deficiencyTail: {
      tex: ({ inputs, samples, units, slopes, bound }) =>
        `\\mathbf E_X \\sup_y V(\\mathcal L_0) \\le \\Pr\\left[\\operatorname{rank}(A \\circ X) < N\\right] \\le ${fraction(bound)},\\quad d_0 = ${inputs},\\; N = ${samples},\\; \\forall\\, d_1 \\ge ${units},\\; ${SLOPES[slopes].tex}`,
      english: ({ inputs, samples, units, slopes, bound }) =>
        `For d₀ = ${inputs}, N = ${samples}, every d₁ ≥ ${units} and ${SLOPES[slopes].english}, with Gaussian data and first weights, A∘X has a rank below N with a probability of at most ${bound}; so the regions of weights with a differentiable local minimum of positive error have, for the worst labels, an expected volume of at most that.`,
    },
    teacherVolume: {
      tex: () =>
        `\\Pr_{W^*}\\left[V(\\mathcal G) \\ge \\delta\\, C^{-k}\\right] \\ge 1 - \\delta,\\quad C = 2 \\sum_{j < d_0} \\binom{N-1}{j} \\quad \\forall\\, X \\text{ without zero columns},\\; \\forall\\, z^*, \\rho, d_0, N, k, d_1 \\ge k, \\delta > 0`,
      english: () =>
        'For all d₀, N, k and d₁ ≥ k, all data without a zero sample, every slope, all output weights and every δ > 0: with a probability of at least 1 − δ over a Gaussian teacher of k units, the regions with a point that classifies each sample as the teacher does have a volume of at least δ/Cᵏ, where C is twice the sum of the first d₀ binomial coefficients of N − 1.',
    },
    teacherVolumeAt: {
      tex: ({ inputs, samples, units, chance, bits }) =>
        `\\Pr_{W^*}\\left[V(\\mathcal G) \\ge 2^{-${bits}}\\right] \\ge 1 - ${fraction(chance)},\\quad d_0 = ${inputs},\\; N = ${samples},\\; k = ${units}`,
      english: ({ inputs, samples, units, chance, bits }) =>
        `For d₀ = ${inputs}, N = ${samples}, a Gaussian teacher of ${units} units and as many or more of the student, that volume is at least 2 to the power −${bits}, with a probability of at least 1 − ${chance}.`,
    },
    zeroSample: {
      tex: () => `x_n = 0 \\;\\Rightarrow\\; V(\\mathcal G) = 0`,
      english: () =>
        'For all sizes and all data with a zero sample: no weights are in a region, since no unit has a slope at that sample, so every set of regions has the volume 0.',
    },
    vanishingRatio: {
      tex: () =>
        `V(\\mathcal L_0) \\le \\sum_c (1 - p_c)^{d_1},\\quad V(\\mathcal G) \\ge 1 - \\sum_c \\left[(1 - p_c)^{d_1} + d_1 p_c (1 - p_c)^{d_1 - 1}\\right] \\quad \\forall\\, d_0 \\ge 2, d_1, N, y, \\rho \\ne 1,\\; \\forall\\, X \\text{ without zero and parallel columns}`,
      english: () =>
        'For all d₀ ≥ 2, d₁ and N, all data without zero and parallel samples, all labels and every slope other than 1, with p the probabilities of the cells of one Gaussian unit: the regions with a differentiable local minimum of squared error above 0 have a volume of at most the sum of (1 − p)^d₁ over the cells, and the regions with a point of squared error 0 have at least 1 less the sum of (1 − p)^d₁ + d₁·p·(1 − p)^(d₁ − 1). So the ratio of the two falls to 0 geometrically in d₁.',
    },
    vanishingRatioAt: {
      tex: ({ data, least }, say) =>
        `V(\\mathcal L_0) \\le 2N (1 - p)^{d_1},\\quad V(\\mathcal G) \\ge 1 - 2N \\left[(1 - p)^{d_1} + d_1 p (1 - p)^{d_1 - 1}\\right],\\quad p = ${fraction(least)},\\quad \\text{at the columns of } ${say.termBeside(data)},\\; \\forall\\, d_1, y, \\rho \\ne 1`,
      english: ({ least }) =>
        `For the given N samples in the plane, every d₁, all labels and every slope other than 1, with p = ${least}: the regions with a differentiable local minimum of squared error above 0 have a volume of at most 2N·(1 − p)^d₁, and those with a point of squared error 0 have at least 1 − 2N·[(1 − p)^d₁ + d₁·p·(1 − p)^(d₁ − 1)].`,
    },
    equalSamples: {
      tex: () => `x_m = x_n,\\; y_m \\ne y_n \\in \\{0, 1\\} \\;\\Rightarrow\\; V(\\mathcal G) = 0`,
      english: () =>
        'For all sizes, every slope and all data with two equal samples of different labels: no weights classify both rightly by the threshold ½, so the regions with a point of no error have the volume 0.',
    },
  },
  rules: {
    deficiencyTail: {
      label: 'deficient patterns are rare',
      shows: 'Gaussian data seldom leave room for a residual that is not zero at a differentiable local minimum',
    },
    teacherVolume: {
      label: 'a teacher’s region',
      shows: 'a Gaussian teacher is seldom in a cell much smaller than one over the number of cells',
    },
    teacherVolumeAt: {
      label: 'a teacher’s region in numbers',
      shows: 'the number of cells is enclosed, and its power compared',
    },
    zeroSample: { label: 'no region', shows: 'at a zero sample no unit has a slope' },
    vanishingRatio: {
      label: 'all cells are hit',
      shows: 'units in all cells leave no residual, and two in each give all outputs',
    },
    vanishingRatioAt: {
      label: 'all cells are hit, in the plane',
      shows: 'the angles between neighbouring lines are enclosed',
    },
    equalSamples: { label: 'equal samples', shows: 'equal samples have the same output, and not both labels' },
  },
} satisfies Language;
