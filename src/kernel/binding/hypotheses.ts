/** The status of each hypothesis of a claim, from theorems. */
import type { Context } from '../core/logic/context.js';
import { sameProposition, type Proposition } from '../core/logic/proposition.js';
import { inferOutright, type Theorem } from '../core/logic/theorem.js';
import type { Finding, Judgement } from '../core/logic/check.js';
import { Refusal } from '../core/text/refusal.js';
import type { Statement } from './statement.js';

/** Whoever chooses the seed of a statistical conclusion chooses the draws; that nobody did cannot be checked. */
export const DRAWS_NOT_CHOSEN = { id: 'draws-not-chosen', status: 'assumed', used: true } as const;

/**
 * The status of a hypothesis rests on a theorem whose proposition is exactly the hypothesis or its negation. A step may prove
 * it, or the checker itself if it needs no witness; so omitting a step cannot turn a violated hypothesis into an assumed one.
 * If both sides can be proved, one of them must be. A failure counts only if every hypothesis that is used is checked, except
 * those that a control is meant to break, and those on which success is conditional too; a control that refutes nothing may leave
 * them assumed.
 */
export function deriveHypotheses(
  statement: Statement,
  context: Context,
  theorems: readonly Theorem[],
  finding: Finding,
): Pick<Judgement, 'hypotheses' | 'deciding'> {
  const deciding: Theorem[] = [];
  const proved = (proposition: Proposition | undefined): boolean => {
    if (proposition === undefined) return false;
    requireKnown(proposition, context);
    const found =
      theorems.find((theorem) => sameProposition(theorem.proposition, proposition)) ??
      inferOutright(context, proposition)?.theorem;
    if (found !== undefined) deciding.push(found);
    return found !== undefined;
  };
  const hypotheses = statement.hypotheses.map(({ id, holds, broken, mustBreak, used, conditional }) => {
    const status = proved(broken) ? 'violated' : proved(holds) ? 'checked' : 'assumed';
    const refuse = (expected: string): never => {
      throw new Refusal('mismatch', '$.hypotheses', expected, status);
    };
    if (mustBreak === true && status !== 'violated') refuse(`the control to break "${id}"`);
    if (status === 'assumed' && holds !== undefined && broken !== undefined) refuse(`a step that decides "${id}"`);
    if (status === 'violated' && finding !== 'fails' && used && mustBreak !== true)
      refuse(`"${id}", without which nothing is claimed`);
    if (finding === 'fails' && mustBreak !== true) {
      if (status === 'violated') refuse(`a failure that does not violate "${id}"`);
      if (status === 'assumed' && used && conditional !== true && statement.mustRefute)
        refuse(`a failure under "${id}", checked`);
    }
    return { id, status, used } as const;
  });
  const isStatistical = theorems.some(({ assurance }) => assurance === 'statistical');
  return { hypotheses: isStatistical ? [...hypotheses, DRAWS_NOT_CHOSEN] : hypotheses, deciding };
}

/** Without the library that decides a hypothesis, a violated hypothesis would be reported as assumed. */
function requireKnown({ kind }: Proposition, { libraries }: Context): void {
  if (libraries.shapeOf('proposition', kind) !== undefined) return;
  throw new Refusal('missing', '$.hypotheses', `a library that knows propositions of kind ${kind}`, 'none');
}
