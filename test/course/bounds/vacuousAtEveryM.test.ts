/** The exercise vacuous-at-every-m: solved for many names, refused where it must be. */
import { vacuousAtEveryM } from '../../../src/course/bounds/vacuousAtEveryM.js';
import { refusesFor, solvesFor } from '../answers.js';

const firstOf = ({ solution }: { readonly solution: { readonly answer: unknown } }): number =>
  (solution.answer as { readonly m: number }).m;

describe('course/bounds/vacuousAtEveryM', () => {
  it('is solved by its solution', () => solvesFor(vacuousAtEveryM));

  it('refuses m = 1, where the bound is not negative', () =>
    refusesFor(vacuousAtEveryM, () => ({ m: 1 }), 1, /least·\(1 − rate·trace\) > 1/));

  it('refuses the last m that this proof does not reach', () =>
    refusesFor(vacuousAtEveryM, (problem) => ({ m: firstOf(problem) - 1 }), 2, /least·\(1 − rate·trace\) > 1/));

  it('refuses an m that is too large, of which the certificate proves less', () =>
    refusesFor(vacuousAtEveryM, (problem) => ({ m: firstOf(problem) + 1 }), 3, /atMost|another proposition/));
});
