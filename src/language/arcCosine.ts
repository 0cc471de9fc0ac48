/** The language of the arc-cosine kernel: its spectrum on the sphere, and its discrepancies in the plane. */
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
        `For every falling sequence γ of sum at most ${trace} and every m ≥ ${least}, the probability bound 1 − m·exp(−(${rate})·mγ_m) is negative, and so says nothing.`,
    },
  },
  rules: {
    vacuousTail: {
      label: 'a bound that says nothing',
      shows: 'a lower bound of a probability is negative for every spectrum of that trace',
    },
  },
} satisfies Language;
