/**
 * A false sentence with the form of a claim: with two hidden layers every saddle is strict. Its search finds one point that happens
 * to be strict, and its control the saddle at zero weights, which is not.
 */
import { defineClaim, type Claim, type Reach } from 'lossproof/search';
import { defineStatement } from 'lossproof/statement';
import { proveKind } from '../../lemmas/k16/shared/decisions.js';
import { networkOnData, shapesOf } from '../../lemmas/k16/shared/network.js';
import { criticalPointReferences, paper } from '../../lemmas/k16/shared/paper.js';
import { drawnOfKind, givePoint, giveZeroWeights } from '../../lemmas/k16/shared/points.js';
import { saddle } from '../../lemmas/k16/shared/saddles.js';
import { deepSizes } from '../../lemmas/k16/shared/widths.js';

export function everySaddleStrict(scope: Reach): Claim {
  const statement = defineStatement({
    id: 'test/every-saddle-strict',
    title: 'With two hidden layers every saddle is strict',
    paper,
    statement: {
      tex: String.raw`H = 2,\; W \text{ a saddle} \;\Longrightarrow\; \exists\, V:\; D^2 L(W)[V, V] < 0`,
      english: 'With two hidden layers every saddle has a direction of negative curvature.',
    },
    scope,
    sizes: deepSizes([2, 2, 2, 2], 2),
    matrices: ({ sizes }) => shapesOf(sizes),
    outcomes: ({ sizes }) => [{ finding: 'holds', proposition: saddle('strict', networkOnData(sizes)) }],
    controls: {
      'zero-weights': {
        kind: 'refutes',
        title: 'zero weights: a bad saddle',
        breaks: [],
        outcomes: ({ sizes }) => [{ finding: 'fails', proposition: saddle('bad', networkOnData(sizes)) }],
      },
    },
    references: criticalPointReferences,
  });
  return defineClaim(statement, {
    method: ['critical points are drawn until one of them is a strict saddle'],
    search: (job) => {
      givePoint(job, drawnOfKind(job, 'strict'));
      proveKind(job, networkOnData(job.sizes), 'strict');
    },
    controls: {
      'zero-weights': (job) => {
        giveZeroWeights(job);
        proveKind(job, networkOnData(job.sizes), 'bad');
      },
    },
  }) as unknown as Claim;
}
