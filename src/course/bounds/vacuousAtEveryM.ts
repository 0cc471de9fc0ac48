/** A bound of a probability that is negative for every m from some m on, whatever the spectrum. */
import { rationals, type Rational } from '../../kernel/index.js';
import { whole } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { integer } from '../form.js';
import { all, step } from '../proof.js';
import { BOUNDS } from '../units.js';

const MOST = 1000;

export const vacuousAtEveryM = defineExercise({
  id: 'vacuous-at-every-m',
  unit: BOUNDS,
  title: 'A bound that says nothing at every m',
  teaches:
    'A lower bound of a probability that is negative is true and empty. An inequality shows it for all m at once.',
  draw: (draws) => {
    // rate·trace is below 1, and least·(1 − rate·trace) > 1 decides.
    const { trace, rate, gap } = draws.until(
      () => {
        const trace = rationals.rational(BigInt(draws.integer(1, 9)), BigInt(draws.integer(2, 9)));
        const rate = rationals.rational(BigInt(draws.integer(1, 9)), BigInt(draws.integer(2, 12)));
        return { trace, rate, gap: rationals.subtract(rationals.ONE, rationals.multiply(rate, trace)) };
      },
      ({ gap }) => rationals.sign(gap) > 0 && firstAbove(gap) >= 4 && firstAbove(gap) <= 200,
    );
    const least = firstAbove(gap);
    const [traceText, rateText, gapText] = [trace, rate, gap].map(rationals.formatRational) as [string, string, string];
    const vacuous = (from: number) => ({ trace: traceText, rate: rateText, least: from });
    const tooSmall = { left: [`${least - 1}`, gapText], relation: 'atMost', right: ['1'] } as const;
    return problem({
      statement: {
        english: `A theorem says: with probability at least 1 − m·exp(−${rateText}·m·γₘ) something good happens, where γ₁ ≥ γ₂ ≥ … ≥ 0 are eigenvalues of sum at most ${traceText}. Prove that this number is negative for every m from some m on, whatever the eigenvalues. Give the smallest such m that mγₘ ≤ γ₁ + … + γₘ and e⁻ˣ ≥ 1 − x prove.`,
        tex: `\\forall \\gamma,\\ \\forall m \\ge m_0:\\quad 1 - m\\,e^{-${rateText} m \\gamma_m} < 0`,
      },
      given: [
        { name: 'rate', value: rateText, says: 'the factor in the exponent' },
        { name: 'trace', value: traceText, says: 'the most that the eigenvalues add up to' },
      ],
      proposition: {
        kind: 'conjunction',
        of: [
          { kind: 'vacuousTail', ...vacuous(least) },
          { kind: 'comparison', ...tooSmall },
        ],
      },
      form: { m: integer(1, MOST, 'the first m from which the bound is negative, by this proof') },
      proof: ({ m }) => ({
        steps: [
          step('vacuousTail', vacuous(m)),
          step('arithmetic', { ...tooSmall, left: [`${m - 1}`, gapText], right: ['1'] }),
          all(0, 1),
        ],
      }),
      milestones: ({ m }) => {
        const value = rationals.multiply(whole(m), gap);
        return [
          {
            reached: m > 1,
            shows: 'm is more than 1',
            hint: 'For m = 1 the number is 1 − exp(−…), which is not negative. Bound m·γₘ from above by the trace, and so the exponential from below.',
          },
          {
            reached: above(value),
            shows: `the bound is negative for every m ≥ ${m}`,
            hint: `m·γₘ ≤ trace and e⁻ˣ ≥ 1 − x give m·exp(…) ≥ m·(1 − rate·trace), which is ${rationals.formatRational(value)} at m = ${m}. It must be more than 1.`,
          },
          {
            reached: m === least,
            shows: `no smaller m is proved so`,
            hint: `The bound is negative from m = ${m} on, but a smaller m will do. You need the smallest m with m·(1 − rate·trace) > 1, and 1 − rate·trace is ${gapText}.`,
          },
        ];
      },
      solution: {
        answer: { m: least },
        says: `For decreasing eigenvalues m·γₘ ≤ γ₁ + … + γₘ ≤ ${traceText}, so exp(−${rateText}·m·γₘ) ≥ 1 − ${rateText}·${traceText} = ${gapText}. Then m·exp(…) ≥ m·${gapText}, which is more than 1 from m = ${least} on: more samples make the bound worse, not better.`,
      },
    });
  },
});

/** The smallest whole m with m·gap > 1. */
function firstAbove(gap: Rational): number {
  return Number(gap.denominator / gap.numerator) + 1;
}

const above = (value: Rational): boolean => rationals.sign(rationals.subtract(value, rationals.ONE)) > 0;
