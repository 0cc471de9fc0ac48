/** The header of a certificate bound to the statement of its claim: the same version, control, sizes and parameters. */
import { expect } from 'chai';
import { propositions } from 'lossproof/statement';
import { statementAt, variantOf } from '../../src/statement/bind.js';
import { refuses } from '../support.js';
import { headerAt, SAMPLE } from './samples.js';

const few = (N: number) => propositions.comparison([N], 'atMost', [4]);
const many = (N: number) => propositions.comparison([N], 'exceeds', [4]);

describe('statement/bind', () => {
  it('gives the claim its outcomes, matrices and hypotheses at the sizes', () => {
    expect(statementAt(SAMPLE, headerAt())).to.deep.equal({
      outcomes: [
        { verdict: 'holds', proposition: few(3), shapes: { X: [1, 3] } },
        { verdict: 'vacuous', proposition: few(9), shapes: { Y: [2, 2] } },
      ],
      hypotheses: [
        { id: 'few', needed: true, holds: few(3), broken: many(3), mustBreak: false },
        { id: 'smooth', needed: false, mustBreak: false },
      ],
    });
  });

  it('gives a control its own outcomes, and what it must break', () => {
    const { outcomes, hypotheses } = statementAt(SAMPLE, headerAt({ variant: 'many', sizes: { N: 5 } }));
    expect(outcomes).to.deep.equal([{ verdict: 'fails', proposition: few(5), shapes: { X: [1, 5] } }]);
    expect(hypotheses.map(({ id, mustBreak }) => [id, mustBreak])).to.deep.equal([
      ['few', true],
      ['smooth', false],
    ]);
    const other = statementAt(SAMPLE, headerAt({ variant: 'other-data' }));
    expect(other.outcomes).to.deep.equal([{ verdict: 'fails', proposition: few(1), shapes: { Z: [3, 1] } }]);
  });

  it('knows the subjects of the claim and its controls', () => {
    const subject = { sizes: { N: 2 }, parameters: { slope: '1/2' } };
    expect(variantOf(SAMPLE, 'claim')?.subject(subject)).to.deep.equal(subject);
    expect(variantOf(SAMPLE, 'other-data')?.subject(subject)).to.deep.equal(subject);
    expect(variantOf(SAMPLE, 'many')?.subject(subject)).to.deep.equal({ ...subject, sizes: { N: 5 } });
    expect(variantOf(SAMPLE, 'none')).to.equal(undefined);
    expect(variantOf(SAMPLE, 'constructor')).to.equal(undefined);
  });

  for (const [what, header, message] of [
    [
      'another version',
      headerAt({ claim: { id: 'test/sample', version: 2 } }),
      '$.claim.version: expected version 3 of test/sample, got 2',
    ],
    [
      'an unknown control',
      headerAt({ variant: 'none' }),
      '$.variant: expected one of claim, many, other-data, got none',
    ],
    ['a missing size', headerAt({ sizes: {} }), '$.sizes: expected exactly N, got nothing'],
    ['a size too many', headerAt({ sizes: { N: 1, M: 1 } }), '$.sizes: expected exactly N, got M, N'],
    ['a missing parameter', headerAt({ parameters: {} }), '$.parameters: expected exactly slope, got nothing'],
    ['a size below the least', headerAt({ sizes: { N: 0 } }), '$.sizes.N: expected at least 1, got 0'],
    [
      'what the claim calls impossible',
      headerAt({ sizes: { N: 6 }, parameters: { slope: '0' } }),
      '$.sizes: expected anything but six samples at slope 0, got {"N":6}',
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      refuses(() => statementAt(SAMPLE, header), 'mismatch', message);
    });
  }

  it('expects no sizes and no parameters of a statement that has none', () => {
    const bare = { ...SAMPLE, sizes: {}, parameters: {} };
    const header = headerAt({ sizes: { N: 3 }, parameters: {} });
    refuses(() => statementAt(bare, header), 'mismatch', '$.sizes: expected exactly nothing, got N');
  });
});
