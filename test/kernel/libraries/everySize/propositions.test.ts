import { expect } from 'chai';
import { identityEverySize } from '../../../../src/kernel/libraries/everySize/propositions.js';
import { everySize } from '../../../../src/kernel/libraries/everySize/index.js';
import { schemeShape, symbols } from '../../../../src/kernel/libraries/everySize/scheme.js';
import { asJson } from '../../../support.js';
import { itReadsPropositionsOf } from '../propositions.js';

const X = symbols('X', 'n', 'm');

describe('propositions about every size', () => {
  itReadsPropositionsOf(everySize, {
    taken: [['identityEverySize', { left: X }]],
    refused: [
      [
        'identityEverySize',
        { left: { ...X, rows: [''] } },
        '$.left.rows[0]: expected a name of at most 32 letters and digits, got ""',
      ],
    ],
  });

  it('are built of schemes that are read as they are', () => {
    expect(identityEverySize(X, X)).to.deep.equal({ kind: 'identityEverySize', left: X, right: X });
    expect(schemeShape.read(asJson(X), '$')).to.deep.equal(X);
  });
});
