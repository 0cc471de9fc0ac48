/** Answers as they are typed into a page. */
import { expect } from 'chai';
import { alignedOf, answerOf, typedOf } from '../../../site/parts/answerText.js';

describe('answers as they are typed', () => {
  it('reads each kind of field', () => {
    const fields = [
      { name: 'n', kind: 'integer' },
      { name: 'q', kind: 'rational' },
      { name: 'v', kind: 'matrix', columns: 1 },
      { name: 'M', kind: 'matrix', columns: 2 },
      { name: 'c', kind: 'choice' },
    ] as const;
    const typed = { n: ' 7 ', q: ' -1/2', v: '1, 2\n3', M: '1 2\n\n3/4 -5; 6 7', c: 'yes' };
    expect(answerOf(fields, typed)).to.deep.equal({
      n: 7,
      q: '-1/2',
      v: ['1', '2', '3'],
      M: [
        ['1', '2'],
        ['3/4', '-5'],
        ['6', '7'],
      ],
      c: 'yes',
    });
  });

  it('leaves what is no number for the form to refuse', () => {
    expect(answerOf([{ name: 'n', kind: 'integer' }], { n: '1e3' })).to.deep.equal({ n: '1e3' });
    expect(answerOf([{ name: 'n', kind: 'integer' }], {})).to.deep.equal({ n: '' });
  });

  it('sets the columns of a matrix below each other, and leaves words', () => {
    expect(
      alignedOf([
        ['1', '-12'],
        ['-3', '4'],
      ]),
    ).to.equal(' 1  -12\n-3    4');
    expect(alignedOf('two words')).to.equal('two words');
  });

  it('writes an answer as one would type it', () => {
    expect(
      typedOf([
        [1, '1/2'],
        [3, 4],
      ]),
    ).to.equal('1 1/2\n3 4');
    expect(typedOf([1, 2])).to.equal('1 2');
    expect(typedOf('yes')).to.equal('yes');
  });
});
