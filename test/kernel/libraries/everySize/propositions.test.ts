import { expect } from 'chai';
import { identityEveryDepth, identityEverySize } from '../../../../src/kernel/libraries/everySize/propositions.js';
import { everySize } from '../../../../src/kernel/libraries/everySize/index.js';
import { schemeShape, symbols } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { asJson } from '../../../support.js';
import { itReadsPropositionsOf } from '../propositions.js';

const X = symbols('X', 'n', 'm');

describe('propositions about every size', () => {
  itReadsPropositionsOf(everySize, {
    taken: [
      ['identityEverySize', { left: X }],
      ['identityEveryDepth', { parts: [{ name: 'X', is: 'layer' }] }],
    ],
    refused: [
      [
        'identityEverySize',
        { left: { ...X, rows: [''] } },
        '$.left.rows[0]: expected a name of at most 32 letters and digits, got ""',
      ],
      ['identityEveryDepth', { parts: [] }, '$.parts: expected a list of at least 1, got []'],
      [
        'identityEveryDepth',
        { parts: [{ name: 'X', is: 'word' }] },
        '$.parts[0].is: expected "layer" or "product", got "word"',
      ],
    ],
  });

  it('are built of schemes that are read as they are', () => {
    expect(identityEverySize(X, X)).to.deep.equal({ kind: 'identityEverySize', left: X, right: X });
    const parts = [{ name: 'X', is: 'product' }] as const;
    expect(identityEveryDepth(parts, X, X)).to.deep.equal({ kind: 'identityEveryDepth', parts, left: X, right: X });
    expect(schemeShape.read(asJson(X), '$')).to.deep.equal(X);
  });
});
