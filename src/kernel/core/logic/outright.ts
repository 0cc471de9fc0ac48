/** Theorems that need no search: propositions that a rule decides by computation alone. */
import { Refusal } from '../text/refusal.js';
import type { Context } from './context.js';
import type { Proposition } from './proposition.js';
import { infer, librariesOf, type Theorem } from './theorem.js';

/** The proposition as a theorem, if its kind can be decided by computation and it is true. */
export function inferOutright(context: Context, proposition: Proposition): Theorem | undefined {
  const attempt = librariesOf(context).outright(proposition);
  if (attempt === undefined) return undefined;
  try {
    return infer(context, attempt.rule, [], attempt.witness);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
