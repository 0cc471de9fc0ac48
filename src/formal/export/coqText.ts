/** A certificate as a file for Coq: for each step that Coq can repeat, its numbers, evidence, and a theorem about them. */
import type { Checked, Matrix, Rational, Term } from '../../kernel/index.js';
import { globalMinimumSection, OF_GLOBAL_MINIMA, type RankBound } from './globalMinimum.js';
import { identitySection, OF_IDENTITIES } from './identity.js';
import { negativeSection, nullSection, OF_MATRICES, rankSection, squaresSection } from './matrixSections.js';
import { OF_REGION_MINIMA, regionMinimumSection } from './regionMinimum.js';
import { OF_REGION_TABLES, regionTableSection } from './regionTable.js';
import type { Section } from './section.js';
import { wholeRows } from './wholeNumbers.js';

/** The rules whose steps have an export, with what Coq proves. */
const EXPORTED = {
  ...OF_MATRICES,
  ...OF_IDENTITIES,
  ...OF_GLOBAL_MINIMA,
  ...OF_REGION_MINIMA,
  ...OF_REGION_TABLES,
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
type Certificate = Checked['certificate'];
type Steps = Certificate['steps'];

/** What is exported of an accepted certificate. */
interface Accepted {
  readonly certificate: Pick<Certificate, 'claim' | 'variant' | 'digest' | 'steps'>;
  readonly theorems: readonly Pick<Checked['theorems'][number], 'proposition'>[];
}

/** Nothing of the certificate's own text is in it but its digest, the id of its claim, and names of rules and symbols. */
export function coqText({ certificate, theorems }: Accepted, evaluate: Evaluate): string {
  const { claim, variant, digest, steps } = certificate;
  const sections = steps.flatMap((step, index) => {
    const proposition = theorems[index]?.proposition;
    return proposition === undefined ? [] : sectionOf(step, nameOf(index), proposition, evaluate);
  });
  if (sections.length === 0) {
    const rules = Object.keys(EXPORTED).join(', ');
    throw new NothingToExport(
      `a step of ${rules}, with matrices of at most ${MOST_ENTRIES} entries`,
      `steps of ${[...new Set(steps.map(({ rule }) => rule))].join(', ')}`,
    );
  }
  const names = sections.map(({ name }) => name);
  const others = steps.flatMap(({ rule }, index) =>
    names.includes(nameOf(index)) ? [] : [`${index + 1} (${plain(rule)})`],
  );
  return `${[
    `(* Certificate ${digest}`,
    `   of ${plain(claim.id)} (${plain(variant)}). Coq checks each theorem named after a step: what its statement says of the numbers in this`,
    `   file, and no more. The kernel of lossproof evaluated these from the data of the certificate; that is not repeated here. Nor is the`,
    `   way from these theorems to the sentence of the claim, and these steps have no theorem here:`,
    `   ${others.length === 0 ? 'none' : others.join(', ')}. *)`,
    ...headOf(sections),
    ...sections.map(({ text }) => `\n${text}`),
    `\nDefinition exported := (${['I', ...names].join(', ')}).`,
    'Print Assumptions exported.',
  ].join('\n')}\n`;
}

const nameOf = (index: number): string => `step_${index + 1}`;

/** Text that cannot end a comment. */
const plain = (text: string): string => text.replace(/[^A-Za-z0-9/-]/g, '_');

/** What the text reads, and the scopes of its numbers. */
function headOf(sections: readonly Section[]): readonly string[] {
  const all = (of: (section: Section) => readonly string[]): readonly string[] => [...new Set(sections.flatMap(of))];
  const required = all(({ requires }) => requires);
  return [
    'From Coq Require Import ZArith QArith.',
    'From mathcomp Require Import all_ssreflect all_algebra.',
    ...all(({ imports }) => imports).map((file) => `Require Import Lossproof.${file}.`),
    ...required.map((file) => `Require Lossproof.${file}.`),
    'Delimit Scope Z_scope with coq_Z.',
    'Delimit Scope Q_scope with coq_Q.',
    'Local Close Scope Q_scope.',
    'Local Open Scope ring_scope.',
  ];
}

function sectionOf(
  { rule, witness }: Steps[number],
  name: string,
  proposition: Checked['theorems'][number]['proposition'],
  evaluate: Evaluate,
): readonly Section[] {
  if (!Object.hasOwn(EXPORTED, rule)) return [];
  switch (proposition.kind) {
    case 'identity':
      return identitySection(name, proposition, evaluate);
    case 'globalMinimum':
      return globalMinimumSection(name, witness as unknown as RankBound, evaluate);
    case 'differentiableMinimum':
      return regionMinimumSection(name, proposition.network, proposition.error, evaluate);
    case 'regionTable':
      return regionTableSection(name, proposition, witness as never, evaluate);
    case 'rankAtLeast':
    case 'rankBelow':
    case 'positiveSemidefinite':
    case 'negativeDirection':
      return matrixSections(rule as keyof typeof OF_MATRICES, witness, name, proposition, evaluate);
    default:
      return [];
  }
}

type OfMatrix = Extract<
  Checked['theorems'][number]['proposition'],
  { kind: 'rankAtLeast' | 'rankBelow' | 'positiveSemidefinite' | 'negativeDirection' }
>;

function matrixSections(
  rule: keyof typeof OF_MATRICES,
  witness: unknown,
  name: string,
  proposition: OfMatrix,
  evaluate: Evaluate,
): readonly Section[] {
  const matrix = evaluate(proposition.matrix);
  if (matrix.entries.length > MOST_ENTRIES) return [];
  const at = { name, rule, matrix };
  if (proposition.kind === 'rankAtLeast') return rankSection(at, proposition.rank);
  if (proposition.kind === 'positiveSemidefinite') return squaresSection(at);
  const vector = wholeRows(evaluate((witness as { readonly vector: Term }).vector)).rows.flat();
  return proposition.kind === 'rankBelow' ? nullSection(at, vector) : negativeSection(at, vector);
}
