import { expect } from 'chai';
import fc from 'fast-check';
import { Anchors } from '../../../../site/generate/api/anchors.js';

describe('the places of headings', () => {
  it('are in small letters, with a dash for what is no letter or digit', () => {
    const anchors = new Anchors(['lossproof/verify', 'WORK_LIMIT', 'rationals.add', 'Trials']);
    expect(['lossproof/verify', 'WORK_LIMIT', 'rationals.add', 'Trials'].map((name) => anchors.of(name))).to.deep.equal(
      ['lossproof-verify', 'work-limit', 'rationals-add', 'trials'],
    );
  });

  it('are numbered where names differ in the case of letters alone', () => {
    const anchors = new Anchors(['step', 'Step', 'STEP']);
    expect(['step', 'Step', 'STEP'].map((name) => anchors.of(name))).to.deep.equal(['step', 'step-1', 'step-2']);
  });

  it('are all different', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z_.]{1,4}$/).filter((name) => /[a-zA-Z]/.test(name)));
    fc.assert(
      fc.property(names, (headings) => {
        const anchors = new Anchors(headings);
        expect(new Set(headings.map((heading) => anchors.of(heading))).size).to.equal(headings.length);
      }),
    );
  });

  it('are known for headings of the page alone', () => {
    expect(() => new Anchors(['a']).of('b')).to.throw('expected a heading of the page, got b');
  });
});
