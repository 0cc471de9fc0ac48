/** A certificate in which one number was changed: find it, and put it right. */
import { rankOf } from '../../compute/rowReduce.js';
import { rationals, type Rational } from '../../kernel/index.js';
import type { Draws } from '../draws.js';
import { column, isZero, literal, ofRows, times, vectorText, whole, type Numbers } from '../exact.js';
import { defineExercise, problem, type Given } from '../exercise.js';
import { integer, rational } from '../form.js';
import { all, step } from '../proof.js';
import { BOUNDS } from '../units.js';

const STEPS = 3;
const SIZE = 3;

/** A step of the certificate: M has a rank below 3, since Mv = 0. */
interface Singular {
  readonly M: Numbers;
  readonly v: Numbers;
}

export const mendCertificate = defineExercise({
  id: 'mend-the-certificate',
  unit: BOUNDS,
  title: 'Mend the tampered certificate',
  teaches: 'A certificate is only numbers that can be computed again. One wrong digit is found where it stands.',
  draw: (draws) => {
    const steps = Array.from({ length: STEPS }, () => drawSingular(draws));
    const [place, entry] = [draws.integer(0, STEPS - 1), draws.integer(0, SIZE - 1)];
    const { M, v } = steps[place] as Singular;
    const right = v.entries[entry] as Rational;
    const wrong = rationals.add(right, whole(draws.nonzero(-2, 2)));
    const tampered = steps.map((each, k) => (k === place ? { M, v: replaced(v, entry, wrong) } : each));
    const matricesOf = steps.map((each) => literal(each.M));
    return problem({
      statement: {
        english:
          'A certificate proves of three matrices that their rank is less than 3, by a vector each with Mv = 0. Somebody changed one number in one of the vectors, and the kernel refuses it. Say which step it is, which entry, and what it was.',
        tex: 'M_1 v_1 = 0,\\quad M_2 v_2 = 0,\\quad M_3 v_3 = 0',
      },
      given: tampered.flatMap((each, k): readonly Given[] => [
        { name: `M${k + 1}`, value: each.M, says: `the matrix of step ${k + 1}` },
        { name: `v${k + 1}`, value: vectorText(each.v) },
      ]),
      proposition: {
        kind: 'conjunction',
        of: matricesOf.map((matrix) => ({ kind: 'rankBelow', matrix, bound: SIZE })),
      },
      form: {
        step: integer(1, STEPS, 'the step that was changed'),
        entry: integer(1, SIZE, 'the entry of its vector'),
        value: rational('the number that stood there'),
      },
      proof: (answer) => ({
        steps: [
          ...tampered.map((each, k) => {
            const mended = k === answer.step - 1 ? replaced(each.v, answer.entry - 1, answer.value) : each.v;
            return step('nullVector', { matrix: literal(each.M), vector: literal(mended) });
          }),
          all(0, 1, 2),
        ],
      }),
      milestones: (answer) => [
        {
          reached: answer.step === place + 1,
          shows: `step ${answer.step} is the one that was changed`,
          hint: `Step ${answer.step} was right as it stood: multiply its matrix by its vector. Do that with all three steps, and see which product is not zero.`,
        },
        {
          reached: answer.entry === entry + 1,
          shows: `entry ${answer.entry} is the one that was changed`,
          hint: `The product in step ${place + 1} is ${vectorText(times(M, replaced(v, entry, wrong)))}. A change of one entry adds a multiple of one column of M: of which column is the product a multiple?`,
        },
        {
          reached: rationals.equals(answer.value, right),
          shows: 'the number is right again',
          hint: `The product in step ${place + 1} is a multiple of column ${entry + 1}. The factor is by how much the entry is too large.`,
        },
      ],
      solution: {
        answer: { step: place + 1, entry: entry + 1, value: right },
        says: `Only in step ${place + 1} the product is not zero. It is a multiple of column ${entry + 1} of the matrix, so entry ${entry + 1} was changed, by the factor: it was ${rationals.formatRational(right)}.`,
      },
    });
  },
});

function replaced(v: Numbers, entry: number, value: Rational): Numbers {
  return { ...v, entries: v.entries.map((each, k) => (k === entry ? value : each)) };
}

/** Without a zero in the vector, and with rank 2, no change of another entry mends it. */
function drawSingular(draws: Draws): Singular {
  const [a, b] = [draws.nonzero(-3, 3), draws.nonzero(-3, 3)];
  const M = draws.until(
    () => {
      const rows = Array.from({ length: SIZE }, () => [draws.integer(-4, 4), draws.integer(-4, 4)] as const);
      return ofRows(rows.map(([x, y]) => [x, y, a * x + b * y]));
    },
    (each) =>
      rankOf(each) === 2 && [column(1, 0, 0), column(0, 1, 0), column(0, 0, 1)].every((e) => !isZero(times(each, e))),
  );
  return { M, v: column(a, b, -1) };
}
