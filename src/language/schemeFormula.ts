/** Schemes as formulas, with the shapes of their symbols. */
import type { Scheme } from '../kernel/schemes.js';
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
export const bold = (text: string): string => `\\boldsymbol{${name(text)}}`;

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
