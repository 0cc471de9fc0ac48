/** A global minimum of a deep linear network: the dual matrix of the certificate, as two sums of squares that Coq multiplies out. */
import { rationals, terms, type LinearNetwork, type Matrix, type Rational, type Term } from '../../kernel/index.js';
import { fractionRows, fractionText, matrixDefinitions } from './fractions.js';
import { section, type Section } from './section.js';
import { squaresOf } from './squares.js';
import { wholeRows } from './wholeNumbers.js';

export const OF_GLOBAL_MINIMA = {
  globalByRankBound: 'no weights give a linear network a smaller loss, over any ordered field',
} as const;

/** The witness of the rule. */
export interface RankBound {
  readonly network: LinearNetwork;
  readonly fit: Term;
  readonly level: string;
  readonly dual: Term;
}

export function globalMinimumSection(
  name: string,
  { network, fit, level, dual }: RankBound,
  evaluate: (term: Term) => Matrix<Rational>,
): readonly Section[] {
  const [inputs, targets, B, T] = [network.inputs, network.targets, fit, dual].map(evaluate) as [
    Matrix<Rational>,
    Matrix<Rational>,
    Matrix<Rational>,
    Matrix<Rational>,
  ];
  const weights = network.weights.map(evaluate);
  const slack = evaluate(
    terms.difference(
      terms.sum(dual, terms.diagonal(terms.constant(level, 1, T.rows))),
      terms.product(terms.product(fit, network.inputs), terms.transpose(network.targets)),
    ),
  );
  const [dualSquares, slackSquares] = [squaresText(T), squaresText(slack)];
  if (dualSquares === undefined || slackSquares === undefined) return [];
  const widths = [inputs.rows, ...weights.map(({ rows }) => rows)];
  const [layers, samples] = [weights.length, inputs.columns];
  const narrowest = widths.indexOf(Math.min(...widths));
  const data = `${layers} ${samples} ${name}_inputs ${name}_targets`;
  return [
    section(name, ['Export.Fields', 'Export.Minima'], ['Statements.K16'], {
      comment: `globalByRankBound: ${OF_GLOBAL_MINIMA.globalByRankBound}; fit, level, dual, squares and slack are evidence alone`,
      definitions: [
        `Definition ${name}_widths : seq nat := [:: ${widths.join('; ')}]%N.`,
        ...matrixDefinitions(name, { inputs, targets }),
        `Definition ${name}_weights : seq (seq (seq Q)) := [:: ${weights.map(fractionRows).join(';\n  ')}].`,
        ...matrixDefinitions(name, { fit: B, dual: T }),
        `Definition ${name}_level : Q := ${fractionText(rationals.parseRational(level) as Rational)}.`,
        `Definition ${name}_squares : seq (seq Q) * seq Q := ${dualSquares}.`,
        `Definition ${name}_slack : seq (seq Q) * seq Q := ${slackSquares}.`,
      ],
      check: `global_check (nth 0%N ${name}_widths) ${name}_weights ${data} ${narrowest} ${name}_fit ${name}_level ${name}_dual ${name}_squares ${name}_slack`,
      states: `forall F : realFieldType, let d := nth 0%N ${name}_widths in
  K16.global_min (K16.loss (over F (d 0%N) ${samples} ${name}_inputs) (over F (d ${layers}%N) ${samples} ${name}_targets)) (weights_over F d ${name}_weights)`,
      by: 'global_checked',
    }),
  ];
}

/** L and D with the matrix L·diag(D)·Lᵀ. */
function squaresText(matrix: Matrix<Rational>): string | undefined {
  const { rows, times } = wholeRows(matrix);
  const squares = squaresOf(rows);
  if (squares === undefined) return undefined;
  const { factor, diagonal } = squares;
  const L = factor.map((row) => `[:: ${row.join('; ')}]`).join('; ');
  // One denominator: Coq adds without reductions.
  const D = diagonal.map((entry) => `${entry} # ${squares.times * times}`);
  return `(([:: ${L}])%coq_Q, [:: ${D.join('; ')}]%coq_Q)`;
}
