/** Binding: evaluates a statement at the sizes and parameters of a certificate, so that the checker can compare the two. */
import { Refusal, type Header, type Reach, type Shapes, type Statement } from '../kernel/index.js';
import { countsApart } from './definition.js';
import type { ClaimStatement, Control, ControlKind, Laws, Outcome } from './definition.js';
import { evidenceFor, type Subject } from './hypothesis.js';

/** The claim itself, or one of its controls. */
export interface Variant {
  readonly outcomes: (subject: Subject) => readonly Outcome[];
  readonly matrices: (subject: Subject) => Shapes;
  readonly laws: (subject: Subject) => Laws;
  readonly breaks: readonly string[];
  readonly kind?: ControlKind;
  readonly scope?: Reach;
  readonly subject: (subject: Subject) => Subject;
}

export function variantOf(statement: ClaimStatement, name: string): Variant | undefined {
  const { outcomes, matrices, laws } = statement;
  if (name === 'claim') return { outcomes, matrices, laws, breaks: [], subject: (subject) => subject };
  if (!Object.hasOwn(statement.controls, name)) return undefined;
  const control = statement.controls[name] as Control;
  return { matrices, laws: () => ({}), subject: (subject) => subject, ...control };
}

/** The statement at a header. Refuses a version, control, sizes or parameters that the claim does not have. */
export function statementAt(statement: ClaimStatement, header: Header): Statement {
  const refuse = (path: string, expected: string, got: string): never => {
    throw new Refusal('mismatch', path, expected, got);
  };
  if (statement.version !== header.claim.version) {
    refuse('$.claim.version', `version ${statement.version} of ${statement.id}`, `${header.claim.version}`);
  }
  const variant =
    variantOf(statement, header.variant) ??
    refuse('$.variant', `one of claim, ${Object.keys(statement.controls).join(', ')}`, header.variant);
  const expected = countsApart(
    statement.sizes,
    Object.fromEntries(Object.keys(statement.sizes).map((name) => [name, 0])),
  );
  requireKeys('$.sizes', expected.sizes, header.sizes);
  requireKeys('$.counts', expected.counts, header.counts);
  requireKeys('$.parameters', statement.parameters, header.parameters);
  const sizes: { readonly [name: string]: number } = { ...header.sizes, ...header.counts };
  for (const [name, { least, most, choices }] of Object.entries(statement.sizes)) {
    const value = sizes[name] as number;
    if (choices === undefined && value < least) refuse(`$.sizes.${name}`, `at least ${least}`, `${value}`);
    // Before anything is built at these sizes; a control may have a size of its own, whatever the limit is.
    const own = variant.subject({ sizes: { ...sizes, [name]: least }, parameters: header.parameters }).sizes[name];
    if (choices === undefined && value > most && value !== own)
      throw new Refusal('limit', `$.sizes.${name}`, `at most ${most}`, `${value}`);
    if (choices?.includes(value) === false) refuse(`$.counts.${name}`, `one of ${choices.join(', ')}`, `${value}`);
  }
  const subject: Subject = { sizes, parameters: header.parameters };
  const reason = statement.impossible?.(subject);
  if (reason !== undefined) refuse('$.sizes', reason, JSON.stringify(sizes));
  requireOwn(variant.subject(subject), subject, refuse);
  const scope = variant.scope ?? statement.scope;
  return {
    ...(scope === undefined ? {} : { scope }),
    mustRefute: variant.kind !== 'spoils',
    outcomes: variant.outcomes(subject).map(({ matrices, ...outcome }) => ({
      ...outcome,
      shapes: matrices ?? variant.matrices(subject),
      laws: variant.laws(subject),
    })),
    hypotheses: statement.hypotheses.map((hypothesis) => ({
      id: hypothesis.id,
      used: hypothesis.unused !== true,
      conditional: hypothesis.conditional === true,
      ...evidenceFor(hypothesis, subject),
      mustBreak: variant.breaks.includes(hypothesis.id),
    })),
  };
}

/** A control is about the sizes and parameters that it has itself, not about others that the writer of a certificate may name. */
function requireOwn(
  own: Subject,
  { sizes, parameters }: Subject,
  refuse: (...words: [string, string, string]) => never,
): void {
  for (const [path, expected, got] of [
    ['sizes', own.sizes, sizes],
    ['parameters', own.parameters, parameters],
  ] as const) {
    const name = Object.keys(expected).find((key) => expected[key] !== got[key]);
    if (name !== undefined) refuse(`$.${path}.${name}`, `${expected[name]}, as the control has it`, `${got[name]}`);
  }
}

function requireKeys(path: string, expected: object, got: object): void {
  const [wanted, present] = [Object.keys(expected).sort().join(', '), Object.keys(got).sort().join(', ')];
  if (wanted !== present) throw new Refusal('mismatch', path, `exactly ${wanted || 'nothing'}`, present || 'nothing');
}
