/** The language of frequencies: the probability of an event about random matrices. */
import type { SampledEvent } from '../kernel/index.js';
import type { Language } from './language.js';
import { BOUNDED, fraction } from './notation.js';

/** An event in TeX and in English, and the sizes that the TeX does not state. */
interface Happening {
  readonly tex: (event: SampledEvent) => string;
  readonly english: (event: SampledEvent) => string;
  readonly sizes: (event: SampledEvent) => string;
}

const EVENTS: { readonly [event in SampledEvent['event']]: Happening } = {
  eigenvalue: {
    tex: ({ dimension, samples, factor }) =>
      `\\lambda_{\\min}(G) \\ge ${fraction(factor)} \\cdot ${samples}\\, \\gamma_{${samples}}(${dimension})`,
    english: ({ samples, factor }) =>
      `the smallest eigenvalue of the kernel matrix reaches ${factor}·mγ, m = ${samples},`,
    sizes: () => '',
  },
  discrepancy: {
    tex: ({ dimension, samples, factor }) =>
      `L_2^2 \\ge ${fraction(factor)} \\cdot \\tfrac{1}{${samples}} \\left(\\tfrac{1}{4} - \\mathbf E_{S^{${dimension - 1}}}\\,k(u, v)^2\\right)`,
    english: ({ samples, factor }) =>
      `the squared L2 discrepancy reaches ${factor} times (1/4 − E k²)/${samples}, its mean for uniform directions,`,
    sizes: ({ dimension, samples }) => `,\\quad d = ${dimension},\\; n = ${samples}`,
  },
};

export const frequencies = {
  propositions: {
    eventFrequency: {
      tex: (proposition) => {
        const { event, relation, bound } = proposition;
        const { tex, sizes } = EVENTS[event];
        return `\\Pr\\left[${tex(proposition)}\\right] ${BOUNDED[relation].sign} ${fraction(bound)}${sizes(proposition)}`;
      },
      english: (proposition) => {
        const { event, dimension, samples, bits, trials, relation, bound } = proposition;
        return `For ${samples} independent points in the directions of normal vectors in ${dimension} dimensions, rounded to ${bits} bits, ${EVENTS[event].english(proposition)} with a probability of ${BOUNDED[relation].words} ${bound}; otherwise ${trials} trials would look as they did with a chance of at most 2⁻⁶⁸.`;
      },
    },
  },
  rules: {
    sampledEvent: {
      label: 'counted in a sample',
      shows:
        'so many trials with the event, or without it, have a chance of at most the stated error if the probability were beyond the bound',
    },
  },
} satisfies Language;
