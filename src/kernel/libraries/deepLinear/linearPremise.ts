/** A premise that rules about saddles share: some curve along which the loss of this network falls, or rises, to whatever order. */
import type { LinearNetwork } from './propositions.js';
import { premiseOfKind, requirePremise, type Premise } from '../../core/logic/rule.js';

export function requireChange(
  premises: readonly Premise[],
  index: number,
  network: LinearNetwork,
  change: 'falls' | 'rises',
): void {
  requirePremise(premises, index, { ...premiseOfKind(premises, index, 'lossAlongCurve'), network, change });
}
