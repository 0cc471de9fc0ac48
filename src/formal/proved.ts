/** What Coq proved beside the certificates: the theorems of each claim, and whether they were built on this machine. */
import { coqHere, type Coq } from './coq.js';
import { formalTheorems, shortName } from './theorems.js';

export interface ProvedTheorem {
  /** The name of the statement in coq/. */
  readonly name: string;
  readonly english: string;
  /** The axioms that it rests on. */
  readonly assumptions: readonly string[];
}

export interface ProvedInCoq {
  /** Coq accepted these very sources on this machine; otherwise the theorems are those of the list that the package brings. */
  readonly builtHere: boolean;
  readonly theorems: ReadonlyMap<string, readonly ProvedTheorem[]>;
}

/** Controls and the mathematics of rules are left out: they say nothing of a claim's truth. Nothing is built. */
export async function provedInCoq(coq: Pick<Coq, 'builtEarlier'> = coqHere): Promise<ProvedInCoq> {
  const theorems = new Map<string, ProvedTheorem[]>();
  for (const { claim, kind, statement, english, assumptions } of await formalTheorems()) {
    if (kind !== 'theorem') continue;
    const known = theorems.get(claim) ?? [];
    theorems.set(claim, [...known, { name: shortName(statement), english, assumptions }]);
  }
  return { builtHere: await coq.builtEarlier(), theorems };
}
