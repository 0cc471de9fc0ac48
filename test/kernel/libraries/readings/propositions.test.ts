import { expect } from 'chai';
import { Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import { propositionShape } from '../../../../src/kernel/core/logic/proposition.js';
import { algebra } from '../../../../src/kernel/libraries/algebra/index.js';
import { readings } from '../../../../src/kernel/libraries/readings/index.js';
import { asJson, refuses, SIX } from '../../../support.js';
import { LABELS } from '../../samples.js';

const WORDS = 'at most 400 characters on one line';

describe('propositions offered for a reading', () => {
  const quoted = (change: object): object => ({ kind: 'quoted', ...LABELS, proved: SIX, ...change });
  const read = (value: object): unknown =>
    propositionShape.read(asJson(value), '$', new Libraries([readings, algebra]));

  it('have a proposition of any library, and labels in any script', () => {
    const taken = quoted({ quote: '所有 points' });
    expect(read(taken)).to.deep.equal(taken);
  });

  it('have no labels that could hold more than words on one line', () => {
    for (const [change, message] of [
      [{ document: '' }, `$.document: expected ${WORDS}, got ""`],
      [{ translation: 'a\tb' }, `$.translation: expected ${WORDS}, got "a\\tb"`],
      [{ quote: 'two\nlines' }, `$.quote: expected ${WORDS}, got "two\\nlines"`],
      [{ reading: '' }, `$.reading: expected ${WORDS}, got ""`],
      [{ verdict: 'agrees' }, '$.verdict: expected "holds" or "fails" or "vacuous" or "undecided", got "agrees"'],
    ] as const) {
      refuses(() => read(quoted(change)), 'malformed', message);
    }
    expect(() => read(quoted({ more: 1 }))).to.throw('got the unknown key "more"');
  });
});
