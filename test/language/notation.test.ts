import { expect } from 'chai';
import { decimal, ends, fraction, name } from '../../src/language/notation.js';

describe('language/notation', () => {
  it('shows finite decimals whole and leaves other fractions', () => {
    for (const [text, shown] of [
      ['3', '3'],
      ['-7', '-7'],
      ['1/2', '0.5'],
      ['-1/8', '-0.125'],
      ['12345/100', '123.45'],
      ['1/3', '1/3'],
      [`1/1${'0'.repeat(100)}`, `0.${'0'.repeat(99)}1`],
      [`1/1${'0'.repeat(101)}`, `1/1${'0'.repeat(101)}`],
    ] as const) {
      expect(decimal(text)).to.equal(shown);
    }
  });

  it('writes fractions small, with their sign before them', () => {
    expect(['3', '-3', '1/2', '-1/2'].map(fraction)).to.deep.equal(['3', '-3', '\\tfrac{1}{2}', '-\\tfrac{1}{2}']);
  });

  it('writes a letter with its index, and words upright', () => {
    expect(['x', 'W1', 'w12', 'ab1', 'a1b'].map(name)).to.deep.equal(['x', 'W_{1}', 'w_{12}', '\\mathrm{ab1}', 'a1b']);
  });

  it('writes a list of more than two by its ends', () => {
    expect(ends(['1'])).to.equal('1');
    expect(ends(['1', '2'])).to.equal('1,\\, 2');
    expect(ends(['1', '2', '3'])).to.equal('1, \\dots, 3');
  });
});
