/** Propositions that a rule can be asked for without a witness of any wit: nothing has to be found, only computed. */
import type { Context } from './context.js';
import type { Json } from './json.js';
import type { Proposition } from './proposition.js';
import { Refusal } from './refusal.js';
import { infer, type Theorem } from './theorem.js';

export interface Attempt {
  readonly rule: string;
  readonly witness: { readonly [key: string]: Json };
}

/** The rule that decides a proposition of this kind by computing it, and its witness; undefined for other kinds. */
export function outright({ kind, ...rest }: Proposition): Attempt | undefined {
  const rule = RULE_FOR[kind];
  const witness = rest as unknown as Attempt['witness'];
  if (rule === undefined) return undefined;
  return { rule, witness: kind === 'notIdentity' ? { ...witness, point: {} } : witness };
}

/** The proposition as a theorem, if it is of such a kind and true. */
export function inferOutright(context: Context, proposition: Proposition): Theorem | undefined {
  const attempt = outright(proposition);
  if (attempt === undefined) return undefined;
  try {
    return infer(context, attempt.rule, [], attempt.witness);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const RULE_FOR: { readonly [kind in Proposition['kind']]?: string } = {
  comparison: 'arithmetic',
  identity: 'ringIdentity',
  notIdentity: 'ringRefutation',
  entriesNonzero: 'entriesNonzero',
  entriesPositive: 'entriesPositive',
};
