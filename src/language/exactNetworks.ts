/** The language of the errors of networks with one hidden layer at recorded weights. */
import type { PlainNetwork } from '../kernel/index.js';
import type { Language, Say } from './language.js';
import { fraction } from './notation.js';
import { inSentence } from './plainFormula.js';

export const exactNetworks = {
  propositions: {
    trainingErrors: {
      tex: ({ network, threshold, misclassified, squares }, say) =>
        `${wrongSide(threshold)} = ${misclassified},\\quad ${SQUARES} = ${leadingDigits(squares).tex},\\quad ${formula(network, say)}`,
      english: ({ network, threshold, misclassified, squares }, say) =>
        `${subject(network, say)} is on the wrong side of ${threshold} for exactly ${misclassified} of the samples, and its squared errors add up to exactly ${leadingDigits(squares).english}.`,
    },
    misclassified: {
      tex: ({ network, threshold, relation, bound }, say) =>
        `${wrongSide(threshold)} ${RELATIONS[relation].tex} ${bound},\\quad ${formula(network, say)}`,
      english: ({ network, threshold, relation, bound }, say) =>
        `${subject(network, say)} is on the wrong side of ${threshold} for ${RELATIONS[relation].english} ${bound} of the samples.`,
    },
    squaredErrors: {
      tex: ({ network, relation, bound }, say) =>
        `${SQUARES} ${RELATIONS[relation].tex} ${fraction(bound)},\\quad ${formula(network, say)}`,
      english: ({ network, relation, bound }, say) =>
        `${subject(network, say)} has squared errors that add up to ${RELATIONS[relation].english} ${bound}.`,
    },
  },
  rules: {
    errorsCompared: {
      label: 'errors compared',
      shows: 'the number of errors, or the sum of their squares, is compared with a bound',
    },
    errorsCounted: {
      label: 'errors counted',
      shows: 'the output for every sample is computed without rounding and compared with its target',
    },
  },
} satisfies Language;

const RELATIONS = {
  atMost: { tex: '\\le', english: 'at most' },
  exceeds: { tex: '>', english: 'more than' },
} as const;

const SQUARES = '\\sum_n (f_n - y_n)^2';

const wrongSide = (threshold: string): string =>
  threshold === '0'
    ? '\\#\\{n : y_n f_n \\le 0\\}'
    : `\\#\\{n : (y_n - ${fraction(threshold)})(f_n - ${fraction(threshold)}) \\le 0\\}`;

/** The outputs as a formula: weights times the rectified preactivations. */
function formula({ inputs, hidden, output, slope }: PlainNetwork, say: Say): string {
  return `f = ${say.termBeside(output)}\\, \\varphi_{${fraction(slope)}}\\left(${say.termBeside(hidden)}\\, ${say.termBeside(inputs)}\\right)`;
}

function subject({ inputs, targets, hidden, output, slope }: PlainNetwork, say: Say): string {
  const [X, y, W, w] = [inputs, targets, hidden, output].map((term) => inSentence(say.term(term)));
  return `The network of one hidden layer with the first weights ${W} and the output weights ${w} (slope ${slope} below zero, no biases), on the samples ${X} with the targets ${y},`;
}

/** The fraction itself where it is short, and otherwise its first digits, cut off, with their power of ten. */
function leadingDigits(text: string): { readonly tex: string; readonly english: string } {
  const [numerator, denominator] = text.split('/').map(BigInt) as [bigint, bigint | undefined];
  if (denominator === undefined || text.length <= 24) return { tex: fraction(text), english: text };
  // A fraction of such length is positive: sums of squares are.
  let exponent = `${numerator}`.length - `${denominator}`.length;
  if (power(-exponent) * numerator < power(exponent) * denominator) exponent--;
  const digits = `${(power(5 - exponent) * numerator) / (power(exponent - 5) * denominator)}`;
  const mantissa = `${digits.slice(0, 1)}.${digits.slice(1)}`;
  return {
    tex: `${mantissa}\\dots \\cdot 10^{${exponent}}`,
    english: `a fraction of ${text.length - 1} digits, ${mantissa}…e${exponent}`,
  };
}

/** 10ᵉ, or 1 where e is negative: a negative power goes to the other side. */
const power = (exponent: number): bigint => 10n ** BigInt(Math.max(exponent, 0));
