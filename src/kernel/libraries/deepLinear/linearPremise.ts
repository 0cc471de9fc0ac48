/** A premise that the rules about saddles share: along some curve the loss of the network falls, or rises, to some order. */
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
