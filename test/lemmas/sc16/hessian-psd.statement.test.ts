import { expect } from 'chai';
import statement, { critical, hessianAtPoint, squares } from '../../../lemmas/sc16/hessian-psd.statement.js';
import { rationals as matrix, shownRows } from '../../support.js';
import { decidable, partsOf, statedAt } from '../support.js';
import { valueOf } from './jobs.js';

const SUBJECT = { sizes: { d0: 1, d1: 1, N: 1 }, parameters: { slope: '1/10' } };
/** One unit, one sample: v = w·Wx = 6 with x = 2. */
const point = (y: number) => ({
  X: matrix([[2]]),
  E: matrix([[1]]),
  y: matrix([[y]]),
  W1: matrix([[3]]),
  w2: matrix([[1]]),
});

describe('the statement of sc16/hessian-psd', () => {
  it('has the Hessian of ½(y − 2Ww)² in (W, w)', () => {
    // ∂²/∂W² = (2w)², ∂²/∂w² = (2W)², ∂²/∂W∂w = 4Ww − 2(y − 2Ww).
    expect(shownRows(valueOf(hessianAtPoint(SUBJECT), point(6)))).to.deep.equal([
      ['4', '12'],
      ['12', '36'],
    ]);
    expect(shownRows(valueOf(hessianAtPoint(SUBJECT), point(7)))).to.deep.equal([
      ['4', '10'],
      ['10', '36'],
    ]);
  });

  it('has the derivatives of it by W and by w, which vanish at zero error', () => {
    const derivativesAt = (y: number) => critical(SUBJECT).map(({ left }) => shownRows(valueOf(left, point(y))));
    expect(derivativesAt(6)).to.deep.equal([[['0']], [['0']]]);
    expect(derivativesAt(7)).to.deep.equal([[['-2']], [['-6']]]);
  });

  it('says two identities at every size, a minimum of zero error and a semidefinite Hessian', () => {
    const stated = statedAt(statement, { d0: 2, d1: 3, N: 4 });
    const [claimed, ...example] = partsOf(stated);
    expect(claimed).to.deep.equal({ kind: 'conjunction', of: squares() });
    expect(stated.outcomes[0]?.claimed).to.deep.equal(claimed);
    expect(example.map(({ kind }) => kind)).to.deep.equal(['differentiableMinimum', 'positiveSemidefinite']);
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [2, 4], E: [3, 4], y: [1, 4], W1: [3, 2], w2: [1, 3] });
    expect(decidable(stated)).to.deep.equal(['constant-pattern: holds, broken', 'zero-error: holds, broken']);
  });

  it('says in its control that the point is critical and has a negative direction', () => {
    const stated = statedAt(statement, { d0: 4, d1: 2, N: 3 }, { variant: 'saddle' });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal([
      'entriesNonzero',
      'identity',
      'identity',
      'negativeDirection',
    ]);
  });
});
