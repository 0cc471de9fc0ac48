/** The search for proofs of xls16/kernel-closed-form: points of the plane are drawn, and both sides are enclosed at their pairs. */
import { antiderivative, defineClaim, realOf, reals, type Real } from 'lossproof/search';
import statement, { agreements, byArcsine, cosine, disagreement, others } from './kernel-closed-form.statement.js';
import { closeTo } from './shared/comparisons.js';
import { compare } from './shared/proving.js';

const points = { kind: 'uniformNonzero', from: -99, to: 99 } as const;

export default defineClaim(statement, {
  method: [
    'w·x > 0 is a half-circle of directions w around x; its ends are x turned by ±90°',
    'the two half-circles share an arc, whose ends are enclosed by inverse tangents of the coordinates',
    'the formula is enclosed from ⟨x, y⟩, |x|² and |y|² alone, and the two are compared',
    'nerdamer integrates 1/(2π√(1 − t²)), the derivative of the probability of a normal w by t = cos θ; the kernel compares the result',
    'in more dimensions w enters only by its projection to the plane of x and y, whose direction is uniform: see the page',
  ],
  search: async (job) => {
    const { m } = job.sizes;
    job.draw('X', points);
    // The kernel compares nerdamer's result with the formula on numbers: steps beside the proof, not of it.
    const found = antiderivative('1/(2*pi*sqrt(1-s^2))', 's');
    for (const other of others(m)) {
      const t = cosine(m, other);
      const from = (s: Real): Promise<Real> => realOf(found, { s });
      const integral = reals.difference(await from(t), await from(reals.rational(0)));
      for (const each of closeTo(reals.sum(reals.rational('1/4'), integral), byArcsine(t))) compare(job, each);
    }
    job.conclude(...agreements(job).map((comparison) => compare(job, comparison)));
  },
  controls: {
    'independent-events': (job) => {
      job.draw('X', points);
      compare(job, disagreement(job));
    },
  },
});
