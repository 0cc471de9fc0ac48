/** Theorems about every size, proved as a certificate would prove them. */
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { decisiveIdentity } from '../../../../src/kernel/libraries/everySize/decisive.js';
import type { IdentityEverySize } from '../../../../src/kernel/libraries/everySize/propositions.js';
import { asJson, contextOf } from '../../../support.js';

export function transferred({ left, right }: IdentityEverySize, context = contextOf()): Theorem {
  const { identity } = decisiveIdentity(left, right);
  const decisive = infer(context, 'ringIdentity', [], asJson({ left: identity.left, right: identity.right }));
  return infer(context, 'transfer', [decisive], asJson({ left, right }));
}
