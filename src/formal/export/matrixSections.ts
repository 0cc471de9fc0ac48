/** Ranks, null vectors, squares and negative directions: matrices of whole numbers, evidence, and theorems about them. */
import type { Matrix, Rational } from '../../kernel/index.js';
import { leftInverse } from './leftInverse.js';
import { section, type Section } from './section.js';
import { squaresOf } from './squares.js';
import { columnsOf, listText, rowsText, wholeRows, type Row } from './wholeNumbers.js';

/** The rules, with what Coq proves of their matrix. */
export const OF_MATRICES = {
  rankModP: 'its rank is at least so much',
  rankBySolving: 'its rank is at least so much',
  nullVector: 'its rank is less than its number of columns',
  positiveSemidefiniteByLdl: 'its quadratic form is nowhere negative',
  negativeDirection: 'its quadratic form is negative at a vector',
} as const;

export interface At {
  readonly name: string;
  readonly rule: keyof typeof OF_MATRICES;
  readonly matrix: Matrix<Rational>;
}

export function rankSection(at: At, rank: number): readonly Section[] {
  const { rows, shape } = wholeOf(at);
  const evidence = leftInverse(rows, rank);
  if (evidence === undefined) return [];
  const { prime, choice, inverse } = evidence;
  return [
    matrixSection(at, {
      matrix: columnsOf(rows),
      evidence: [
        `Definition ${at.name}_inverse : seq (seq Z) := ${rowsText(inverse)}.`,
        `Definition ${at.name}_columns : seq nat := ${choiceText(choice)}.`,
      ],
      check: `rank_check ${shape} ${at.name}_matrix ${prime}%coq_Z ${at.name}_columns ${at.name}_inverse`,
      states: `(${rank} <= \\rank (matrix_of ${shape} ${at.name}_matrix))%N`,
      by: 'rank_checked',
    }),
  ];
}

/** The first columns are what is chosen most often. */
const choiceText = (choice: readonly number[]): string =>
  choice.every((column, at) => column === at) ? `iota 0 ${choice.length}` : `${listText(choice.map(BigInt))}%N`;

export function nullSection(at: At, vector: Row): readonly Section[] {
  const { shape, size } = sizesOf(at);
  return withVector(at, vector, {
    check: `null_check ${size} ${at.name}_matrix ${at.name}_vector`,
    states: `(\\rank (matrix_of_rows ${shape} ${at.name}_matrix) < ${size})%N`,
    by: `@null_checked ${shape} ${at.name}_matrix ${at.name}_vector`,
  });
}

export function negativeSection(at: At, vector: Row): readonly Section[] {
  const { shape, size } = sizesOf(at);
  return withVector(at, vector, {
    check: `negative_check ${size} ${at.name}_matrix ${at.name}_vector`,
    states: `form (matrix_of_rows ${shape} ${at.name}_matrix) (column_of ${size} ${at.name}_vector) < 0`,
    by: 'negative_checked',
  });
}

export function squaresSection(at: At): readonly Section[] {
  const { rows, shape } = wholeOf(at);
  const evidence = squaresOf(rows);
  if (evidence === undefined) return [];
  const n = at.matrix.columns;
  const { times, factor, diagonal } = evidence;
  return [
    matrixSection(at, {
      matrix: rows,
      evidence: [
        `Definition ${at.name}_factor : seq (seq Z) := ${rowsText(factor)}.`,
        `Definition ${at.name}_diagonal : seq Z := ${listText(diagonal)}%coq_Z.`,
      ],
      check: `factor_check ${n} ${at.name}_matrix ${times}%coq_Z ${at.name}_factor ${at.name}_diagonal`,
      states: `forall x : 'cV_${n}, 0 <= form (matrix_of_rows ${shape} ${at.name}_matrix) x`,
      by: 'factor_checked',
    }),
  ];
}

const sizesOf = ({ matrix: { rows, columns } }: At) => ({ shape: `${rows} ${columns}`, size: columns });

const withVector = (at: At, vector: Row, proof: Pick<Evidence, 'check' | 'states' | 'by'>): readonly Section[] => [
  matrixSection(at, {
    matrix: wholeOf(at).rows,
    evidence: [`Definition ${at.name}_vector : seq Z := ${listText(vector)}%coq_Z.`],
    ...proof,
  }),
];

const wholeOf = ({ matrix }: At) => ({ ...wholeRows(matrix), shape: `${matrix.rows} ${matrix.columns}` });

interface Evidence {
  /** The matrix as Coq reads it, by rows or by columns. */
  readonly matrix: readonly Row[];
  readonly evidence: readonly string[];
  readonly check: string;
  readonly states: string;
  readonly by: string;
}

function matrixSection(at: At, { matrix, evidence, ...proof }: Evidence): Section {
  const { name, rule } = at;
  const { rows, columns } = at.matrix;
  return section(name, ['Export.Checks'], [], {
    comment: `${rule}: a ${rows} x ${columns} matrix, here times ${wholeOf(at).times}; ${OF_MATRICES[rule]}`,
    definitions: [`Definition ${name}_matrix : seq (seq Z) := ${rowsText(matrix)}.`, ...evidence],
    ...proof,
  });
}
