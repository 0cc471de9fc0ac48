/** Errors on their way between threads: what they say arrives, and of which class they are. */
import { expect } from 'chai';
import { Refusal } from 'lossproof/kernel';
import { UsageError } from '../../src/base/usage.js';
import { errorOf, failureOf } from '../../src/jobs/failure.js';

const arrived = (error: unknown): Error => errorOf(structuredClone(failureOf(error)));

describe('jobs/failure', () => {
  it('keep errors of usage and refusals as they are', () => {
    for (const error of [
      new UsageError('code', 'path', 'this', 'that'),
      new UsageError('code', 'path', 'this', 'that', 'hint'),
      new Refusal('limit', '$.steps[1]', 'this', 'that'),
    ]) {
      const other = arrived(error);
      expect(other.constructor).to.equal(error.constructor);
      expect(other.message).to.equal(error.message);
      expect(Object.entries(other)).to.deep.equal(Object.entries(error));
    }
  });

  it('keep of other errors the message and the place', () => {
    const error = new TypeError('boom');
    const other = arrived(error);
    expect([other instanceof UsageError, other.message, other.stack]).to.deep.equal([false, 'boom', error.stack]);
    expect(arrived('thrown').message).to.equal('thrown');
    const placeless = Object.assign(new Error('no place'), { stack: undefined });
    expect(arrived(placeless).stack).to.equal('no place');
  });
});
