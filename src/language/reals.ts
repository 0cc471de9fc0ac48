/** The language of real numbers: expressions, matrices of them, and how they compare. */
import { speaksOfData, type Real, type RealMatrix } from '../kernel/index.js';
import { closed, loose, type Formula, type Language } from './language.js';
import { decimal, fraction, parentheses } from './notation.js';
import { inSentence } from './plainFormula.js';

const ONE_PIECE: ReadonlySet<string> = new Set(['data', 'matrix', 'entry', 'transpose']);

const call = (name: string): Formula<{ readonly of: Real }> =>
  closed(({ of }, say) => `\\${name}${parentheses(say.real(of))}`);

const onData = (proposition: object): string => (speaksOfData(proposition) ? 'On the recorded data, ' : '');

const between = (operator: string): Formula<{ readonly left: RealMatrix; readonly right: RealMatrix }> =>
  loose(({ left, right }, say) => `${say.matrixBeside(left)} ${operator} ${say.matrixBeside(right)}`);

export const reals = {
  reals: {
    rational: { tex: ({ value }) => fraction(value), isLoose: ({ value }) => /[-/]/.test(value) },
    pi: closed(() => '\\pi'),
    sum: loose(({ of }, say) => of.map(say.real).join(' + ')),
    product: closed(({ of }, say) => of.map(say.realBeside).join(' \\cdot ')),
    difference: loose(({ left, right }, say) => `${say.real(left)} - ${say.realBeside(right)}`),
    quotient: closed(({ left, right }, say) => `\\frac{${say.real(left)}}{${say.real(right)}}`),
    power: closed(({ of, exponent }, say) => `${parentheses(say.real(of))}^{${exponent}}`),
    squareRoot: closed(({ of }, say) => `\\sqrt{${say.real(of)}}`),
    arctan: call('arctan'),
    arcsin: call('arcsin'),
    arccos: call('arccos'),
    entry: { tex: ({ of }, say) => say.term(of), isLoose: ({ of }) => !ONE_PIECE.has(of.kind) },
    sumOfSquares: closed(({ of }, say) => `\\left\\|${say.matrix(of)}\\right\\|_F^2`),
    largestMagnitude: closed(({ of }, say) => `\\max_{ij} \\left|${say.matrix(of)}\\right|_{ij}`),
    smallestEigenvalue: closed(({ of }, say) => `\\lambda_{\\min}${parentheses(say.matrix(of))}`),
  },
  realMatrices: {
    numbers: loose(({ of }, say) => say.term(of)),
    overlaps: closed(({ of }, say) => `\\mathcal K${parentheses(say.term(of))}`),
    cosines: closed(({ of }, say) => `\\cos${parentheses(say.term(of))}`),
    hadamard: between('\\odot'),
    difference: between('-'),
  },
  propositions: {
    realComparison: {
      tex: ({ left, relation, right }, say) =>
        `${say.real(left)} ${relation === 'below' ? '<' : '\\le'} ${say.real(right)}`,
      english: (proposition, say) => {
        const { left, relation, right } = proposition;
        const sides = [left, right].map((side) => inSentence(say.real(side)));
        return `${onData(proposition)}${sides.join(relation === 'below' ? ' < ' : ' ≤ ')}.`;
      },
    },
    enclosed: {
      tex: ({ expression, lower, upper }, say) =>
        [fraction(decimal(lower)), say.real(expression), fraction(decimal(upper))].join(' \\le '),
      english: (proposition, say) => {
        const { expression, lower, upper } = proposition;
        return `${onData(proposition)}${inSentence(say.real(expression))} lies between ${decimal(lower)} and ${decimal(upper)}.`;
      },
    },
  },
  rules: {
    enclosure: {
      label: 'enclosure',
      shows: 'a real number lies between two rationals, in interval arithmetic',
    },
    realOrder: {
      label: 'real numbers compared',
      shows: 'the enclosures of two real numbers compare as said',
    },
  },
} satisfies Language;
