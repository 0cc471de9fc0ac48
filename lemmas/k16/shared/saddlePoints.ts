/** The search of the claims about the points of ./saddles.ts: draws them and proves what kind of saddle they are. */
import { deepLinear, matrices, rationals, type Job, type Step } from 'lossproof/search';
import { proveKind } from './decisions.js';
import { diceOf, fullRankData, givePoint, giveWeights } from './points.js';
import { placeOfPadding, saddleNetworks, type Kind, type Place } from './saddles.js';
import { settlePaperHypotheses } from './settling.js';
import { outputsOf, type Deep } from './widths.js';

const oneAt =
  (place: Place): deepLinear.Padding =>
  (...at) =>
    at.every((index, n) => index === place[n]) ? rationals.ONE : rationals.ZERO;

/** X = [I, I] and Y = [M, −M], so that YXᵀ = 0. */
export function giveUncorrelatedData(job: Job<Deep, never>): void {
  const { d0, N } = job.sizes;
  const M = job.sample('M', outputsOf(job.sizes), d0, { kind: 'uniform', from: 1, to: 9 });
  const { ONE, ZERO, negate } = rationals;
  job.give(
    'X',
    matrices.matrix(d0, N, (i, n) => (n % d0 === i ? ONE : ZERO)),
  );
  job.give(
    'Y',
    matrices.matrix(M.rows, N, (i, n) => (n < d0 ? matrices.at(M, i, n) : negate(matrices.at(M, i, n - d0)))),
  );
}

export function proveSaddles(job: Job<Deep, never>, kind: Kind, are: 'distinct' | 'drawn'): readonly Step[] {
  const data = fullRankData(job, are);
  const dice = diceOf(job, 'gauge');
  givePoint(job, deepLinear.spectralPoint(data, [0], deepLinear.noPadding, dice));
  const place = placeOfPadding(job.sizes);
  if (place !== undefined) giveWeights(job, deepLinear.spectralPoint(data, [0], oneAt(place), dice).weights, 'V');
  settlePaperHypotheses(job);
  return saddleNetworks(job.sizes).map((network) => proveKind(job, network, kind));
}
