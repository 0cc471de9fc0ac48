/** The language of regions of weights: how seldom the data allow a local minimum of positive error. */
import { fraction } from './notation.js';
import type { Language } from './language.js';

const SLOPES = {
  leaky: { tex: '\\rho \\notin \\{0, 1\\}', english: 'every slope other than 0 and 1' },
  rectified: { tex: '\\rho = 0', english: 'the slope 0' },
} as const;

export const regions = {
  propositions: {
    patternRank: {
      tex: () =>
        `\\text{for a.e. } X:\\; \\operatorname{rank}(A \\circ X) = \\min_S \\left(N - |S| + d_0 \\operatorname{rank} A_S\\right) \\quad \\forall\\, A \\in \\{1, \\rho\\}^{d_1 \\times N},\\quad \\forall\\, d_0, d_1, N, \\rho`,
      english: () =>
        'For all d₀, d₁ and N, every slope ρ and almost every X: for all patterns A of 1 and ρ at once, the rank of A∘X is the least of N − |S| + d₀·rank A_S over all sets S of columns.',
    },
    deficientPattern: {
      tex: ({ inputs, pattern }, say) =>
        `\\operatorname{rank}\\left(${say.termBeside(pattern)} \\circ X\\right) < N \\quad \\forall\\, X \\in \\mathbb R^{${inputs} \\times N}`,
      english: ({ inputs }) =>
        `For the pattern A that is given, A∘X has dependent columns for every X with ${inputs} rows.`,
    },
    deficiencyTail: {
      tex: ({ inputs, samples, units, slopes, bound }) =>
        `\\mathbf E_X \\sup_y V(\\mathcal L_0) \\le \\Pr\\left[\\operatorname{rank}(A \\circ X) < N\\right] \\le ${fraction(bound)},\\quad d_0 = ${inputs},\\; N = ${samples},\\; \\forall\\, d_1 \\ge ${units},\\; ${SLOPES[slopes].tex}`,
      english: ({ inputs, samples, units, slopes, bound }) =>
        `For d₀ = ${inputs}, N = ${samples}, every d₁ ≥ ${units} and ${SLOPES[slopes].english}, with Gaussian data and first weights, A∘X has a rank below N with a probability of at most ${bound}; so the regions of weights with a differentiable local minimum of positive error have, for the worst labels, an expected volume of at most that.`,
    },
    deficientBySize: {
      tex: ({ inputs, samples, units }) =>
        `\\operatorname{rank}(A \\circ X) < N \\quad \\forall\\, X, W, \\rho,\\quad d_0 = ${inputs},\\; N = ${samples},\\; d_1 \\le ${units}`,
      english: ({ inputs, samples, units }) =>
        `For d₀ = ${inputs}, N = ${samples} and up to ${units} units, A∘X has a rank below N for all data, weights and slopes.`,
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
    cellCount: {
      tex: ({ data, count }, say) =>
        `\\#\\left\\{\\text{cells of } w \\cdot x_n = 0,\\; n \\le N\\right\\} = ${count},\\quad x_n \\text{ the columns of } ${say.termBeside(data)}`,
      english: ({ count }) =>
        `One unit has exactly ${count} patterns of signs at the given samples that are not zero anywhere: the hyperplanes on which its preactivations vanish have so many open cells. So k units have ${count} to the power k regions.`,
    },
    cellList: {
      tex: ({ data, cells }, say) =>
        `\\text{the columns of } \\pm ${say.termBeside(cells)} \\text{ are one in each cell of } w \\cdot x_n = 0,\\quad x_n \\text{ the columns of } ${say.termBeside(data)}`,
      english: () =>
        'The recorded points and their opposites are one in each cell of one unit: no pattern of signs at the given samples is missing.',
    },
    errorAtLeast: {
      tex: ({ slope, units, bound }) =>
        `\\lVert y - f_\\rho(WX)^{\\top} z \\rVert^2 \\ge ${fraction(bound)} \\quad \\forall\\, W \\in \\mathbb R^{${units} \\times d_0},\\, z,\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope, units, bound }) =>
        `Every network with the slope ${slope} and ${units} units has, at the given samples and labels, a squared error of at least ${bound}.`,
    },
    regionTable: {
      tex: ({ slope, units, table }, say) =>
        `\\text{the states of regions of } ${units} \\text{ units have the differentiable local minima of the table } ${say.termBeside(table)},\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope, units }) =>
        `For the given samples and labels, the slope ${slope} and ${units} units, the table is right about every state of regions, a state being how many units, none, one or more, have each pattern of signs: 0 where no region of the state has a differentiable local minimum; 1 where each has one, of squared error 0; 2 where each has one of a positive error and some weights have a smaller one; 3 where each has one of a positive error and no weights have a smaller one. Beneath is the least squared error of the linear model of the state, which all its minima have.`,
    },
    regionVolumes: {
      tex: ({ slope, volumes }, say) =>
        `V_d(\\mathcal L_0),\\, V_d(\\mathcal G) \\text{ are between the bounds in row } d \\text{ of } ${say.termBeside(volumes)},\\quad \\rho = ${fraction(slope)}`,
      english: ({ slope }) =>
        `For the given samples in the plane and labels, the slope ${slope} and independent standard normal first weights: row d of the table bounds, for d units, the probability that the region of the weights has a differentiable local minimum of positive squared error, from below and from above, and then the probability that it has a point of squared error 0.`,
    },
    samplePosition: {
      tex: ({ data, are }, say) =>
        `\\text{the columns of } ${say.termBeside(data)} \\text{ are ${are === 'general' ? '' : 'not '}in general position}`,
      english: ({ are }) =>
        are === 'general'
          ? 'The given samples are in general position: any of them are independent, as many as there are inputs.'
          : 'The given samples are not in general position: some of them are dependent, no more than there are inputs.',
    },
    equalSamples: {
      tex: () => `x_m = x_n,\\; y_m \\ne y_n \\in \\{0, 1\\} \\;\\Rightarrow\\; V(\\mathcal G) = 0`,
      english: () =>
        'For all sizes, every slope and all data with two equal samples of different labels: no weights classify both rightly by the threshold ½, so the regions with a point of no error have the volume 0.',
    },
  },
  rules: {
    patternRank: {
      label: 'rank of a pattern',
      shows: 'for almost all data the slopes alone decide the rank, by their columns and the ranks of these',
    },
    deficientPattern: {
      label: 'too many columns in a span',
      shows: 'columns of the pattern that span little leave dependent columns, whatever the data are',
    },
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
    cellsCounted: {
      label: 'cells of an arrangement',
      shows: 'a hyperplane cuts as many cells in two as its intersections with the others leave on it',
    },
    cellsListed: {
      label: 'list of all cells',
      shows: 'points with different signs, as many as there are cells, are in all of them',
    },
    errorBounded: {
      label: 'bound of all errors',
      shows: 'in each state of regions a direction shows how far the outputs stay from the labels',
    },
    regionsDecided: {
      label: 'minima of all regions',
      shows:
        'a minimum is a least squares fit by weights in the cells; where there is none, a combination of the conditions contradicts itself',
    },
    volumesEnclosed: {
      label: 'volumes of regions, in the plane',
      shows: 'cells are sectors, whose angles are enclosed, and the numbers of units in them are multinomial',
    },
    samplePosition: {
      label: 'position of the samples',
      shows: 'every set of as many samples as inputs is looked at, modulo one after the other',
    },
    equalSamples: { label: 'equal samples', shows: 'equal samples have the same output, and not both labels' },
    deficientBySize: { label: 'too few rows', shows: 'a matrix has no larger rank than it has rows' },
  },
} satisfies Language;
