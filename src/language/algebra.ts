/** The language of exact algebra: all kinds of terms, and what computing over ℚ shows about them. */
import { speaksOfData, type Term } from '../kernel/index.js';
import { closed, loose, type Formula, type Language, type Renderer, type Say } from './language.js';
import { inSentence } from './plainFormula.js';
import { fraction, matrixOfNumbers, name, parentheses } from './notation.js';

const between = (operator: string): Formula<{ readonly left: Term; readonly right: Term }> =>
  loose(({ left, right }, say) => `${say.termBeside(left)} ${operator} ${say.termBeside(right)}`);

const RELATIONS = {
  atMost: { tex: '\\le', sign: '≤' },
  exceeds: { tex: '>', sign: '>' },
  equals: { tex: '=', sign: '=' },
  differs: { tex: '\\ne', sign: '≠' },
} as const;

const factors = (numbers: readonly string[]): string => numbers.map(fraction).join(' \\cdot ');

type OfMatrix = Renderer<{ readonly matrix: Term }>;

const rank: OfMatrix = ({ matrix }, say) => `\\operatorname{rank}${parentheses(say.term(matrix))}`;
export const algebra = {
  terms: {
    matrix: closed(({ rows, columns, entries }) => matrixOfNumbers(rows, columns, entries)),
    data: closed((term) => name(term.name)),
    symbols: closed((term) => bold(term.name)),
    constant: {
      tex: ({ value, rows, columns }) => {
        if ((rows === 1 && columns === 1) || value === '0') return fraction(value);
        return value === '1' ? `\\mathbf 1_{${rows} \\times ${columns}}` : `${fraction(value)}\\,\\mathbf 1`;
      },
      // Numbers get parentheses: otherwise 2 beside 3 would read as 23, and X beside −1 as a difference.
      isLoose: ({ value, rows, columns }) => value !== '1' || rows * columns === 1,
    },
    commutation: closed(({ rows, columns }) => `\\operatorname{Comm}_{${rows},${columns}}`),
    sum: between('+'),
    difference: between('-'),
    product: between(''),
    hadamard: between('\\odot'),
    khatriRao: between('\\circ'),
    kronecker: between('\\otimes'),
    stack: loose(({ left, right }, say) => `\\begin{bmatrix}${say.term(left)} \\\\ ${say.term(right)}\\end{bmatrix}`),
    transpose: closed(({ of }, say) => `{${say.termBeside(of)}}^{\\top}`),
    diagonal: closed(({ of }, say) => `\\operatorname{diag}${parentheses(say.term(of))}`),
    entry: closed(({ of, row, column }, say) => `{${say.termBeside(of)}}_{${row},${column}}`),
    scale: loose(({ factor, of }, say) => `${factor === '-1' ? '-' : fraction(factor)}\\,${say.termBeside(of)}`),
    slopes: closed(({ slope, of }, say) => `\\varphi'_{${fraction(slope)}}${parentheses(say.term(of))}`),
    gradient: closed(({ of, by }, say) => `\\frac{\\partial}{\\partial ${say.term(by)}}${brackets(of, say)}`),
    hessian: closed(({ of, by }, say) => `\\nabla^2_{${by.map(say.term).join(',\\,')}}${brackets(of, say)}`),
    substitute: loose((term, say) => `\\left.${say.term(term.of)}\\right|_{${name(term.name)} = ${say.term(term.by)}}`),
    expectation: closed(
      (term, say) =>
        `\\mathbb{E}_{${bold(term.name)} \\sim \\mathrm{Bernoulli}${parentheses(say.term(term.by))}}${brackets(term.of, say)}`,
    ),
  },
  propositions: {
    identity: {
      tex: ({ left, right }, say) => `${say.term(left)} = ${say.term(right)}`,
      english: (proposition, say) => {
        const equation = `${shown(proposition.left, say)} = ${shown(proposition.right, say)}, entry by entry`;
        return speaksOfData(proposition)
          ? `On the recorded data, ${equation}.`
          : `${equation}, as polynomials in their symbols, and so for all data.`;
      },
    },
    notIdentity: {
      tex: ({ left, right }, say) => `${say.term(left)} \\not\\equiv ${say.term(right)}`,
      english: (proposition, say) => {
        const { left, right } = proposition;
        const data = speaksOfData(proposition) ? 'On the recorded data, ' : '';
        return `${data}${shown(left, say)} and ${shown(right, say)} are not identically equal: there is a point where they differ.`;
      },
    },
    comparison: {
      tex: ({ left, relation, right }) => `${factors(left)} ${RELATIONS[relation].tex} ${factors(right)}`,
      english: ({ left, relation, right }) => `${left.join('·')} ${RELATIONS[relation].sign} ${right.join('·')}.`,
    },
    rankAtLeast: {
      tex: (proposition, say) => `${rank(proposition, say)} \\ge ${proposition.rank}`,
      english: ({ matrix, rank: least }, say) =>
        `The matrix ${shown(matrix, say)} has rank at least ${least} over the rational numbers.`,
    },
    rankBelow: {
      tex: (proposition, say) => `${rank(proposition, say)} < ${proposition.bound}`,
      english: ({ matrix, bound }, say) => `The matrix ${shown(matrix, say)} has rank less than ${bound}.`,
    },
    positiveSemidefinite: {
      tex: ({ matrix }, say) => `${say.term(matrix)} \\succeq 0`,
      english: ({ matrix }, say) => `The matrix ${shown(matrix, say)} is positive semidefinite.`,
    },
    negativeDirection: {
      tex: ({ matrix }, say) => `\\exists\\, v:\\; v^{\\top} ${say.termBeside(matrix)}\\, v < 0`,
      english: ({ matrix }, say) =>
        `There is a direction in which the quadratic form of the matrix ${shown(matrix, say)} is negative.`,
    },
    singularValueAtLeast: {
      tex: ({ matrix, bound }, say) =>
        `\\lVert ${say.termBeside(matrix)}\\, v \\rVert \\ge ${fraction(bound)}\\, \\lVert v \\rVert \\quad \\forall\\, v`,
      english: ({ matrix, bound }, say) =>
        `The matrix ${shown(matrix, say)} lengthens every vector by a factor of at least ${bound}: none of its singular values, as many as it has columns, is less.`,
    },
  },
  rules: {
    arithmetic: { label: 'arithmetic', shows: 'two products of rational numbers compare as said' },
    ringIdentity: { label: 'identity of polynomials', shows: 'both sides have the same normal form over ℚ' },
    ringRefutation: { label: 'the sides differ', shows: 'the two sides differ at a given rational point' },
    nullVector: { label: 'null vector', shows: 'Mv = 0 for a given v ≠ 0, so the rank is deficient, computed over ℚ' },
    negativeDirection: { label: 'negative direction', shows: 'vᵀMv < 0 for the given v, computed over ℚ' },
    positiveSemidefiniteByLdl: {
      label: 'LDLᵀ, no negative pivot',
      shows: 'exact elimination meets no negative pivot, so the matrix is positive semidefinite',
    },
  },
} satisfies Language;

const shown = (term: Term, say: Say): string => inSentence(say.term(term));

function bold(text: string): string {
  return `\\boldsymbol{${name(text)}}`;
}

function brackets(term: Term, say: Say): string {
  return `\\left[${say.term(term)}\\right]`;
}
