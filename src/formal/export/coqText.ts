/** A certificate as a file for Coq: for each step that Coq can repeat, a matrix of whole numbers, evidence, and a theorem about them. */
import type { Checked, Matrix, Rational, Term } from '../../kernel/index.js';
import { leftInverse } from './leftInverse.js';
import { squaresOf } from './squares.js';
import { columnsOf, listText, rowsText, wholeRows, type Row } from './wholeNumbers.js';

/** The rules whose steps have an export, with what Coq proves of their matrix. */
const EXPORTED = {
  rankModP: 'its rank is at least so much',
  rankBySolving: 'its rank is at least so much',
  nullVector: 'its rank is less than its number of columns',
  positiveSemidefiniteByLdl: 'its quadratic form is nowhere negative',
  negativeDirection: 'its quadratic form is negative at a vector',
} as const;

/** Coq checks a rank of 256 in seconds; work grows with the third power. */
const MOST_ENTRIES = 160_000;

/** No step of the certificate has an export. */
export class NothingToExport extends Error {
  constructor(
    readonly expected: string,
    readonly got: string,
  ) {
    super(`expected ${expected}, got ${got}`);
  }
}

type Evaluate = (term: Term) => Matrix<Rational>;
type Steps = Checked['certificate']['steps'];

/** Nothing of the certificate's own text is in it but its digest, and the id of its claim. */
export function coqText({ certificate, theorems }: Checked, evaluate: Evaluate): string {
  const { claim, variant, digest, steps } = certificate;
  const sections = steps.flatMap((step, index) => {
    const proposition = theorems[index]?.proposition;
    return proposition === undefined ? [] : sectionOf(step, index, proposition, evaluate);
  });
  if (sections.length === 0) {
    const rules = Object.keys(EXPORTED).join(', ');
    throw new NothingToExport(
      `a step of ${rules}, with a matrix of at most ${MOST_ENTRIES} entries`,
      `steps of ${[...new Set(steps.map(({ rule }) => rule))].join(', ')}`,
    );
  }
  const names = sections.map(({ name }) => name);
  return `${[
    `(* Certificate ${digest}`,
    `   of ${plain(claim.id)} (${plain(variant)}). The kernel of lossproof evaluated the matrices from its data; that is not repeated here.`,
    `   What follows is checked by Coq alone. *)`,
    'From Coq Require Import ZArith.',
    'From mathcomp Require Import all_ssreflect all_algebra.',
    'Require Import Lossproof.Export.Checks.',
    'Delimit Scope Z_scope with coq_Z.',
    'Local Open Scope ring_scope.',
    ...sections.map(({ text }) => `\n${text}`),
    `\nDefinition exported := (${['I', ...names].join(', ')}).`,
    'Print Assumptions exported.',
  ].join('\n')}\n`;
}

/** Text that cannot end a comment. */
const plain = (text: string): string => text.replace(/[^a-z0-9/-]/g, '_');

interface Section {
  readonly name: string;
  readonly text: string;
}

function sectionOf(
  { rule, witness }: Steps[number],
  index: number,
  proposition: Checked['theorems'][number]['proposition'],
  evaluate: Evaluate,
): readonly Section[] {
  if (!Object.hasOwn(EXPORTED, rule) || !('matrix' in proposition)) return [];
  const matrix = proposition.matrix as Term;
  const M = evaluate(matrix);
  if (M.entries.length > MOST_ENTRIES) return [];
  const { rows, times } = wholeRows(M);
  const at: At = { name: `step_${index + 1}`, rule, rows, shape: [M.rows, M.columns], times };
  if (proposition.kind === 'rankAtLeast') return rankSection(at, proposition.rank);
  if (proposition.kind === 'positiveSemidefinite') return squaresSection(at);
  const vector = wholeRows(evaluate((witness as { readonly vector: Term }).vector)).rows.flat();
  return proposition.kind === 'rankBelow' ? nullSection(at, vector) : negativeSection(at, vector);
}

interface At {
  readonly name: string;
  readonly rule: string;
  readonly rows: readonly Row[];
  readonly shape: readonly [rows: number, columns: number];
  readonly times: bigint;
}

