/**
 * ## fourthRootLoses
 *
 * Statement: c·N^{1/4} < 2·ln N for all real N from 2 to M, for a positive number c.
 *
 * Soundness: let g(N) = 2·ln N − c·N^{1/4}. Its derivative is (2 − (c/4)·N^{1/4})/N, which is positive up to some N and negative from
 * there on, as c > 0. So g rises and then falls, and is at least the smaller of its values at the ends of any interval. The rule
 * encloses c⁴·N and (2·ln N)⁴ at N = 2 and at N = M; both sides of the inequality are positive there.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { byEnclosure, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { below, Intervals } from '../../reals/interval.js';
import { logarithm } from '../logarithm.js';
import { LOGARITHMS_PROPOSITIONS } from '../propositions.js';

const PRECISION = 128;

export const fourthRootLoses = rule(
  'fourthRootLoses',
  LOGARITHMS_PROPOSITIONS.fourthRootLoses,
  (_, premises, { factor, to }) => {
    requireCount(premises, 0);
    const c = q.parseRational(factor) as Rational;
    if (q.sign(c) <= 0) throw falseWitness('a positive factor', factor);
    const I = new Intervals(PRECISION);
    for (const N of [2, to].map(BigInt)) {
      const left = I.multiply(I.power(I.ofRational(c), 4), I.ofInteger(N));
      const right = I.power(I.multiply(I.ofInteger(2n), logarithm(I, I.ofInteger(N))), 4);
      if (!below(left, right))
        throw falseWitness(`${factor}·N^(1/4) < 2·ln N at N = ${N}`, 'enclosures that do not show it');
    }
    return byEnclosure({ kind: 'fourthRootLoses', factor, to });
  },
);
