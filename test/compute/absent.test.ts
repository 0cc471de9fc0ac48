/** Engines that are absent: an error that names the engine, the reason and the remedy, apart and in one sentence. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Absent } from '../../src/compute/absent.js';

describe('Absent', () => {
  it('is an error whose message has its three parts in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (engine, reason, remedy) => {
        const absent = new Absent(engine, reason, remedy);
        expect(absent).to.be.instanceOf(Error);
        expect([absent.engine, absent.reason, absent.remedy]).to.deep.equal([engine, reason, remedy]);
        expect(String(absent)).to.equal(`Absent: ${engine}: ${reason}; ${remedy}`);
      }),
    );
  });
});
