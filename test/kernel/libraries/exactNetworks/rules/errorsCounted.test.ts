import { expect } from 'chai';
import fc from 'fast-check';
import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, asJson, contextOf, numbers, refuses } from '../../../../support.js';
import { errorsByDefinition, fractionText, networkOf, smallNetworks } from '../network.js';

const context = contextOf();
const count = (witness: object, premises: readonly Theorem[] = []): Theorem =>
  infer(context, 'errorsCounted', premises, asJson(witness));

/** Outputs 2, −1/2 and 1 on three samples. */
const network = {
  inputs: numbers([[2, -1, 1]]),
  targets: numbers([[1, 0, 1]]),
  hidden: numbers([[1]]),
  output: numbers([[1]]),
  slope: '1/2',
};
const right = { network, threshold: '1/2', misclassified: 0, squares: '5/4' };

describe('rule errorsCounted', () => {
  it('accepts both numbers exactly where they are right, whatever the network', () => {
    const seen = { none: 0, some: 0 };
    fc.assert(
      fc.property(smallNetworks, fc.integer({ min: -1, max: 1 }), (small, change) => {
        const { misclassified, squares } = errorsByDefinition(small);
        const said = { network: networkOf(small), threshold: fractionText(small.halves, 2), misclassified, squares };
        const theorem = count(said);
        expect(theorem.proposition).to.deep.equal({ kind: 'trainingErrors', ...said });
        expect(theorem).to.deep.include({ assurance: 'exact', reach: { sizes: 'these', prefix: everything('all') } });
        const claimed = Math.max(misclassified + (change === 0 ? -1 : change), 0);
        if (claimed !== misclassified) {
          refuses(
            () => count({ ...said, misclassified: claimed }),
            'false',
            `$.witness: expected ${claimed} samples on the wrong side, got ${misclassified}`,
          );
        }
        const other = squares === '1' ? '2' : '1';
        refuses(
          () => count({ ...said, squares: other }),
          'false',
          `$.witness: expected squared errors of ${other} in all, got ${squares}`,
        );
        seen[misclassified === 0 ? 'none' : 'some']++;
      }),
      { numRuns: 200 },
    );
    expect(Math.min(seen.none, seen.some)).to.be.above(5);
  });

  it('counts an output on the threshold as an error, and one beyond its target as none', () => {
    expect(count(right).proposition.kind).to.equal('trainingErrors');
    expect(count({ ...right, threshold: '1', misclassified: 2 }).proposition.kind).to.equal('trainingErrors');
    expect(count({ ...right, threshold: '-1/2', misclassified: 1 }).proposition.kind).to.equal('trainingErrors');
  });

  it('speaks of the instance where the network does', () => {
    const own = contextOf({ X: numbers([[2, -1, 1]]) });
    const theorem = infer(own, 'errorsCounted', [], asJson({ ...right, network: { ...network, inputs: t.data('X') } }));
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(theorem.instance).to.equal(own.instance);
  });

  it('needs a target for each sample, and takes no premises', () => {
    const targets = numbers([[1, 0]]);
    refuses(
      () => count({ ...right, network: { ...network, targets } }),
      'mismatch',
      '$: expected targets of 1 × 3, got 1 × 2',
    );
    refuses(() => count(right, [arithmeticTheorem(context)]), 'false', '$.premises: expected 0 premises, got 1');
  });
});
