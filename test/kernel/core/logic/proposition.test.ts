import { expect } from 'chai';
import * as networks from '../../../../src/kernel/libraries/twoLayer/network.js';
import { propositions as p } from '../../../../src/kernel/index.js';
import { propositionShape, sameProposition, speaksOfData } from '../../../../src/kernel/core/logic/proposition.js';
import { sizesShape } from '../../../../src/kernel/libraries/twoLayer/propositions.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { digestText } from '../../../../src/kernel/core/text/shape.js';
import { ALL, asJson, numbers, refuses, SIX } from '../../../support.js';
import { DEEP, EVERY_PROPOSITION, LINEAR, NETWORK, PROPOSITION_KINDS, SIZES } from '../../samples.js';

const M = numbers([[1]]);

describe('proposition', () => {
  it('reads back every kind as it was made', () => {
    for (const proposition of EVERY_PROPOSITION) {
      expect(propositionShape.read(asJson(proposition), '$', ALL)).to.deep.equal(proposition);
    }
    expect([...ALL.kindsOf('proposition')].sort()).to.deep.equal([...PROPOSITION_KINDS].sort());
  });

  it('refuses sizes and parts that mean nothing', () => {
    const cases: [object, string][] = [
      [{ kind: 'rankAtLeast', matrix: M, rank: 0 }, '$.rank: expected a whole number from 1 to 1000000000, got 0'],
      [
        { kind: 'rankBelow', matrix: M, bound: 1_000_000_001 },
        '$.bound: expected a whole number from 1 to 1000000000, got 1000000001',
      ],
      [{ kind: 'genericRank', sizes: 'all' }, '$.sizes: expected an object, got "all"'],
      [{ kind: 'minimaHaveZeroError', sizes: 'every', slope: '1' }, '$.sizes: expected an object, got "every"'],
      [{ kind: 'genericRankDeep', ...DEEP, widths: [2, 3] }, '$.widths: expected a list of at least 3, got [2,3]'],
      [{ kind: 'genericRankDeep', ...DEEP, weights: [] }, '$.weights: expected a list of at least 1, got []'],
      [{ ...SIX, left: [] }, '$.left: expected a list of at least 1, got []'],
      [{ ...SIX, right: [] }, '$.right: expected a list of at least 1, got []'],
      [{ ...SIX, relation: 'less' }, '$.relation: expected "atMost" or "exceeds" or "equals" or "differs", got "less"'],
      [
        { kind: 'differentiableMinimum', network: NETWORK, error: 'small' },
        '$.error: expected "zero" or "positive", got "small"',
      ],
      [
        { kind: 'criticalPoint', network: { ...LINEAR, weights: [] } },
        '$.network.weights: expected a list of at least 1, got []',
      ],
      [
        { kind: 'lossAlongCurve', network: LINEAR, along: 'line', change: 'falls', order: 0 },
        '$.order: expected a whole number from 1 to 1000000000, got 0',
      ],
      [
        { kind: 'secondOrderDichotomy', network: LINEAR, holds: 'somewhere' },
        '$.holds: expected "everywhere" or "not", got "somewhere"',
      ],
      [
        { kind: 'realComparison', left: { kind: 'pi' }, relation: 'equals', right: { kind: 'pi' } },
        '$.relation: expected "below" or "atMost", got "equals"',
      ],
      [
        { kind: 'enclosed', expression: { kind: 'pi' }, lower: '3', upper: '3.2' },
        '$.upper: expected a rational number in lowest terms, as a decimal string, got "3.2"',
      ],
      [
        { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 0 },
        '$.least: expected a whole number from 1 to 1000000000, got 0',
      ],
      [
        { ...(EVERY_PROPOSITION.find(({ kind }) => kind === 'eventFrequency') as object), dimension: 1 },
        '$.dimension: expected a whole number from 2 to 10000, got 1',
      ],
      [
        { kind: 'medianComparison', of: [], relation: 'atMost', bound: '1' },
        '$.of: expected a list of at least 1, got []',
      ],
      [
        { kind: 'discordance', first: [{ kind: 'pi' }], second: [], relation: 'atMost', bound: '1' },
        '$.second: expected a list of at least 1, got []',
      ],
      [{ kind: 'conjunction', of: [] }, '$.of: expected a list of at least 1, got []'],
      [
        { kind: 'conjunction', of: [{ kind: 'nothing' }] },
        `$.of[0].kind: expected one of ${ALL.kindsOf('proposition').join(', ')}, got "nothing"`,
      ],
    ];
    for (const [value, message] of cases) {
      refuses(() => propositionShape.read(value as never, '$', ALL), 'malformed', message);
    }
  });

  it('states in JSON Schema that sizes may be "every"', () => {
    const { schema } = ALL.shapeOf('proposition', 'minorNotZero') as unknown as {
      schema: { properties: { sizes: unknown } };
    };
    const { properties } = schema;
    expect(properties.sizes).to.deep.equal({ oneOf: [{ const: 'every' }, sizesShape.schema] });
  });

  it('makes comparisons of numbers and of their spellings, and conjunctions', () => {
    expect(p.comparison([2, '3'], 'equals', [6])).to.deep.equal(SIX);
    expect(p.conjunction(SIX, SIX)).to.deep.equal({ kind: 'conjunction', of: [SIX, SIX] });
  });

  it('speaks of data where a matrix of the instance occurs at any depth', () => {
    const X = t.data('X');
    expect(speaksOfData(X)).to.equal(true);
    expect(speaksOfData(p.identity(M, t.sum(M, t.transpose(X))))).to.equal(true);
    expect(speaksOfData(p.conjunction(SIX, p.identity(M, t.hessian(M, [M, X]))))).to.equal(true);
    expect(speaksOfData(t.substitute(M, 'data', t.symbols('data', 1, 1)))).to.equal(false);
    for (const proposition of EVERY_PROPOSITION) expect(speaksOfData(proposition), proposition.kind).to.equal(false);
    expect(speaksOfData(networks.gradientIdentity(SIZES))).to.equal(false);
    for (const value of [null, 'data', 3, true, []]) expect(speaksOfData(value)).to.equal(false);
  });

  it('reads digests', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    expect(digestText.read(digest, '$')).to.equal(digest);
    for (const wrong of [`${digest}0`, digest.slice(0, -1), digest.toUpperCase(), ` ${digest}`, `${digest}\n`]) {
      expect(() => digestText.read(wrong, '$')).to.throw('expected a digest, "sha256:" and 64 hexadecimal digits');
    }
  });

  it('compares propositions whatever the order of their keys', () => {
    expect(sameProposition({ a: 1, b: [2, { c: 3, d: 4 }] }, { b: [2, { d: 4, c: 3 }], a: 1 })).to.equal(true);
    expect(sameProposition(SIX, { ...SIX, relation: 'differs' })).to.equal(false);
    expect(sameProposition(null, SIX)).to.equal(false);
  });
});
