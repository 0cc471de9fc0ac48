/** Cover's number, which counts the cells of samples in general position. */
import { Refusal } from '../../core/text/refusal.js';
import { ONE, point, ZERO, type Interval, type Intervals } from '../reals/interval.js';
import { dyadic } from '../reals/dyadic.js';

const MOST_TERMS = 200_000;

/** 2·Σ_{k<inputs} C(samples − 1, k) */
export function coverNumber(I: Intervals, inputs: number, samples: number): Interval {
  const terms = Math.min(inputs, samples);
  if (terms > MOST_TERMS) throw new Refusal('limit', '$.witness', `at most ${MOST_TERMS} binomials`, `${terms}`);
  let [sum, choose] = [ZERO, ONE];
  for (let k = 0; k < terms; k++) {
    if (k > 0) choose = I.divide(I.multiply(choose, I.ofInteger(BigInt(samples - k))), I.ofInteger(BigInt(k)));
    sum = I.add(sum, choose);
  }
  return I.multiply(point(dyadic(2n)), sum);
}
