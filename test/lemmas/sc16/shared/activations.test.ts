import { expect } from 'chai';
import fc from 'fast-check';
import { rationals, terms } from 'lossproof/search';
import { activationsOf } from '../../../../lemmas/sc16/shared/activations.js';
import { integerRows, rationals as matrix, shownRows } from '../../../support.js';
import { valueOf } from '../jobs.js';

const tenth = rationals.rational(1n, 10n);

describe('activations', () => {
  it('are the noise, times the slope where the preactivation is negative', () => {
    const A = activationsOf(matrix([[2, 0, -3]]), matrix([[5, 7, 4]]), tenth);
    expect(shownRows(A)).to.deep.equal([['5', '7', '2/5']]);
  });

  it('are those of the kernel', () => {
    const rows = integerRows(fc.constant(2), fc.constant(3));
    const term = terms.hadamard(terms.data('E'), terms.slopes('1/10', terms.data('V')));
    fc.assert(
      fc.property(rows, rows, (v, e) => {
        const [V, E] = [matrix(v), matrix(e)];
        expect(shownRows(activationsOf(V, E, tenth)), JSON.stringify([v, e])).to.deep.equal(
          shownRows(valueOf(term, { V, E })),
        );
      }),
      { numRuns: 50 },
    );
  });
});
