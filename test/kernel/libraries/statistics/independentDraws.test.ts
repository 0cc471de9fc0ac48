import { expect } from 'chai';
import { requireIndependent } from '../../../../src/kernel/libraries/statistics/independentDraws.js';
import { data } from '../../../../src/kernel/libraries/algebra/term.js';
import { entry, product, sum, type Real } from '../../../../src/kernel/libraries/reals/real.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { drawn } from './draws.js';

const LAW = { kind: 'uniform', from: 1, to: 9 } as const;
const context = contextOf({
  ...Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, drawn(1, 1, LAW, name)])),
  E: drawn(1, 1, { kind: 'uniform', from: 1, to: 8 }, 'E'),
  T: numbers([[1]]),
});

const at = (name: string): Real => entry(data(name));
/** A number of one draw, which all draws multiply by the same matrix. */
const scaled = (name: string, common = 'C'): Real => product(at(common), at(name));

describe('statistics/independentDraws', () => {
  it('accepts one expression of matrices of the same law, with matrices that are common to all', () => {
    expect(() => {
      requireIndependent(context, [[scaled('A')], [scaled('B')], [scaled('D')]], 'drawn');
    }).not.to.throw();
    expect(() => {
      requireIndependent(context, [[scaled('A', 'T')], [scaled('B', 'T')]], 'any');
    }).not.to.throw();
  });

  it('S1: refuses a typed matrix, even a common one, where draws are required', () => {
    refuses(
      () => {
        requireIndependent(context, [[scaled('A', 'T')], [scaled('B', 'T')]], 'drawn');
      },
      'false',
      '$.premises: expected matrices that are drawn from the seed under their own names, in every draw, got T, which is not, in draw 1',
    );
  });

  it('refuses another procedure: another law, another expression, or another common matrix', () => {
    for (const [one, other] of [
      [at('A'), at('E')],
      [at('A'), sum(at('B'), at('B'))],
      [sum(at('C'), at('A'), at('D')), sum(at('D'), at('B'), at('C'))],
    ] as const) {
      expect(() => {
        requireIndependent(context, [[one], [other]], 'drawn');
      }).to.throw(
        'expected the same expressions of matrices of the same laws and shapes, in every draw, got others, in draw 2',
      );
    }
  });

  it('refuses draws that share a matrix, or have none of their own', () => {
    const three = [[scaled('A')], [scaled('B')], [scaled('A')]];
    expect(() => {
      requireIndependent(context, three, 'drawn');
    }).to.throw('expected matrices of its own, or common to all draws, in every draw, got A, in draw 1');
    expect(() => {
      requireIndependent(context, [[at('A')], [at('A')]], 'drawn');
    }).to.throw('expected a matrix of its own, in every draw, got none, in draw 1');
  });
});
