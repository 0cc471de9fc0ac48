/** Proofs of any form, for drawings: steps that use some of the steps before them. */
import fc from 'fast-check';
import type { Theorem } from '../../src/kernel/index.js';
import type { ProofStep } from '../../src/report/proof.js';
import { SIX } from '../support.js';

/** Each step uses some earlier ones; the last is the conclusion, and `used` says what it rests on. */
export const proofs: fc.Arbitrary<readonly ProofStep[]> = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => fc.subarray(Array.from({ length: index }, (__, i) => i)))),
  )
  .map((premises) => {
    const used = new Set([premises.length - 1]);
    for (let index = premises.length - 1; index >= 0; index--)
      if (used.has(index)) for (const premise of premises[index] as number[]) used.add(premise);
    return premises.map((own, index) => ({
      index,
      rule: 'arithmetic',
      premises: own,
      theorem: { proposition: SIX } as unknown as Theorem,
      used: used.has(index),
    }));
  });

/** A conclusion from so many steps, each of its rule. */
export function fanOf(count: number, ruleOf: (index: number) => string): readonly ProofStep[] {
  const theorem = { proposition: SIX } as unknown as Theorem;
  const leaves = Array.from({ length: count }, (_, index) => index);
  return [
    ...leaves.map((index) => ({ index, rule: ruleOf(index), premises: [], theorem, used: true })),
    { index: count, rule: 'conjunction', premises: leaves, theorem, used: true },
  ];
}
