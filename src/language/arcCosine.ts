/** The language of the arc-cosine kernel: its spectrum on the sphere, its discrepancies in the plane, and bounds of probabilities. */
import { closed, type Language } from './language.js';
import { fraction, parentheses } from './notation.js';

export const arcCosine = {
  reals: {
    kernelEigenvalue: closed(({ dimension, degree }) => `\\lambda_{${degree}}(${dimension})`),
    rankedEigenvalue: closed(({ dimension, rank }) => `\\gamma_{${rank}}(${dimension})`),
    partialTrace: closed(
      ({ dimension, degree }) => `\\sum_{k \\le ${degree}} N(${dimension}, k)\\,\\lambda_k(${dimension})`,
    ),
    meanSquaredOverlap: closed(({ dimension }) => `\\mathbf E_{S^{${dimension - 1}}}\\,k(u, v)^2`),
    meanFourthOverlap: closed(({ dimension }) => `\\mathbf E_{S^{${dimension - 1}}}\\,k(u, v)^4`),
    planarSquaredDiscrepancy: closed(({ of }, say) => `L_2${parentheses(say.term(of))}^2`),
    planarLargestDiscrepancy: closed(({ of }, say) => `L_\\infty${parentheses(say.term(of))}`),
  },
  realMatrices: {
    arcs: closed(({ of }, say) => `\\mathrm{arcs}${parentheses(say.term(of))}`),
  },
  propositions: {
    vacuousTail: {
      tex: ({ trace, rate, least }) =>
        `\\gamma_1 \\ge \\gamma_2 \\ge \\dots \\ge 0,\\; \\textstyle\\sum \\gamma \\le ${fraction(trace)},\\; m \\ge ${least} \\;\\Longrightarrow\\; 1 - m\\, e^{-${fraction(rate)}\\, m \\gamma_m} < 0`,
      english: ({ trace, rate, least }) =>
        `For every falling sequence γ of numbers from 0 on, of sum at most ${trace} and every m ≥ ${least}, the probability bound 1 − m·exp(−(${rate})·mγ_m) is negative, and so says nothing.`,
    },
    kernelTrace: {
      tex: ({ trace }) =>
        `\\lambda_k(d) \\ge 0,\\quad \\sum_{k \\ge 0} N(d, k)\\,\\lambda_k(d) = ${fraction(trace)} \\quad \\text{for every } d \\ge 2`,
      english: ({ trace }) =>
        `In every dimension d ≥ 2 the eigenvalues of the kernel on the sphere are at least 0, and with their multiplicities they add up to ${trace}.`,
    },
    spectrumDecay: {
      tex: ({ constant }) =>
        `\\gamma_j(d) \\ge ${fraction(constant)} \\cdot \\tfrac{1}{dj} \\;\\; (1 \\le j \\le J),\\quad \\gamma_{J+1}(d) < ${fraction(constant)} \\cdot \\tfrac{1}{d(J+1)},\\quad J = \\tfrac{d(d+3)}{2},\\quad \\text{for every } d \\ge 2`,
      english: ({ constant }) =>
        `In every dimension d ≥ 2 the j-th largest eigenvalue of the kernel on the sphere is at least (${constant})/(dj) for every j up to J = d(d+3)/2, and below it at j = J + 1.`,
    },
    discrepancyMean: {
      tex: () =>
        `L_2^2 = \\mathbf E_{x, y}\\left(\\tfrac{1}{n}\\,\\#\\{i : w_i \\cdot x > 0,\\, w_i \\cdot y > 0\\} - k(x, y)\\right)^2 \\;\\Longrightarrow\\; \\mathbf E\\,L_2^2 = \\tfrac{1}{n} \\left(\\tfrac{1}{4} - \\mathbf E_{S^{d-1}}\\,k(x, y)^2\\right) \\quad \\text{for every } d \\ge 2,\\; n \\ge 1`,
      english: () =>
        'For every n ≥ 1, every dimension d ≥ 2 and n independent uniform units, the squared L2 discrepancy, which is the mean over two uniform directions x and y of (the share of units that are active on both, less k(x, y))², has the mean (¼ − E k²)/n.',
    },
    discrepancyTail: {
      tex: ({ dimension, factor, bound }) =>
        `\\Pr\\left[\\tfrac{1}{n^2} \\sum_{i, j} k(w_i, w_j)^2 - \\mathbf E_{S^{d-1}}\\,k(u, v)^2 \\ge ${fraction(factor)} \\cdot \\tfrac{1}{n} \\left(\\tfrac{1}{4} - \\mathbf E_{S^{d-1}}\\,k(u, v)^2\\right)\\right] \\le ${fraction(bound)} \\quad \\text{for every } d \\ge ${dimension},\\; n \\ge 1`,
      english: ({ dimension, factor, bound }) =>
        `For every n ≥ 1, every dimension d ≥ ${dimension} and n independent uniform units, Σk(wᵢ, wⱼ)²/n² − E k², which is the squared L2 discrepancy by the formula of xls16/discrepancy-identity, reaches ${factor} times its mean (¼ − E k²)/n with a probability of at most ${bound}.`,
    },
    eigenvalueTail: {
      tex: ({ dimension, samples, least, bound }) =>
        `\\Pr\\left[\\lambda_{\\min}(G) < ${fraction(least)}\\right] \\le ${fraction(bound)},\\quad d = ${dimension},\\; m = ${samples}`,
      english: ({ dimension, samples, least, bound }) =>
        `For ${samples} independent uniform points on the sphere in ${dimension} dimensions, the smallest eigenvalue of their kernel matrix is below ${least} with a probability of at most ${bound}.`,
    },
  },
  rules: {
    discrepancyMean: {
      label: 'mean of the discrepancy',
      shows: 'the mean of the squared discrepancy of independent uniform units, however many and in whatever dimension',
    },
    discrepancyTail: {
      label: 'Chebyshev’s inequality',
      shows: 'the squared discrepancy of any number of independent uniform units seldom exceeds a multiple of its mean',
    },
    eigenvalueTail: {
      label: 'second moment',
      shows: 'the smallest eigenvalue of the kernel matrix of independent uniform points is seldom small',
    },
    kernelTrace: {
      label: 'trace of the kernel',
      shows: 'the eigenvalues of the kernel are at least 0 and add up to its value on the diagonal, in every dimension',
    },
    spectrumDecay: {
      label: 'decay of the spectrum',
      shows: 'the eigenvalues fall no faster than this up to a rank, and faster at the next, in every dimension',
    },
    vacuousTail: {
      label: 'a bound that says nothing',
      shows: 'a lower bound of a probability is negative for every spectrum of that trace',
    },
  },
} satisfies Language;
