/** The exercise mend-the-certificate: solved for many names, refused where it must be. */
import { mendCertificate } from '../../../src/course/bounds/mendCertificate.js';
import type { Problem } from '../../../src/course/exercise.js';
import { refusesFor, solvesFor } from '../answers.js';

type Answer = { readonly step: number; readonly entry: number; readonly value: number };
const solutionOf = ({ solution }: Problem) => solution.answer as Answer;
const next = (value: number): number => (value % 3) + 1;

describe('course/bounds/mendCertificate', () => {
  it('is solved by its solution', () => solvesFor(mendCertificate));

  it('refuses a change of another step', () =>
    refusesFor(
      mendCertificate,
      (problem) => ({ ...solutionOf(problem), step: next(solutionOf(problem).step) }),
      1,
      /Mv = 0/,
    ));

  it('refuses a change of another entry, of whatever value', async () => {
    for (const value of [-3, -2, -1, 1, 2, 3]) {
      await refusesFor(
        mendCertificate,
        (problem) => ({ ...solutionOf(problem), entry: next(solutionOf(problem).entry), value }),
        2,
        /Mv = 0/,
      );
    }
  });

  it('refuses another value', () =>
    refusesFor(mendCertificate, (problem) => ({ ...solutionOf(problem), value: '1/3' }), 3, /Mv = 0/));
});
