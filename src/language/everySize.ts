/** The language of schemes: what holds of matrices of polynomials at every size, and of layers of every depth. */
import type { Part, Scheme } from '../kernel/schemes.js';
import type { Language } from './language.js';
import { fraction, name, parentheses } from './notation.js';
import { inSentence } from './plainFormula.js';

type Symbols = Extract<Scheme, { kind: 'symbols' }>;
type Widths = Symbols['rows'];

const OPERATORS = {
  sum: '+',
  difference: '-',
  product: '',
  hadamard: '\\odot',
  khatriRao: '\\circ',
  kronecker: '\\otimes',
} as const;

/** The widths of an axis as a product. */
const length = (widths: Widths): string => widths.map(name).join('\\,') || '1';
const shape = ({ rows, columns }: { rows: Widths; columns: Widths }): string =>
  `${length(rows)} \\times ${length(columns)}`;
const bold = (text: string): string => `\\boldsymbol{${name(text)}}`;

export function tex(scheme: Scheme): string {
  switch (scheme.kind) {
    case 'symbols':
      return bold(scheme.name);
    case 'constant': {
      const { value, rows, columns } = scheme;
      if (rows.length + columns.length === 0) return fraction(value);
      return `${value === '1' ? '' : `${fraction(value)}\\,`}\\mathbf 1_{${shape(scheme)}}`;
    }
    case 'stack':
      return `\\begin{bmatrix}${tex(scheme.left)} \\\\ ${tex(scheme.right)}\\end{bmatrix}`;
    case 'transpose':
      return `{${beside(scheme.of)}}^{\\top}`;
    case 'diagonal':
      return `\\operatorname{diag}${parentheses(tex(scheme.of))}`;
    case 'vector':
      return `\\operatorname{vec}${parentheses(tex(scheme.of))}`;
    case 'scale':
      return `${scheme.factor === '-1' ? '-' : fraction(scheme.factor)}\\,${beside(scheme.of)}`;
    case 'gradient':
      return `\\frac{\\partial}{\\partial ${tex(scheme.by)}}\\left[${tex(scheme.of)}\\right]`;
    case 'hessian':
      return `\\nabla^2_{${scheme.by.map(tex).join(',\\,')}}\\left[${tex(scheme.of)}\\right]`;
    case 'substitute':
      return `\\left.${beside(scheme.of)}\\right|_{${tex(scheme.replaced)} = ${tex(scheme.by)}}`;
    default:
      return `${beside(scheme.left)} ${OPERATORS[scheme.kind]} ${beside(scheme.right)}`;
  }
}

const LOOSE = new Set<Scheme['kind']>([
  ...(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]),
  'scale',
  'substitute',
]);

/** A part of a formula; numbers get parentheses too, otherwise 2 beside 3 would read as 23. */
function beside(scheme: Scheme): string {
  const isLoose = LOOSE.has(scheme.kind) || (scheme.kind === 'constant' && scheme.value !== '1');
  return isLoose ? parentheses(tex(scheme)) : tex(scheme);
}

/** All symbols of some schemes, each once. */
function symbolsOf(...parts: readonly unknown[]): readonly Symbols[] {
  const found = new Map<string, Symbols>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ((part as { kind?: unknown }).kind === 'symbols') found.set((part as Symbols).name, part as Symbols);
    else Object.values(part).forEach(visit);
  };
  parts.forEach(visit);
  return [...found.values()];
}

/** The symbols with their shapes: for all sizes and all of these an identity holds. */
export const shapes = (...schemes: readonly Scheme[]): string =>
  symbolsOf(...schemes)
    .map((symbols) => `${bold(symbols.name)} \\in \\mathbb R^{${shape(symbols)}}`)
    .join(',\\; ');

/** The symbols with their shapes, in a sentence. */
export const allOf = (...parts: readonly unknown[]): string =>
  symbolsOf(...parts)
    .map((symbols) => inSentence(`${bold(symbols.name)} (${shape(symbols)})`))
    .join(', ');

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
