/**
 * ## teacherVolumeAt
 *
 * Statement: for these inputs and samples and a teacher of `units` units, with a probability of at least 1 − chance: V(𝓖) ≥ 2^{−bits}.
 *
 * Soundness: by the premise V(𝓖) ≥ chance·C^{−units}. The rule encloses C and compares C^units with chance·2^bits.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { dyadic } from '../../reals/dyadic.js';
import { atMost, Intervals, point, PRECISIONS } from '../../reals/interval.js';
import { coverNumber } from '../cover.js';
import { inputs, samples, units } from '../../patterns/propositions.js';
import { bits } from '../propositions.js';
import { BY_TEACHER } from './teacherVolume.js';

const witness = object({
  inputs,
  samples,
  units,
  chance: rationalText,
  bits,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const teacherVolumeAt = rule('teacherVolumeAt', witness, (_, premises, { precision, ...at }) => {
  requireCount(premises, 1);
  requirePremise(premises, 0, { kind: 'teacherVolume', sizes: 'every' });
  const chance = q.parseRational(at.chance) as Rational;
  if (q.sign(chance) <= 0) throw falseWitness('a chance above zero', at.chance);
  const I = new Intervals(precision);
  const cells = I.power(coverNumber(I, at.inputs, at.samples), at.units);
  if (!atMost(cells, I.multiply(I.ofRational(chance), point(dyadic(1n, at.bits))))) {
    throw falseWitness('bits enough for C^units/chance', `${at.bits}`);
  }
  return { ...exactly({ kind: 'teacherVolumeAt', ...at }, BY_TEACHER), assurance: 'enclosed' };
});
