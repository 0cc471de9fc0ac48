import { expect } from 'chai';
import { spokenAnswer, spokenFiles, spokenWait } from '../../../site/parts/spoken.js';

const ACCEPTED = {
  kind: 'accepted',
  isBound: true,
  verdict: 'holds',
  steps: 1,
  html: '<p>long</p>',
  seconds: 1,
} as const;

describe('what a screen reader says', () => {
  it('is a sentence for each answer, and not the page', () => {
    expect(spokenAnswer(ACCEPTED)).to.equal('Accepted: holds, 1 step.');
    expect(spokenAnswer({ ...ACCEPTED, steps: 20, isBound: false })).to.equal(
      'Accepted: not bound to a claim, 20 steps.',
    );
    const { verdict: _, ...readings } = ACCEPTED;
    expect(spokenAnswer(readings)).to.equal('Accepted: no verdict, 1 step.');
    const refused = {
      kind: 'refused',
      code: 'false',
      path: '$.steps[0]',
      expected: 'a',
      got: 'b',
      seconds: 1,
    } as const;
    expect(spokenAnswer(refused)).to.equal('Refused at $.steps[0].');
    expect(spokenAnswer({ kind: 'undecided', reason: 'a long story', seconds: 1 })).to.contain('neither proved');
    expect(spokenAnswer({ kind: 'misuse', message: 'a long story' })).to.equal('Nothing was checked.');
  });

  it('changes seldom while one waits', () => {
    const said = Array.from({ length: 100 }, (_, second) => spokenWait(second));
    expect([...new Set(said)]).to.deep.equal([
      'Running.',
      'Still running after 30 seconds.',
      'Still running after 60 seconds.',
      'Still running after 90 seconds.',
    ]);
  });

  it('counts files by what came of them', () => {
    expect(spokenFiles(['holds', 'refused', 'holds'])).to.equal('3 files: 2 holds, 1 refused.');
    expect(spokenFiles(['agrees'])).to.equal('1 file: 1 agrees.');
  });
});
