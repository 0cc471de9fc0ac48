/** The search for proofs of xls16/first-order-bound: a network is trained, and all three numbers are enclosed at its weights. */
import * as schemes from 'lossproof/schemes';
import {
  defineClaim,
  proveEverySize,
  rationals,
  rules,
  type Certified,
  type Exhibit,
  type Rational,
  type Subject,
} from 'lossproof/search';
import statement, {
  atEverySize,
  comparisons,
  gradientSquare,
  positiveLoss,
  singularSquare,
  squaredResidual,
  vanishingGradient,
} from './first-order-bound.statement.js';
import { descend } from './shared/descent.js';
import { laws } from './shared/laws.js';
import { proveSingular } from './shared/nullVectors.js';
import { compare, isPositive, proveEigenvalueByFloats, provedBounds, proveSumByFloats } from './shared/proving.js';

function exhibits(certified: Certified): readonly Exhibit[] {
  if (certified.checked.verdict === 'vacuous here') return [];
  const { m } = certified.subject.sizes as Subject<'m'>['sizes'];
  const [least] = provedBounds(certified, singularSquare);
  const [, square] = provedBounds(certified, squaredResidual);
  const [, slope] = provedBounds(certified, gradientSquare(m));
  const L = square / (2 * m);
  return [
    {
      kind: 'table',
      title: 'Loss and bound at the trained point',
      caption:
        'The bound is computed with the certified lower bound of s_m(D)² and the certified upper bound of the gradient; all numbers are rounded for display.',
      columns: ['loss', '‖∂L/∂W‖²', 's_m(D)², at least', 'bound of the loss'],
      rows: [[L, slope, least, ((m / 2) * slope) / least].map((value) => value.toPrecision(5))],
    },
  ];
}

const row = (values: readonly bigint[], denominator = 1n): readonly Rational[] =>
  values.map((value) => rationals.rational(value, denominator));

export default defineClaim(statement, {
  method: [
    'D(f − y) = m·∂L/∂W, at every size, as in xls16/gradient',
    's_m(D)²‖f − y‖² ≤ ‖D(f − y)‖², by the definition of the least singular value, and the loss is ‖f − y‖²/2m',
    'a network is trained; at its weights loss, gradient and s_m(D)² are enclosed in floating point, with all errors counted',
  ],
  memory: ({ d, n, m }) => 60 * m * m + 500 * (d + n) * m + 500 * d * n,
  search: async (job) => {
    const { d, n, m } = job.sizes;
    const inputs = job.drawOrTake('X', laws.inputs);
    const [signs, targets] = [job.draw('v', laws.signs), job.draw('y', laws.units)];
    job.progress('training');
    await job.found(['W'], () => {
      const start = job.sample('start', n, d, laws.units);
      return Promise.resolve({ W: descend(start, { inputs, targets, signs }) });
    });
    job.progress('enclosing the least singular value, the loss and the gradient');
    const square = m > d * n ? undefined : proveEigenvalueByFloats(job, singularSquare);
    if (square === undefined || !isPositive(square)) {
      if (!proveSingular(job)) job.undecided('s_m(D) is too small for floating point to tell from zero');
      return;
    }
    const known = [square, proveSumByFloats(job, squaredResidual), proveSumByFloats(job, gradientSquare(m))];
    const { matrix, vector, image } = atEverySize();
    const gradient = proveEverySize(job, { left: schemes.product(matrix, vector), right: image });
    job.conclude(
      job.prove(rules.leastStretch, [gradient], { matrix, vector, image }),
      ...comparisons(m).map((comparison) => compare(job, comparison, known)),
    );
  },
  controls: {
    'repeated-samples': (job) => {
      // x = (3/5, 4/5) twice with targets 1 and 2; w = (3/2)x gives f = 3/2 on both.
      job.give('X', { rows: 2, columns: 2, entries: [...row([3n, 3n], 5n), ...row([4n, 4n], 5n)] });
      job.give('W', { rows: 1, columns: 2, entries: row([9n, 12n], 10n) });
      job.give('v', { rows: 1, columns: 1, entries: [rationals.ONE] });
      job.give('y', { rows: 1, columns: 2, entries: row([1n, 2n]) });
      const { left, right } = vanishingGradient(job);
      job.conclude(job.prove(rules.ringIdentity, [], { left, right }), compare(job, positiveLoss(job)));
    },
  },
  exhibits,
});
