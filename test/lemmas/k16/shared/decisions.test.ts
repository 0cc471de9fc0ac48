import { expect } from 'chai';
import { deepLinear, Undecided } from 'lossproof/search';
import { proveDecision, proveKind } from '../../../../lemmas/k16/shared/decisions.js';
import { networkOnData } from '../../../../lemmas/k16/shared/network.js';
import { drawnOfKind, givePoint } from '../../../../lemmas/k16/shared/points.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf } from '../looks.js';

const sizes = sizesOf([2, 2, 2, 2], 3);
const network = networkOnData(sizes);

describe('k16/shared/decisions', () => {
  for (const [kind, proved, rules] of [
    ['global', 'globalMinimum', ['globalByRankBound']],
    ['strict', 'strictSaddle', ['gradientVanishes', 'lossAlongCurve', 'lossAlongCurve', 'strictSaddle']],
    ['bad', 'badSaddle', ['gradientVanishes', 'lossAlongCurve', 'lossAlongCurve', 'semidefiniteHessian', 'badSaddle']],
  ] as const) {
    it(`makes a proof of the decision that a point is ${kind}`, () => {
      const job = jobOf(sizes);
      const point = drawnOfKind(job, kind);
      givePoint(job, point);
      const decision = deepLinear.decide(point);
      if (decision.kind === 'notCritical') return expect.fail('a critical point was expected');
      expect(proveDecision(job, network, decision).theorem.proposition).to.deep.equal({ kind: proved, network });
      expect(job.steps.map(({ rule }) => rule)).to.deep.equal(rules);
    });
  }

  it('is undecided where the point is of another kind', () => {
    const job = jobOf(sizes);
    givePoint(job, drawnOfKind(job, 'global'));
    expect(() => proveKind(job, network, 'strict')).to.throw(
      Undecided,
      'the point is no strict saddle at these sizes: global',
    );
  });
});
