import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { STATEMENTS } from 'lossproof/claims';
import { aboutSeconds, howLong, type RunTimes } from '../../../site/parts/howLong.js';

const SIZES = [
  { name: 'N', teaching: 2, recorded: 9 },
  { name: 'd', teaching: 3, recorded: 3 },
];
const TIMES = { teaching: 0.4, certificate: 42 };

describe('how long a run takes', () => {
  it('is rounded up, so that it promises no more than was measured', () => {
    expect([0, 0.4, 1.2, 5, 5.1, 61].map(aboutSeconds)).to.deep.equal([
      'about 1 s',
      'about 1 s',
      'about 2 s',
      'about 5 s',
      'about 10 s',
      'about 2 min',
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (seconds) => {
        const [, number, unit] = /^about (\d+) (s|min)$/.exec(aboutSeconds(seconds)) ?? [];
        expect(Number(number) * (unit === 's' ? 1 : 60)).to.be.at.least(seconds);
      }),
    );
  });

  it('is said for the sizes that were measured, and of others that nobody measured them', () => {
    expect(howLong(TIMES, { N: 2, d: 3 }, SIZES)).to.equal(
      'A run at these sizes takes about 1 s, and about 1 min at those of the certificate, N=9 d=3.',
    );
    expect(howLong(TIMES, { N: 9, d: 3 }, SIZES)).to.contain('those of the certificate, takes about 1 min.');
    expect(howLong(TIMES, { N: 3, d: 3 }, SIZES)).to.equal(
      'Nobody has measured a run at these sizes. It takes about 1 s at N=2 d=3, and about 1 min at those of the certificate, N=9 d=3.',
    );
  });

  it('was measured for each claim, with its controls', async () => {
    const file = new URL('../../../../site/times.json', import.meta.url);
    const { claims } = JSON.parse(readFileSync(file, 'utf8')) as { readonly claims: Record<string, RunTimes> };
    expect(Object.keys(claims)).to.have.members(Object.keys(STATEMENTS));
    for (const [id, load] of Object.entries(STATEMENTS)) {
      const { controls } = (await load()).default as { readonly controls: object };
      const times = claims[id] as RunTimes;
      expect(Object.keys(times.controls), id).to.have.members(Object.keys(controls));
      for (const seconds of [times.teaching, times.certificate, ...Object.values(times.controls)])
        expect(seconds, id).to.be.above(0);
    }
  });
});
