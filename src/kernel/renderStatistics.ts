/** How propositions about distributions read, whose proofs count in samples. */
import type { Proposition } from './proposition.js';
import { decimal, fraction, realInTex } from './renderReal.js';
import type { Real } from './real.js';
import type { Term } from './term.js';

export type StatisticalProposition = Extract<
  Proposition,
  { kind: 'eventFrequency' | 'medianComparison' | 'discordance' }
>;

export function statisticalInTex(proposition: StatisticalProposition, termInTex: (term: Term) => string): string {
  const tex = (real: Real): string => realInTex(real, termInTex);
  switch (proposition.kind) {
    case 'eventFrequency': {
      const { event, dimension: d, samples: m, factor, relation, bound } = proposition;
      const says =
        event === 'eigenvalue'
          ? `\\lambda_{\\min}(G) \\ge ${fraction(factor)} \\cdot ${m}\\, \\gamma_{${m}}(${d})`
          : `L_2^2 \\ge ${fraction(factor)} \\cdot \\tfrac{1}{${m}} \\left(\\tfrac{1}{4} - \\mathbf E_{S^{${d - 1}}}\\,k(u, v)^2\\right)`;
      const sizes = event === 'eigenvalue' ? '' : `,\\quad d = ${d},\\; n = ${m}`;
      return `\\Pr\\left[${says}\\right] ${relation === 'atMost' ? '\\le' : '\\ge'} ${fraction(bound)}${sizes}`;
    }
    case 'medianComparison': {
      const sign = proposition.relation === 'atMost' ? '\\le' : '\\ge';
      return `\\Pr\\left[a ${sign} ${fraction(decimal(proposition.bound))}\\right] > \\tfrac{1}{2},\\quad a \\sim ${ends(proposition.of.map(tex))}`;
    }
    case 'discordance': {
      const { first, second, relation, bound } = proposition;
      const sign = relation === 'atMost' ? '\\le' : '\\ge';
      return `\\Pr\\left[(a - a')(b - b') < 0\\right] ${sign} ${fraction(decimal(bound))},\\quad a \\sim ${ends(first.map(tex))},\\; b \\sim ${ends(second.map(tex))}`;
    }
  }
}

/** A long list by its ends. */
function ends(all: readonly string[]): string {
  return all.length <= 2 ? all.join(',\\, ') : `${all[0]}, \\dots, ${all[all.length - 1]}`;
}

export function statisticalInEnglish(proposition: StatisticalProposition): string {
  switch (proposition.kind) {
    case 'eventFrequency': {
      const { event, dimension, samples, bits, factor, trials, relation, bound } = proposition;
      const says =
        event === 'eigenvalue'
          ? `the smallest eigenvalue of the kernel matrix reaches ${factor}·mγ, m = ${samples},`
          : `the squared L2 discrepancy reaches ${factor} times (1/4 − E k²)/${samples}, its mean for uniform directions,`;
      const least = relation === 'atMost' ? 'at most' : 'at least';
      return `For ${samples} independent points in the directions of normal vectors in ${dimension} dimensions, rounded to ${bits} bits, ${says} with a probability of ${least} ${bound}; otherwise ${trials} trials would look as they did with a chance of at most 1/1000.`;
    }
    case 'medianComparison': {
      const { of, relation } = proposition;
      const [bound, side, least] =
        relation === 'atMost'
          ? [decimal(proposition.bound), 'or below', 'at most']
          : [decimal(proposition.bound), 'or above', 'at least'];
      return `If the ${of.length} recorded numbers are independent draws of one distribution, and none was left out, then more than half of this distribution lies at ${bound} ${side}, so that its median is ${least} ${bound}; otherwise the draws would look so with a chance of at most 1/40.`;
    }
    case 'discordance': {
      const { first, relation, bound } = proposition;
      const least = relation === 'atMost' ? 'at most' : 'at least';
      return `If the ${first.length} recorded pairs of numbers are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of ${least} ${decimal(bound)}; otherwise the draws would look so with a chance of at most 1/1000.`;
    }
  }
}
