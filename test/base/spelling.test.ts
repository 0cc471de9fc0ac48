/** Names that somebody may have meant: near ones are suggested, far ones are not. */
import { expect } from 'chai';
import fc from 'fast-check';
import { nearest } from '../../src/base/spelling.js';

describe('base/spelling', () => {
  const names = ['sc16/gradient', 'sc16/zero-error', 'sc16/zero-error-deep', 'sc16'];

  it('forgives slips, and a forgotten paper', () => {
    expect(nearest('sc16/gradeint', names)).to.deep.equal(['sc16/gradient']);
    expect(nearest('zero-error', names)[0]).to.equal('sc16/zero-error');
    expect(nearest('sc61', names)[0]).to.equal('sc16');
  });

  it('suggests nothing for something else', () => {
    expect(nearest('completely-different', names)).to.deep.equal([]);
    expect(nearest('x', [])).to.deep.equal([]);
  });

  it('suggests at most three names, the nearest first', () => {
    expect(nearest('abcd', ['abxy', 'abcx', 'abcd', 'abc', 'wxyz'])).to.deep.equal(['abcd', 'abcx', 'abc']);
  });

  it('finds a name after one letter is dropped, added or replaced', () => {
    const slip = fc.tuple(fc.nat(5), fc.constantFrom('dropped', 'added', 'replaced'), fc.constantFrom('q', 'z'));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-p]{6}$/), slip, (name, [place, what, letter]) => {
        const [before, after] = [name.slice(0, place), name.slice(place)];
        const slipped = { dropped: after.slice(1), added: letter + after, replaced: letter + after.slice(1) }[what];
        expect(nearest(before + slipped, ['rstuvwxy', name])).to.deep.equal([name]);
      }),
    );
  });
});
