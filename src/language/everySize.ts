/** The language of schemes: what holds of matrices of polynomials at every size, and of layers of every depth. */
import type { Part } from '../kernel/schemes.js';
import type { Language } from './language.js';
import { inSentence } from './plainFormula.js';
import { allOf, bold, shapes, tex } from './schemeFormula.js';

/** The product of all layers, cut into the parts. */
const chain = (parts: readonly Part[]): string => `W_K \\cdots W_1 = ${parts.map((part) => bold(part.name)).join(' ')}`;

/** What the parts are, each kind with the names of its parts. */
function kindsOf(parts: readonly Part[]): readonly (readonly [names: readonly string[], are: string])[] {
  const named = (kind: Part['is']): readonly string[] =>
    parts.filter(({ is }) => is === kind).map(({ name: each }) => bold(each));
  const [layers, products] = [named('layer'), named('product')];
  return (
    [
      [layers, layers.length > 1 ? 'one layer each' : 'one layer'],
      [products, `${products.length > 1 ? 'products' : 'the product'} of any number of layers, of none the identity`],
    ] as const
  ).filter(([names]) => names.length > 0);
}

export const everySize = {
  propositions: {
    identityEverySize: {
      tex: ({ left, right }) => `${tex(left)} = ${tex(right)} \\quad \\forall\\, ${shapes(left, right)}`,
      english: ({ left, right }) => {
        const equation = inSentence(`${tex(left)} = ${tex(right)}`);
        return `At every size, for all ${allOf(left, right)}: ${equation}, entry by entry, as polynomials.`;
      },
    },
    identityEveryDepth: {
      tex: ({ parts, left, right }) => {
        const kinds = kindsOf(parts).map(([names, are]) => `${names.join(', ')} \\text{ ${are}}`);
        return `${tex(left)} = ${tex(right)} \\quad \\forall\\, ${[chain(parts), ...kinds, shapes(left, right)].join(',\\; ')}`;
      },
      english: ({ parts, left, right }) => {
        const kinds = kindsOf(parts).map(([names, are]) => `${names.map(inSentence).join(', ')} ${are}`);
        const equation = inSentence(`${tex(left)} = ${tex(right)}`);
        return `At every depth and size, for the layers of ${inSentence(chain(parts))} with ${kinds.join(', ')}, and for all ${allOf(left, right)}: ${equation}, entry by entry, where a derivative by a layer leaves the other layers as they are.`;
      },
    },
  },
  rules: {
    words: {
      label: 'any number of layers',
      shows: 'an identity of any matrices holds for products of layers too, however many there are',
    },
    transfer: {
      label: 'one size decides all',
      shows:
        'both sides are natural in their sizes, and agree at sizes at which every monomial that could tell them apart already occurs',
    },
  },
} satisfies Language;
