import { expect } from 'chai';
import { infer, type Theorem } from '../../../../../src/kernel/core/logic/theorem.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { arithmeticTheorem, asJson, contextOf, numbers, refuses } from '../../../../support.js';

/** Outputs 2, 0 and 1 on three samples, one of them on the wrong side of 1/2. */
const network = {
  inputs: t.data('X'),
  targets: numbers([[1, 1, 1]]),
  hidden: numbers([[1]]),
  output: numbers([[1]]),
  slope: '0',
};
const context = contextOf({ X: numbers([[2, -1, 1]]) });
const premise = infer(
  context,
  'errorsCounted',
  [],
  asJson({ network, threshold: '1/2', misclassified: 1, squares: '2' }),
);
const compare = (witness: object, premises: readonly Theorem[] = [premise]): Theorem =>
  infer(context, 'errorsCompared', premises, asJson(witness));

describe('rule errorsCompared', () => {
  it('says on which side of a bound the number of errors is', () => {
    for (const [relation, bound] of [
      ['atMost', 1],
      ['atMost', 2],
      ['exceeds', 0],
    ] as const) {
      const theorem = compare({ kind: 'misclassified', relation, bound });
      expect(theorem.proposition).to.deep.equal({ kind: 'misclassified', network, threshold: '1/2', relation, bound });
      expect(theorem).to.deep.include({ assurance: 'exact', reach: premise.reach });
    }
    for (const [relation, bound, expected] of [
      ['atMost', 0, 'at most 0'],
      ['exceeds', 1, 'more than 1'],
      ['exceeds', 2, 'more than 2'],
    ] as const) {
      const message = `$.witness: expected ${expected}, got 1`;
      refuses(() => compare({ kind: 'misclassified', relation, bound }), 'false', message);
    }
  });

  it('says on which side of a bound the sum of the squares is', () => {
    for (const [relation, bound] of [
      ['atMost', '2'],
      ['exceeds', '5/3'],
    ] as const) {
      const { proposition } = compare({ kind: 'squaredErrors', relation, bound });
      expect(proposition).to.deep.equal({ kind: 'squaredErrors', network, relation, bound });
    }
    for (const [relation, bound, expected] of [
      ['atMost', '5/3', 'at most 5/3'],
      ['exceeds', '2', 'more than 2'],
    ] as const) {
      const message = `$.witness: expected ${expected}, got 2`;
      refuses(() => compare({ kind: 'squaredErrors', relation, bound }), 'false', message);
    }
  });

  it('needs the premise that counted the errors, and only this one', () => {
    const witness = { kind: 'squaredErrors', relation: 'atMost', bound: '2' };
    refuses(() => compare(witness, []), 'false', '$.premises: expected 1 premises, got 0');
    refuses(
      () => compare(witness, [arithmeticTheorem(context)]),
      'false',
      '$.premises[0]: expected a theorem of kind trainingErrors, got comparison',
    );
  });

  it('takes nothing else to compare', () => {
    refuses(
      () => compare({ kind: 'trainingErrors', relation: 'atMost', bound: '2' }),
      'malformed',
      '$.witness.kind: expected one of misclassified, squaredErrors, got "trainingErrors"',
    );
    refuses(
      () => compare({ kind: 'misclassified', relation: 'atMost', bound: '1/2' }),
      'malformed',
      '$.witness.bound: expected a whole number from 0 to 1000000000, got "1/2"',
    );
  });
});
