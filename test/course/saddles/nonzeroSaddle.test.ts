/** The exercise nonzero-saddle: solved for many names, refused where it must be. */
import type { Json } from '../../../src/kernel/index.js';
import type { Problem } from '../../../src/course/exercise.js';
import { nonzeroSaddle } from '../../../src/course/saddles/nonzeroSaddle.js';
import { refusesFor, solvesFor } from '../answers.js';

const changed = ({ solution }: Problem, fields: { readonly [name: string]: Json }): Json => ({
  ...(solution.answer as { readonly [name: string]: Json }),
  ...fields,
});

describe('course/saddles/nonzeroSaddle', () => {
  it('is solved by its solution', () => solvesFor(nonzeroSaddle));

  it('refuses weights of zero, which are a saddle too', () =>
    refusesFor(
      nonzeroSaddle,
      (problem) => changed(problem, { W1: [[0, 0]], W2: [0, 0] }),
      1,
      /entries that are not zero/,
    ));

  it('refuses weights that are not critical', () =>
    refusesFor(nonzeroSaddle, (problem) => changed(problem, { W2: ['1/7', '1/9'] }), 2, /a gradient that vanishes/));

  it('refuses a direction along which the loss rises, and none at all', async () => {
    const along = (problem: Problem): Json => {
      const { W1, W2 } = problem.solution.answer as { readonly W1: Json; readonly W2: Json };
      return changed(problem, { V1: W1, V2: W2 });
    };
    await refusesFor(nonzeroSaddle, along, 3, /\$\.steps\[4\]\.premises/);
    await refusesFor(nonzeroSaddle, (problem) => changed(problem, { V1: [[0, 0]], V2: [0, 0] }), 3, /the loss changes/);
  });

  it('refuses the global minimum, from which no direction leads down', () =>
    refusesFor(
      nonzeroSaddle,
      (problem) => {
        const { W1, V1, V2 } = problem.solution.answer as { readonly [name in 'W1' | 'V1' | 'V2']: readonly number[] };
        const [row] = V1 as unknown as readonly [readonly number[]];
        // The weight on the larger eigenvector is its eigenvalue over its squared length; Y has it.
        const { entries } = problem.given[0]?.value as { readonly entries: readonly { readonly numerator: bigint }[] };
        const [a = 0, b = 0] = entries.slice(0, 2).map(({ numerator }) => Number(numerator));
        const [x = 0, y = 0] = row;
        const factor = (a * x + b * y) / (x * (x ** 2 + y ** 2));
        return changed(problem, { W1: V1, W2: row.map((entry) => factor * entry), V1: W1, V2 });
      },
      3,
      /\$\.steps\[4\]\.premises/,
    ));
});
