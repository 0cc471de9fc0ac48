/** The proof in an accepted certificate as a list of steps with their theorems. */
import type { Claim } from '../claim/definition.js';
import { evidenceFor } from '../statement/hypothesis.js';
import type { Subject } from '../statement/index.js';
import { canonicalJson, type Checked, type Proposition, type Theorem } from '../kernel/index.js';

export interface ProofStep {
  readonly index: number;
  readonly rule: string;
  readonly premises: readonly number[];
  readonly theorem: Theorem;
  /** The certificate that the step cites, if it cites one. */
  readonly cited?: Checked;
  /** True if the conclusion rests on the step. Other steps decide hypotheses or are additional facts. */
  readonly used: boolean;
}

export function proofOf({ certificate, theorems, restsOn }: Checked): readonly ProofStep[] {
  const { steps } = certificate;
  const used = ancestors(steps.map((step) => step.premises));
  return steps.map(({ rule, premises, witness }, index) => {
    const cited = restsOn.find((source) => rule === 'derived' && source.certificate.digest === witness['certificate']);
    const theorem = theorems[index] as Theorem;
    return { index, rule, premises, theorem, used: used.has(index), ...(cited === undefined ? {} : { cited }) };
  });
}

/** The last step and all steps that it rests on. */
function ancestors(premises: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (index: number): void => {
    if (found.has(index)) return;
    found.add(index);
    premises[index]?.forEach(visit);
  };
  visit(premises.length - 1);
  return found;
}

/** The step that proves a hypothesis or its negation; undefined if there is none. */
export function stepSettling(
  steps: readonly ProofStep[],
  claim: Claim,
  subject: Subject,
  hypothesis: string,
): ProofStep | undefined {
  const definition = claim.hypotheses.find(({ id }) => id === hypothesis);
  const { broken, holds } = definition === undefined ? {} : evidenceFor(definition, subject);
  return [broken, holds]
    .filter((proposition) => proposition !== undefined)
    .map((proposition) => steps.find(({ theorem }) => same(theorem.proposition, proposition)))
    .find((step) => step !== undefined);
}

function same(a: Proposition, b: Proposition): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The rules and cited certificates on which the conclusion rests, each once, in order of appearance. */
export interface Trusted {
  readonly rules: readonly string[];
  readonly certificates: readonly Checked[];
}

/** The facts from textbooks on which the theorems of a certificate rest. */
export function factsOf({ theorem, deciding }: Checked): readonly string[] {
  return [...new Set([theorem, ...deciding].flatMap(({ facts }) => facts))];
}

/** The result includes the rules of all certificates that are cited, directly or indirectly. */
export function trustedBy(checked: Checked): Trusted {
  const rules = new Set<string>();
  const certificates = new Map<string, Checked>();
  const visit = ({ certificate, restsOn }: Checked): void => {
    certificate.steps.forEach(({ rule }) => rules.add(rule));
    for (const source of restsOn) {
      if (certificates.has(source.certificate.digest)) continue;
      certificates.set(source.certificate.digest, source);
      visit(source);
    }
  };
  visit(checked);
  rules.delete('derived');
  return { rules: [...rules], certificates: [...certificates.values()] };
}
