import { expect } from 'chai';
import { symbols } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { sumsOfSquares } from '../../../../src/kernel/libraries/sumsOfSquares/index.js';
import { nonnegativeEverySize } from '../../../../src/kernel/libraries/sumsOfSquares/propositions.js';
import { itReadsPropositionsOf } from '../propositions.js';

const X = symbols('X', 'n', 'm');

describe('inequalities at every size', () => {
  itReadsPropositionsOf(sumsOfSquares, {
    taken: [
      ['nonnegativeEverySize', { of: X }],
      ['leastStretchEverySize', { image: X }],
      ['eigenvalueShift', {}],
    ],
    refused: [
      ['nonnegativeEverySize', { of: 'X' }, '$.of: expected an object, got "X"'],
      ['leastStretchEverySize', { image: null }, '$.image: expected an object, got null'],
      ['eigenvalueShift', { sizes: 'these' }, '$.sizes: expected "every", got "these"'],
    ],
  });

  it('are built of schemes that are read as they are', () => {
    expect(nonnegativeEverySize(X)).to.deep.equal({ kind: 'nonnegativeEverySize', of: X });
  });
});
