/** The header of a certificate bound to the statement of its claim: the same version, control, sizes and parameters. */
import { expect } from 'chai';
import { count, propositions, these, type ClaimStatement, type Control, type Subject } from 'lossproof/statement';
import { drawsFromSeed, impossibleAt, statementAt, unusedAt, variantOf } from '../../src/statement/bind.js';
import type { Entry } from '../../src/kernel/index.js';
import { documentOf, verifierWith } from '../claim/certificates.js';
import { refuses } from '../support.js';
import { headerAt, SAMPLE } from './samples.js';

const few = (N: number) => propositions.comparison([N], 'atMost', [4]);
const many = (N: number) => propositions.comparison([N], 'exceeds', [4]);

describe('statement/bind', () => {
  it('gives the claim its outcomes, matrices and hypotheses at the sizes', () => {
    expect(statementAt(SAMPLE, headerAt())).to.deep.equal({
      scope: these('all'),
      mustRefute: true,
      outcomes: [
        { finding: 'holds', proposition: few(3), shapes: { X: [1, 3] }, laws: {} },
        { finding: 'vacuous', proposition: few(9), shapes: { Y: [2, 2] }, laws: {} },
      ],
      hypotheses: [
        { id: 'few', used: true, conditional: false, holds: few(3), broken: many(3), mustBreak: false },
        { id: 'smooth', used: true, conditional: false, mustBreak: false },
      ],
    });
  });

  it('gives a control its own outcomes, and what it must break', () => {
    const { outcomes, hypotheses } = statementAt(SAMPLE, headerAt({ variant: 'many', sizes: { N: 5 } }));
    expect(outcomes).to.deep.equal([{ finding: 'fails', proposition: few(5), shapes: { X: [1, 5] }, laws: {} }]);
    expect(hypotheses.map(({ id, mustBreak }) => [id, mustBreak])).to.deep.equal([
      ['few', true],
      ['smooth', false],
    ]);
    const other = statementAt(SAMPLE, headerAt({ variant: 'other-data' }));
    expect(other.mustRefute).to.equal(false);
    expect(other.outcomes).to.deep.equal([{ finding: 'fails', proposition: few(1), shapes: { Z: [3, 1] }, laws: {} }]);
  });

  it('refuses a control at sizes or parameters that are not its own', () => {
    const other = SAMPLE.controls['other-data'] as Control;
    const slope = { ...other, subject: ({ sizes }: Subject) => ({ sizes, parameters: { slope: '0' } }) };
    const statement = { ...SAMPLE, controls: { ...SAMPLE.controls, slope } };
    const at = (variant: string, N: number) => () => statementAt(statement, headerAt({ variant, sizes: { N } }));
    refuses(at('many', 3), 'mismatch', '$.sizes.N: expected 5, as the control has it, got 3');
    refuses(at('slope', 3), 'mismatch', '$.parameters.slope: expected 0, as the control has it, got 1/10');
    expect(at('other-data', 3)).not.to.throw();
  });

  it('gives a sharp control the scope of the stronger statement that it refutes', () => {
    const [many, other] = [SAMPLE.controls['many'], SAMPLE.controls['other-data']] as [Control, Control];
    const controls = { many: { ...many, kind: 'sharp', scope: these('given') }, other } as const;
    const at = (variant: string) => statementAt({ ...SAMPLE, controls }, headerAt({ variant, sizes: { N: 5 } }));
    expect(at('many')).to.deep.include({ scope: these('given'), mustRefute: true });
    expect(at('other')).to.deep.include({ scope: these('all'), mustRefute: false });
    expect(at('claim')).to.deep.include({ scope: these('all'), mustRefute: true });
  });

  it('S3: requires a count to be one of its choices, so that a writer has no others to try', () => {
    const counting = { ...SAMPLE, sizes: { ...SAMPLE.sizes, trials: count(20, [10, 20], 'trials') } };
    const at = (trials: number) => () => statementAt(counting, headerAt({ counts: { trials } }));
    expect(at(10)).not.to.throw();
    refuses(at(15), 'mismatch', '$.counts.trials: expected one of 10, 20, got 15');
    refuses(
      () => statementAt(SAMPLE, headerAt({ counts: { N: 3 } })),
      'mismatch',
      '$.counts: expected exactly nothing, got N',
    );
  });

  it('gives a set of readings no scope', () => {
    const { scope, ...readings } = SAMPLE;
    expect(scope).to.deep.equal(these('all'));
    expect(statementAt(readings, headerAt())).not.to.have.property('scope');
  });

  it('requires the laws of the claim, and of a control only its own', () => {
    const law = (to: number) => ({ kind: 'uniform', from: 0, to }) as const;
    const many = {
      ...(SAMPLE.controls['many'] as Control),
      laws: ({ sizes }: Subject) => ({ X: law(sizes['N'] as number) }),
    };
    const drawn = { ...SAMPLE, laws: () => ({ X: law(9) }), controls: { ...SAMPLE.controls, many } };
    const laws = (variant: string) =>
      statementAt(drawn, headerAt({ variant, sizes: { N: 5 } })).outcomes.map((outcome) => outcome.laws);
    expect(laws('claim')).to.deep.equal([{ X: law(9) }, { X: law(9) }]);
    expect(laws('many')).to.deep.equal([{ X: law(5) }]);
    expect(laws('other-data')).to.deep.equal([{}]);
  });

  it('keeps the part of an outcome that the claim says, and what its proof does not use', () => {
    const outcomes = () => [{ finding: 'holds', proposition: few(9), claimed: few(3) } as const];
    const hypotheses = [
      { id: 'noise', english: 'The noise has a density.', unused: true },
      ...SAMPLE.hypotheses,
    ] as const;
    const bound = statementAt({ ...SAMPLE, outcomes, hypotheses }, headerAt());
    expect(bound.outcomes).to.deep.equal([
      { finding: 'holds', proposition: few(9), claimed: few(3), shapes: { X: [1, 3] }, laws: {} },
    ]);
    expect(bound.hypotheses.map(({ id, used }) => [id, used])).to.deep.equal([
      ['noise', false],
      ['few', true],
      ['smooth', true],
    ]);
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
    [
      'a count, of which claims have none yet',
      headerAt({ counts: { runs: 1 } }),
      '$.counts: expected exactly nothing, got runs',
    ],
    ['a missing parameter', headerAt({ parameters: {} }), '$.parameters: expected exactly slope, got nothing'],
    ['a size below the least', headerAt({ sizes: { N: 0 } }), '$.sizes.N: expected at least 1, got 0'],
    [
      'what the claim calls impossible',
      headerAt({ sizes: { N: 6 }, parameters: { slope: '0' } }),
      '$.parameters.slope: expected anything but six samples at slope 0, got 0',
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      refuses(() => statementAt(SAMPLE, header), 'mismatch', message);
    });
  }

  describe('what is impossible', () => {
    const parameters = { slope: '1/10', rate: '1/2' };
    const two: ClaimStatement = {
      ...SAMPLE,
      parameters: { slope: { default: '1/10', says: 's' }, rate: { default: '1/2', says: 'r' } },
      impossible: ({ sizes, parameters: { slope, rate } }) =>
        sizes['N'] === 6 || slope === '-1' || rate === '-1' ? 'something else' : undefined,
    };

    it('is nothing where all is possible, or where a statement forbids nothing', () => {
      expect(impossibleAt(two, { sizes: { N: 5 }, parameters })).to.equal(undefined);
      const { impossible, ...free } = two;
      expect(impossible).to.be.a('function');
      expect(impossibleAt(free, { sizes: { N: 6 }, parameters })).to.equal(undefined);
    });

    it('is the parameter of which the default is possible, with its value', () => {
      for (const parameter of ['slope', 'rate'])
        expect(impossibleAt(two, { sizes: { N: 5 }, parameters: { ...parameters, [parameter]: '-1' } })).to.deep.equal({
          reason: 'something else',
          parameter,
          got: '-1',
        });
    });

    it('is otherwise all sizes, and each parameter that is not the usual one', () => {
      const reason = 'something else';
      const sizes = { N: 6, M: 1 };
      expect(impossibleAt(two, { sizes, parameters })).to.deep.equal({ reason, got: 'N=6,M=1' });
      const both = { slope: '-1', rate: '-1' };
      expect(impossibleAt(two, { sizes: { N: 5 }, parameters: both })).to.deep.equal({
        reason,
        got: 'N=5,slope=-1,rate=-1',
      });
      refuses(
        () => statementAt(two, headerAt({ sizes: { N: 6 }, parameters })),
        'mismatch',
        '$.sizes: expected something else, got N=6',
      );
    });
  });

  describe('what is not used', () => {
    const asks = (proposition: (subject: Subject) => unknown): ClaimStatement => ({
      ...SAMPLE,
      sizes: { N: SAMPLE.sizes['N'] as never, M: SAMPLE.sizes['N'] as never, trials: count(10, [10, 20], 'trials') },
      hypotheses: [],
      matrices: () => ({}),
      outcomes: (subject) => [{ finding: 'holds', proposition: proposition(subject) as never }],
    });
    const header = headerAt({ sizes: { N: 3, M: 3 }, counts: { trials: 10 } });

    it('is every size, count and parameter that the statement does not ask for', () => {
      expect(
        unusedAt(
          asks(() => few(1)),
          header,
        ),
      ).to.deep.equal(['N', 'M', 'trials', 'slope']);
      expect(
        unusedAt(
          asks(({ sizes }) => few(sizes['M'] as number)),
          header,
        ),
      ).to.deep.equal(['N', 'trials', 'slope']);
      expect(
        unusedAt(
          asks(({ parameters }) => parameters['slope']),
          header,
        ),
      ).to.deep.equal(['N', 'M', 'trials']);
      expect(unusedAt(SAMPLE, headerAt())).to.deep.equal(['slope']);
    });

    it('is none of what stands in the statement as a whole', () => {
      expect(
        unusedAt(
          asks(({ sizes }) => sizes),
          header,
        ),
      ).to.deep.equal(['slope']);
      expect(
        unusedAt(
          asks(({ parameters }) => [parameters]),
          header,
        ),
      ).to.deep.equal(['N', 'M', 'trials']);
    });

    it('is nothing that a control fixes: of another it would not be the control', () => {
      expect(unusedAt(SAMPLE, headerAt({ variant: 'other-data' }))).to.deep.equal(['slope']);
      const control = SAMPLE.controls['many'] as Control;
      const fixing = (subject: Control['subject']): ClaimStatement =>
        ({
          ...SAMPLE,
          hypotheses: [],
          controls: { many: { ...control, matrices: () => ({}), subject, outcomes: () => [] } },
        }) as never;
      const at = headerAt({ variant: 'many', sizes: { N: 5 }, parameters: { slope: '0' } });
      expect(
        unusedAt(
          fixing(({ sizes, parameters }) => ({ sizes, parameters })),
          at,
        ),
      ).to.deep.equal(['N', 'slope']);
      expect(
        unusedAt(
          fixing(({ parameters }) => ({ sizes: { N: 5 }, parameters })),
          at,
        ),
      ).to.deep.equal(['slope']);
      expect(
        unusedAt(
          fixing(({ sizes }) => ({ sizes, parameters: { slope: '0' } })),
          at,
        ),
      ).to.deep.equal(['N']);
      const one = headerAt({ variant: 'many', sizes: { N: 5 }, parameters: { slope: '1' } });
      expect(
        unusedAt(
          fixing(({ sizes }) => ({ sizes, parameters: { slope: '1' } })),
          one,
        ),
      ).to.deep.equal(['N']);
    });

    it('is a seed from which no matrix and no rule draws', async () => {
      const { checked } = await verifierWith([]).verify(await documentOf('k16/gradient'));
      expect(drawsFromSeed(checked)).to.equal(false);
      const { certificate } = checked;
      for (const kind of ['draw', 'choice', 'matrix', 'packed', 'dataSet'] as const) {
        const instance = { X: { kind } as Entry };
        expect(drawsFromSeed({ ...checked, certificate: { ...certificate, instance } }), kind).to.equal(
          kind === 'draw' || kind === 'choice',
        );
      }
      const sampled = await verifierWith([]).verify(await documentOf('xls16/event-frequency'));
      expect(drawsFromSeed(sampled.checked)).to.equal(true);
    });
  });

  it('expects no sizes and no parameters of a statement that has none', () => {
    const bare = { ...SAMPLE, sizes: {}, parameters: {} };
    const header = headerAt({ sizes: { N: 3 }, parameters: {} });
    refuses(() => statementAt(bare, header), 'mismatch', '$.sizes: expected exactly nothing, got N');
  });
});
