/**
 * The statement of a claim at given sizes, and the verdict: how far what was proved covers what the claim says. The claim's
 * definition makes the statement; it is never taken from a certificate.
 */
import type { ChoiceLaw, Law } from '../core/data/law.js';
import type { Context } from '../core/logic/context.js';
import { sameProposition, type Proposition } from '../core/logic/proposition.js';
import { implies, refutes, type Reach } from '../core/logic/reach.js';
import type { Theorem } from '../core/logic/theorem.js';
import type { Finding, Verdict } from '../core/logic/check.js';
import { canonicalJson } from '../core/text/json.js';
import { Refusal } from '../core/text/refusal.js';

export interface Shapes {
  readonly [name: string]: readonly [rows: number, columns: number];
}

/** A proposition that settles the claim. */
export interface Settling {
  readonly finding: Finding;
  readonly proposition: Proposition;
  /** The part of a conjunction that the claim says, if the others only illustrate it; the whole proposition if absent. */
  readonly claimed?: Proposition;
  /** The names and shapes of the matrices that the instance must have. */
  readonly shapes: Shapes;
  /** The laws of those that must be drawn, each from the stream of its own name; the others may come in any way. */
  readonly laws: { readonly [name: string]: Law | ChoiceLaw };
}

interface Condition {
  readonly id: string;
  /** False if the paper assumes it and the proof does not need it; where one that is used is violated, nothing is claimed. */
  readonly used: boolean;
  /** If a step proves this, the hypothesis is checked. Absent if no finite computation can show it. */
  readonly holds?: Proposition;
  /** If a step proves this, the hypothesis is violated. */
  readonly broken?: Proposition;
  /** True if no computation decides it and the statement is about data that come like this: a failure is then conditional on it too. */
  readonly conditional?: boolean;
  /** True if a control must violate the hypothesis. */
  readonly mustBreak?: boolean;
}

export interface Statement {
  /** Absent for a set of readings. */
  readonly scope?: Reach;
  /** True if a failure must make false what was said to the extent of the scope, under the hypotheses that are not broken. */
  readonly mustRefute: boolean;
  /** Those with a stronger finding first. */
  readonly outcomes: readonly Settling[];
  readonly hypotheses: readonly Condition[];
}

/** The outcome that a theorem settles. Refused if the steps prove a stronger finding, which a writer could otherwise hide. */
export function settledBy(
  statement: Statement,
  theorem: Theorem,
  theorems: readonly Theorem[],
  what: string,
): Settling {
  const place = statement.outcomes.findIndex(({ proposition }) => sameProposition(proposition, theorem.proposition));
  const settled = statement.outcomes[place];
  if (settled === undefined) throw new Refusal('mismatch', '$.conclusion', what, 'another proposition');
  const proved = (proposition: Proposition): boolean =>
    theorems.some((one) => sameProposition(one.proposition, proposition)) ||
    (proposition.kind === 'conjunction' && proposition.of.every(proved));
  const stronger = statement.outcomes.slice(0, place).filter(({ finding }) => finding !== settled.finding);
  if (stronger.some(({ proposition }) => proved(proposition))) {
    throw new Refusal('mismatch', '$.conclusion', 'the strongest outcome that the steps prove', 'a weaker one');
  }
  return settled;
}

/** The verdict of an outcome. A failure must reach far enough to refute, unless the statement asks for less. */
export function verdictOf({ scope, mustRefute }: Statement, finding: Finding, said: Theorem): Verdict {
  if (scope === undefined) return finding === 'holds' ? 'readings' : finding;
  if (finding === 'undecided') return finding;
  if (finding === 'vacuous') return implies(said.reach, scope) ? finding : 'vacuous here';
  if (finding === 'fails') {
    if (!mustRefute || refutes(said.reach, scope)) return finding;
    throw new Refusal(
      'mismatch',
      '$.conclusion',
      'a failure that reaches what the statement speaks of',
      'a smaller reach',
    );
  }
  if (implies(said.reach, scope)) return 'holds';
  return implies(said.reach, { ...scope, sizes: 'these' }) ? 'holds here' : 'agrees';
}

/** The theorem, or the part of it, that says what the claim says. */
export function claimedPart({ claimed }: Settling, theorem: Theorem): Theorem {
  if (claimed === undefined) return theorem;
  const found = theorem.parts.find(({ proposition }) => sameProposition(proposition, claimed));
  if (found === undefined) throw new TypeError('the claimed proposition is not a part of its outcome');
  return found;
}

/** The matrices of the instance must have these names and shapes, and come as the statement says. */
export function requireMatrices({ shapes, laws }: Pick<Settling, 'shapes' | 'laws'>, context: Context): void {
  const expected = Object.keys(shapes).sort();
  const got = [...context.names].sort();
  if (expected.join() !== got.join()) {
    throw new Refusal('mismatch', '$.instance', `the matrices ${expected.join(', ')}`, got.join(', '));
  }
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    const shape = context.shapeOf(name);
    if (shape?.rows !== rows || shape.columns !== columns) {
      throw new Refusal('mismatch', `$.instance.${name}`, `${rows} × ${columns}`, `${shape?.rows} × ${shape?.columns}`);
    }
    const [wanted, law] = [laws[name], context.lawOf(name)];
    if (wanted !== undefined && (law === undefined || !sameProposition(wanted, law))) {
      const expected = `numbers drawn from the seed under the label ${name} by the law ${canonicalJson(wanted)}`;
      const found = law === undefined ? 'numbers that come in another way' : `the law ${canonicalJson(law)}`;
      throw new Refusal('mismatch', `$.instance.${name}`, expected, found);
    }
  }
}
