import { expect } from 'chai';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { modelOf } from '../../../../src/kernel/libraries/arrangements/model.js';
import { checkedPush, requireAll, type Push } from '../../../../src/kernel/libraries/arrangements/push.js';
import type { State } from '../../../../src/kernel/libraries/arrangements/states.js';
import { contextOf, numbers, refuses } from '../../../support.js';

/** Cell 0 is w₁, w₂ > 0, cell 1 is w₁ > 0 > w₂ < −w₁ … with the signs (+, −, −); the others are their opposites. */
const model = modelOf(contextOf(), {
  data: numbers([
    [1, 0, 1],
    [0, 1, 1],
  ]),
  labels: numbers([[1, 0, 1]]),
  slope: '1/2',
  cells: numbers([
    [1, 1],
    [1, -2],
  ]),
});
const FREE: State = { single: [], several: [0] };
const ONE: State = { single: [0], several: [] };
const PUSH: Push = { signs: '+', vector: ['0', '1', '0'], weights: [['0', '1', '0']] };

describe('arrangements/push', () => {
  it('is checked, and strict where a weight is not zero', () => {
    expect(checkedPush(model, ONE, PUSH)).to.deep.equal({
      vector: [rational(0n), rational(1n), rational(0n)],
      isStrict: true,
    });
    const turned = { signs: '-', vector: ['0', '-1', '0'], weights: [['0', '1', '0']] };
    expect(checkedPush(model, ONE, turned).isStrict).to.equal(true);
    const idle = { signs: '*', vector: ['1', '1', '-1'], weights: [] };
    expect(checkedPush(model, ONE, idle).isStrict).to.equal(false);
    expect(checkedPush(model, FREE, { ...idle, signs: '' }).isStrict).to.equal(false);
    expect(checkedPush(model, ONE, { signs: '0', vector: ['1', '2', '3'], weights: [] }).isStrict).to.equal(false);
    // In the cell with the signs (+, −, −) the gradient of (0, 1, 0) is ½·(0, 1), which is −½ times the sample with its sign.
    const second = { single: [1], several: [] };
    const half = { signs: '-', vector: ['0', '1', '0'], weights: [['0', '1/2', '0']] };
    expect(checkedPush(model, second, half).isStrict).to.equal(true);
  });

  it('is refused if it has other weights, signs or lengths', () => {
    const no = (change: Partial<Push>, message: string, state = ONE): void => {
      refuses(() => checkedPush(model, state, { ...PUSH, ...change }), 'false', `$: expected ${message}`);
    };
    no({ signs: '++' }, '1 signs, got ++');
    no({ signs: '' }, '1 signs, got ');
    no({ vector: ['0', '1'] }, 'a vector of 3 numbers, got 2');
    no({ weights: [] }, 'weights of 1 cells, got 0');
    no({ signs: '0' }, 'weights of 0 cells, got 1');
    no({ weights: [['0', '1']] }, 'weights of 3 numbers, got 2');
    no({ weights: [['0', '2', '0']] }, 'the gradient as the samples with the weights, got another');
    no({ signs: '-' }, 'the gradient as the samples with the weights, got another');
    no({ weights: [['-1', '0', '1']], vector: ['0', '1', '0'] }, 'weights of at least 0, got one below');
    no({ signs: '*', weights: [] }, 'a vector that free cells do not meet, got one that they do');
    no({ signs: '', weights: [] }, 'a vector that free cells do not meet, got one that they do', FREE);
  });

  it('is there for all signs, or the first word without one is named', () => {
    const of = (...words: readonly string[]): Push[] => words.map((signs) => ({ signs, vector: [], weights: [] }));
    for (const words of [['**'], ['+*', '-*', '0*'], ['*+', '*-', '00', '+0', '-0'], ['+*', '*+', '*-', '*0']]) {
      expect(() => {
        requireAll('+-0', 2, of(...words));
      }, words.join()).not.to.throw();
    }
    const no = (letters: string, cells: number, words: readonly string[], got: string): void => {
      const asked = () => {
        requireAll(letters, cells, of(...words));
      };
      refuses(asked, 'false', `$: expected a push for all signs, got none for ${got}`);
    };
    no('+-0', 2, ['+*', '-*'], '0…');
    no('+-0', 2, ['+*', '-*', '0+', '00'], '0-');
    no('+-', 1, ['+', '0'], '-');
    no('+-', 0, [], 'any');
    no('+-', 3, [], '………');
  });
});
