/** The search of the claims about the three points of ./saddles.ts: draws them and proves what kind of saddle they are. */
import { deepLinear, rationals, type Job, type Step } from 'lossproof/search';
import { proveKind } from './decisions.js';
import { diceOf, fullRankData, givePoint, giveWeights } from './points.js';
import { placeOfPadding, saddleNetworks, type Kind, type Place } from './saddles.js';
import { settlePaperHypotheses } from './settling.js';
import type { Deep } from './widths.js';

const oneAt =
  (place: Place): deepLinear.Padding =>
  (...at) =>
    at.every((index, n) => index === place[n]) ? rationals.ONE : rationals.ZERO;

export function proveSaddles(job: Job<Deep, never>, kind: Kind, are: 'distinct' | 'drawn'): Step {
  const data = fullRankData(job, are);
  const dice = diceOf(job, 'gauge');
  givePoint(job, deepLinear.spectralPoint(data, [0], deepLinear.noPadding, dice));
  const place = placeOfPadding(job.sizes);
  if (place !== undefined) giveWeights(job, deepLinear.spectralPoint(data, [0], oneAt(place), dice).weights, 'V');
  settlePaperHypotheses(job);
  return job.conclude(...saddleNetworks(job.sizes).map((network) => proveKind(job, network, kind)));
}
