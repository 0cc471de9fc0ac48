import { expect } from 'chai';
import { Refusal, shown, within } from '../../../../src/kernel/core/text/refusal.js';
import { lookAlike, refusalOf, refuses } from '../../../support.js';

describe('refusal', () => {
  it('says where, what was expected and what was got', () => {
    const refusal = new Refusal('limit', '$.a', 'less', 'more');
    expect(refusal).to.be.instanceOf(Error);
    expect(lookAlike(refusal)).to.deep.include({ code: 'limit', path: '$.a', expected: 'less', got: 'more' });
    expect(refusal.name).to.equal('Refusal');
    expect(refusal.message).to.equal('$.a: expected less, got more');
  });

  it('is reported below the path of the caller', () => {
    refuses(
      () =>
        within('$.steps[3]', () => {
          throw new Refusal('false', '$.witness', 'this', 'that');
        }),
      'false',
      '$.steps[3].witness: expected this, got that',
    );
  });

  it('lets results and other errors through as they are', () => {
    expect(within('$.a', () => 7)).to.equal(7);
    const error = new RangeError('other');
    expect(() =>
      within('$.a', () => {
        throw error;
      }),
    ).to.throw(error);
  });

  it('shows values in at most 60 characters', () => {
    expect(shown(undefined)).to.equal('nothing');
    expect(shown(null)).to.equal('null');
    expect(shown({ a: [1] })).to.equal('{"a":[1]}');
    expect(shown('x'.repeat(58))).to.equal(`"${'x'.repeat(58)}"`);
    expect(shown('x'.repeat(59))).to.equal(`"${'x'.repeat(56)}…`);
  });

  it('is told from other errors by the tests themselves', () => {
    expect(() => refusalOf(() => 1)).to.throw('expected a refusal');
    expect(() =>
      refusalOf(() => {
        throw new TypeError('not one');
      }),
    ).to.throw(TypeError);
  });
});
