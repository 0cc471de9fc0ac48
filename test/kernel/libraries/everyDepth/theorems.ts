/** Theorems at every size and of every depth, for tests. */
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { decisiveIdentity } from '../../../../src/kernel/libraries/everySize/decisive.js';
import type { IdentityEveryDepth, IdentityEverySize } from '../../../../src/kernel/schemes.js';
import type { contextOf } from '../../../support.js';

type Setting = ReturnType<typeof contextOf>;

export function everySizeTheorem(context: Setting, { left, right }: Omit<IdentityEverySize, 'kind'>): Theorem {
  const { identity } = decisiveIdentity(left, right);
  const decisive = infer(context, 'ringIdentity', [], { left: identity.left, right: identity.right });
  return infer(context, 'transfer', [decisive], { left, right });
}

export function everyDepthTheorem(context: Setting, { parts, left, right }: Omit<IdentityEveryDepth, 'kind'>): Theorem {
  return infer(context, 'words', [everySizeTheorem(context, { left, right })], { parts, left, right });
}
