/** The communication of threads: columns that are taken once, leaders, the two panels, and the ends of rounds. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Claims, Team } from '../../../src/compute/modular/team.js';

describe('Claims', () => {
  it('never take a column twice, and leave none', () => {
    const claims = new Claims(new BigInt64Array(1), 0);
    claims.set(128, 2048);
    expect(claims.takeFront(64)).to.equal(192);
    expect(claims.takeBack((left) => left / 2)).to.deep.equal([1120, 2048]);
    expect(claims.takeBack(() => 512)).to.deep.equal([608, 1120]);
    expect(claims.takeFront(400)).to.equal(592);
    expect(claims.takeBack(() => 512)).to.deep.equal([592, 608]);
    expect(claims.takeFront(8)).to.equal(592);
    expect(claims.takeBack(() => 8)).to.deep.equal([592, 592]);
  });

  it('give out each column once, whoever asks and in whatever order', () => {
    const requests = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 60 })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(500), requests, (front, width, asked) => {
        const claims = new Claims(new BigInt64Array(2), 1);
        const back = front + width;
        claims.set(front, back);
        const taken: number[] = [];
        let begun = front;
        const takes = (from: number, to: number): void => {
          for (let column = from; column < to; column++) taken.push(column);
        };
        for (const [atFront, count] of asked) {
          if (atFront) {
            const next = claims.takeFront(count);
            takes(begun, next);
            begun = next;
          } else takes(...claims.takeBack(() => count));
        }
        takes(...claims.takeBack((left) => left));
        const all = Array.from({ length: width }, (_, i) => front + i);
        expect(taken.sort((a, b) => a - b)).to.deep.equal(all);
      }),
    );
  });
});

describe('Team', () => {
  const control = 64;
  const begun = (size: number, buffer: ArrayBufferLike = new ArrayBuffer(256)): Team => {
    const team = new Team(size, buffer, control);
    team.begin({ top: 3, column: 5, pivots: 7 }, 128, 640);
    return team;
  };

  it('begins with its panel, and with columns behind those of the leader', () => {
    const team = begun(1);
    expect(team.panel(0)).to.deep.equal({ top: 3, column: 5, pivots: 7 });
    expect(team.claims(0).takeBack((left) => left)).to.deep.equal([128, 640]);
  });

  it('has one leader in each round', () => {
    const buffer = new ArrayBuffer(256);
    const [first, second] = [begun(1, buffer), new Team(1, buffer, control)];
    expect([first.leads(0), second.leads(0), first.leads(0)]).to.deep.equal([true, false, false]);
    expect([second.leads(1), first.leads(1)]).to.deep.equal([true, false]);
  });

  it('keeps the panels and the columns of two rounds apart', () => {
    const team = begun(1);
    const next = { top: 10, column: 133, pivots: 128 };
    team.setPanel(1, next);
    team.claims(1).set(261, 640);
    expect(team.panel(0)).to.deep.equal({ top: 3, column: 5, pivots: 7 });
    expect(team.panel(1)).to.deep.equal(next);
    expect(team.claims(0).takeFront(8)).to.equal(136);
    expect(team.claims(1).takeFront(8)).to.equal(269);
    team.setPanel(2, { top: 138, column: 261, pivots: 1 });
    expect(team.panel(1)).to.deep.equal(next);
    expect(team.panel(2)).to.deep.equal({ top: 138, column: 261, pivots: 1 });
  });

  it('gives out right-hand sides one block after the other, from the first in each task', () => {
    const team = begun(1);
    expect([team.takeSolved(512), team.takeSolved(512)]).to.deep.equal([0, 512]);
    team.begin({ top: 0, column: 0, pivots: 0 }, 0, 0);
    expect(team.takeSolved(512)).to.equal(0);
  });

  it('ends a round at once where there is one thread, round after round', () => {
    const team = begun(1);
    for (let round = 0; round < 5; round++) {
      expect(team.leads(round)).to.equal(true);
      team.endRound(round);
    }
  });

  it('stays within its 128 bytes', () => {
    const bytes = new Uint8Array(256).fill(0xa5);
    const team = begun(1, bytes.buffer);
    for (const round of [0, 1]) {
      team.leads(round);
      team.setPanel(round, { top: -1, column: -1, pivots: -1 });
      team.claims(round).set(2 ** 31 - 1, 2 ** 31 - 1);
      team.takeSolved(512);
      team.endRound(round);
    }
    const outside = [...bytes.subarray(0, control), ...bytes.subarray(control + 128)];
    expect(outside.every((byte) => byte === 0xa5)).to.equal(true);
  });
});
