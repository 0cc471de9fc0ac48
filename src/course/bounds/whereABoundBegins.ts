/** Chebyshev's inequality below the number of samples from which it says anything. */
import { rationals } from '../../kernel/index.js';
import { fraction, whole } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { integer } from '../form.js';
import { all, step } from '../proof.js';
import { BOUNDS } from '../units.js';

const MOST = 100_000;

export const whereABoundBegins = defineExercise({
  id: 'where-a-bound-begins',
  unit: BOUNDS,
  title: 'Where a bound begins to speak',
  teaches: 'A probability is at most 1 anyway. A bound of 1 or more is true and says nothing.',
  draw: (draws) => {
    const { variance, distance, last } = draws.until(
      () => {
        const variance = rationals.rational(BigInt(draws.integer(3, 40)), BigInt(draws.integer(2, 9)));
        const distance = rationals.rational(BigInt(draws.integer(1, 5)), BigInt(draws.integer(6, 20)));
        const ratio = rationals.divide(variance, rationals.multiply(distance, distance));
        return { variance, distance, last: Number(ratio.numerator / ratio.denominator) };
      },
      (drawn) => drawn.last >= 20 && drawn.last <= 10_000,
    );
    const [variances, distances] = [fraction(variance), fraction(distance)];
    const square = rationals.multiply(distance, distance);
    const empty = (n: number) => ({
      left: [`${n}`, distances, distances],
      relation: 'atMost' as const,
      right: [variances],
    });
    const speaks = (n: number) => ({
      left: [`${n}`, distances, distances],
      relation: 'exceeds' as const,
      right: [variances],
    });
    return problem({
      statement: {
        english: `The mean of n independent samples of variance ${variances} is ${distances} or more away from its expectation with a probability of at most ${variances}/(n·(${distances})²), by Chebyshev's inequality. Find the largest n at which this says nothing, and prove that the next n is the first at which it does.`,
        tex: `P\\big(|\\bar x_n - \\mu| \\ge ${distances}\\big) \\le \\frac{${variances}}{n\\,(${distances})^2}`,
      },
      given: [
        { name: 'σ²', value: variances, says: 'the variance' },
        { name: 'ε', value: distances, says: 'the distance' },
      ],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'comparison', ...empty(last) },
          { kind: 'comparison', ...speaks(last + 1) },
        ],
      },
      form: { n: integer(0, MOST, 'the last number of samples at which the bound is 1 or more') },
      proof: ({ n }) => ({ steps: [step('arithmetic', empty(n)), step('arithmetic', speaks(n + 1)), all(0, 1)] }),
      milestones: ({ n }) => {
        const used = fraction(rationals.multiply(whole(n), square));
        return [
          {
            reached: n > 0,
            shows: 'n is positive',
            hint: 'The bound says nothing where it is 1 or more. Write that as an inequality between n·ε² and σ².',
          },
          {
            reached: rationals.atMost(rationals.multiply(whole(n), square), variance),
            shows: `at n = ${n} the bound says nothing`,
            hint: `n·ε² is ${used} at n = ${n}, which is more than σ² = ${variances}: the bound is below 1 there, and says something. A smaller n is asked for.`,
          },
          {
            reached: n >= last,
            shows: `at n = ${n + 1} the bound says something`,
            hint: `At n = ${n} the bound says nothing, and at n + 1 it still does not. You need the largest n with n·ε² ≤ σ²: divide σ² by ε² and round down.`,
          },
        ];
      },
      solution: {
        answer: { n: last },
        says: `The bound is 1 or more exactly if n·ε² ≤ σ², that is n ≤ σ²/ε². Rounded down this is ${last}: up to there nothing was said.`,
      },
    });
  },
});
