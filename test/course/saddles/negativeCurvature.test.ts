/** The exercise negative-curvature: solved for many names, refused where it must be. */
import { negativeCurvature } from '../../../src/course/saddles/negativeCurvature.js';
import { refusesFor, solvesFor } from '../answers.js';

const REFUSED = /vᵀMv < 0, got a value that is not negative/;

describe('course/saddles/negativeCurvature', () => {
  it('is solved by its solution', () => solvesFor(negativeCurvature));

  it('refuses the zero vector', () => refusesFor(negativeCurvature, () => ({ v: [0, 0, 0] }), 1, REFUSED));

  it('refuses every axis: the diagonal is positive', async () => {
    for (const axis of [0, 1, 2]) {
      await refusesFor(negativeCurvature, () => ({ v: [0, 1, 2].map((k) => (k === axis ? -3 : 0)) }), 2, REFUSED);
    }
  });

  it('refuses a mixed direction next to an axis, where the form is positive', () =>
    refusesFor(negativeCurvature, () => ({ v: [1, '1/1000000', '1/1000000'] }), 3, REFUSED));
});