function rankSection(at: At, rank: number): readonly Section[] {
  const evidence = leftInverse(at.rows, rank);
  if (evidence === undefined) return [];
  const { prime, choice, inverse } = evidence;
  const [m, n] = at.shape;
  return [
    section(at, `Definition ${at.name}_matrix : seq (seq Z) := ${rowsText(columnsOf(at.rows))}.`, {
      evidence: `Definition ${at.name}_inverse : seq (seq Z) := ${rowsText(inverse)}.\nDefinition ${at.name}_columns : seq nat := ${choiceText(choice)}.`,
      check: `rank_check ${m} ${n} ${at.name}_matrix ${prime}%coq_Z ${at.name}_columns ${at.name}_inverse`,
      states: `(${rank} <= \\rank (matrix_of ${m} ${n} ${at.name}_matrix))%N`,
      by: 'rank_checked',
    }),
  ];
}

/** The first columns are what is chosen most often. */
const choiceText = (choice: readonly number[]): string =>
  choice.every((column, at) => column === at) ? `iota 0 ${choice.length}` : `${listText(choice.map(BigInt))}%N`;

function nullSection(at: At, vector: Row): readonly Section[] {
  const [m, n] = at.shape;
  return [
    section(at, rowsDefinition(at), {
      evidence: vectorDefinition(at, vector),
      check: `null_check ${n} ${at.name}_matrix ${at.name}_vector`,
      states: `(\\rank (matrix_of_rows ${m} ${n} ${at.name}_matrix) < ${n})%N`,
      by: `@null_checked ${m} ${n} ${at.name}_matrix ${at.name}_vector`,
    }),
  ];
}

function negativeSection(at: At, vector: Row): readonly Section[] {
  const [n] = at.shape;
  return [
    section(at, rowsDefinition(at), {
      evidence: vectorDefinition(at, vector),
      check: `negative_check ${n} ${at.name}_matrix ${at.name}_vector`,
      states: `form (matrix_of_rows ${n} ${n} ${at.name}_matrix) (column_of ${n} ${at.name}_vector) < 0`,
      by: 'negative_checked',
    }),
  ];
}

function squaresSection(at: At): readonly Section[] {
  const evidence = squaresOf(at.rows);
  if (evidence === undefined) return [];
  const [n] = at.shape;
  const { times, factor, diagonal } = evidence;
  return [
    section(at, rowsDefinition(at), {
      evidence: `Definition ${at.name}_factor : seq (seq Z) := ${rowsText(factor)}.\nDefinition ${at.name}_diagonal : seq Z := ${listText(diagonal)}%coq_Z.`,
      check: `factor_check ${n} ${at.name}_matrix ${times}%coq_Z ${at.name}_factor ${at.name}_diagonal`,
      states: `forall x : 'cV_${n}, 0 <= form (matrix_of_rows ${n} ${n} ${at.name}_matrix) x`,
      by: 'factor_checked',
    }),
  ];
}

const rowsDefinition = ({ name, rows }: At): string => `Definition ${name}_matrix : seq (seq Z) := ${rowsText(rows)}.`;
const vectorDefinition = ({ name }: At, vector: Row): string =>
  `Definition ${name}_vector : seq Z := ${listText(vector)}%coq_Z.`;

interface Proof {
  readonly evidence: string;
  readonly check: string;
  readonly states: string;
  readonly by: string;
}

function section({ name, rule, shape, times }: At, matrix: string, { evidence, check, states, by }: Proof): Section {
  const [m, n] = shape;
  const text = [
    `(* ${name.replace('_', ' ')}, ${rule}: a ${m} x ${n} matrix, here times ${times}; ${EXPORTED[rule as keyof typeof EXPORTED]}. *)`,
    matrix,
    evidence,
    `Theorem ${name}_checked : ${check} = true.`,
    'Proof. vm_cast_no_check (erefl true). Qed.',
    `Theorem ${name} : ${states}.`,
    `Proof. exact: (${by} ${name}_checked). Qed.`,
  ].join('\n');
  return { name, text };
}
