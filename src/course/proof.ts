/** The steps of a certificate, as a search or an answer gives them. The kernel alone says what they prove. */
import type { Json, Rule } from '../kernel/index.js';
import type { rules } from '../kernel/full.js';

type Rules = typeof rules;
export type RuleName = keyof Rules;
type WitnessOf<N extends RuleName> = Rules[N] extends Rule<infer W> ? W : never;

/** A step of a proof, as certificates have it. */
export interface Step {
  readonly rule: string;
  readonly premises: readonly number[];
  readonly witness: { readonly [key: string]: Json };
}

/** A step of a rule, with a witness of the type that the rule reads. Premises are the numbers of earlier steps. */
export function step<N extends RuleName>(rule: N, witness: WitnessOf<N>, ...premises: readonly number[]): Step {
  return { rule, premises, witness: witness as Step['witness'] };
}

/** All of the steps before it, in one proposition. */
export const all = (...premises: readonly number[]): Step => step('conjunction', {}, ...premises);
