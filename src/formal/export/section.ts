/** Parts of an export: one for each step that Coq can repeat. */

export interface Section {
  readonly name: string;
  /** The files of coq/ whose names the text uses, without their ending. */
  readonly imports: readonly string[];
  /** The files of coq/ whose names the text uses in full. */
  readonly requires: readonly string[];
  readonly text: string;
}

/** What Coq computes, and the theorem that follows from it. */
interface Proof {
  /** What the step is about; nothing in it may end a comment. */
  readonly comment: string;
  /** Definitions of numbers. */
  readonly definitions: readonly string[];
  /** A boolean expression. */
  readonly check: string;
  readonly states: string;
  /** The theorem that says what the check proves. */
  readonly by: string;
}

export function section(
  name: string,
  imports: readonly string[],
  requires: readonly string[],
  { comment, definitions, check, states, by }: Proof,
): Section {
  const text = [
    `(* ${name.replace('_', ' ')}, ${comment}. *)`,
    ...definitions,
    `Theorem ${name}_checked : ${check} = true.`,
    'Proof. vm_cast_no_check (erefl true). Qed.',
    `Theorem ${name} : ${states}.`,
    `Proof. exact: (${by}) ${name}_checked. Qed.`,
  ].join('\n');
  return { name, imports, requires, text };
}
