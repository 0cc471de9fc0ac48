/** A differentiable local minimum of a network with one hidden layer, inside a region where its slopes are constant. */
import { rationals, terms, type Matrix, type Network, type Rational, type Term } from '../../kernel/index.js';
import { fractionText, matrixDefinitions } from './fractions.js';
import { section, type Section } from './section.js';

export const OF_REGION_MINIMA = {
  minimumInRegion:
    'no preactivation is zero, and the weights are a differentiable local minimum, over any ordered field',
} as const;

/** Coq multiplies about so many pairs of fractions in a second. */
const MOST_PRODUCTS = 1_000_000;

export function regionMinimumSection(
  name: string,
  network: Network,
  error: 'zero' | 'positive',
  evaluate: (term: Term) => Matrix<Rational>,
): readonly Section[] {
  const [inputs, noise, hidden] = [network.inputs, network.noise, network.hidden].map(evaluate) as [
    Matrix<Rational>,
    Matrix<Rational>,
    Matrix<Rational>,
  ];
  const [targets, output] = [network.targets, network.output].map((term) => evaluate(terms.transpose(term))) as [
    Matrix<Rational>,
    Matrix<Rational>,
  ];
  const [units, dimension, samples] = [hidden.rows, inputs.rows, inputs.columns];
  if (units * dimension * samples > MOST_PRODUCTS) return [];
  const slope = fractionText(rationals.parseRational(network.slope) as Rational);
  const isZero = error === 'zero';
  const over = (rows: number, columns: number, what: string): string => `over F ${rows} ${columns} ${name}_${what}`;
  const [E, X, y, w, W] = [
    over(units, samples, 'noise'),
    over(dimension, samples, 'inputs'),
    over(samples, 1, 'targets'),
    over(units, 1, 'output'),
    over(units, dimension, 'hidden'),
  ];
  return [
    section(name, ['Export.Fractions', 'Export.Fields', 'Export.Regions'], ['Statements.Sc16'], {
      comment: `minimumInRegion: ${OF_REGION_MINIMA.minimumInRegion}; its error is ${error}`,
      definitions: [
        ...matrixDefinitions(name, { noise, inputs, targets, hidden, output }),
        `Definition ${name}_slope : Q := ${slope}.`,
      ],
      check: `region_check ${units} ${dimension} ${samples} ${name}_slope ${name}_noise ${name}_inputs ${name}_targets ${name}_output ${name}_hidden ${isZero}`,
      states: `forall F : realFieldType, let s := number F ${name}_slope in
  let E := ${E} in let X := ${X} in let y := ${y} in
  let w := ${w} in let W := ${W} in
  [/\\ forall i n, (W *m X) i n != 0, Sc16.differentiable_minimum s E X y w W & Sc16.output s E X w W ${isZero ? '=' : '<>'} y]`,
      by: `fun checked F => @region_checked ${units} ${dimension} ${samples} ${name}_slope ${name}_noise ${name}_inputs ${name}_targets ${name}_output ${name}_hidden F ${isZero} checked`,
    }),
  ];
}
