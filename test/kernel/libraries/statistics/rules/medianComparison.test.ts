import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { refuses } from '../../../../support.js';
import { entryAt, givenDraws, piTheorem } from '../draws.js';

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const apply = (values: readonly (number | string)[], relation: string, bound: string, radius = '0') => {
  const { context, theorems } = givenDraws(values, radius);
  return infer(context, 'medianComparison', theorems, { relation, bound });
};

/** The share of outcomes with at most `most` heads, by counting all 2^n of them. */
function chance(n: number, most: number): number {
  let outcomes = 0;
  for (let bits = 0; bits < 2 ** n; bits++) {
    if (bits.toString(2).replaceAll('0', '').length <= most) outcomes++;
  }
  return outcomes / 2 ** n;
}

describe('rule medianComparison', () => {
  it('bounds the median by an order statistic, on either side', () => {
    const values = oneTo(20);
    const theorem = apply(values, 'atMost', '15');
    expect(theorem.proposition).to.deep.equal({
      kind: 'medianComparison',
      of: values.map((_, index) => entryAt(index + 1)),
      relation: 'atMost',
      bound: '15',
    });
    expect(theorem.assurance).to.equal('statistical');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('drawn') });
    expect(theorem.error).to.equal('1/40');
    expect(apply([...values].reverse(), 'atLeast', '6').error).to.equal('1/40');
    refuses(
      () => apply(values, 'atMost', '14'),
      'false',
      '$.witness: expected 15 of 20 numbers enclosed at most 14, got 14',
    );
    refuses(
      () => apply(values, 'atLeast', '7'),
      'false',
      '$.witness: expected 15 of 20 numbers enclosed at least 7, got 14',
    );
  });

  it('leaves as many on the other side as one in forty allows', () => {
    for (let n = 6; n <= 16; n++) {
      const beyond = Array.from({ length: n }, (_, most) => most)
        .filter((most) => chance(n, most) <= 1 / 40)
        .pop() as number;
      expect(apply(oneTo(n), 'atMost', `${n - beyond}`).error).to.equal('1/40');
      expect(() => apply(oneTo(n), 'atMost', `${n - beyond - 1}`)).to.throw(`${n - beyond} of ${n} numbers`);
    }
  });

  it('goes by the far ends of the enclosures', () => {
    expect(apply(oneTo(6), 'atMost', '13/2', '1/2').error).to.equal('1/40');
    expect(apply(oneTo(6), 'atLeast', '1/2', '1/2').error).to.equal('1/40');
    expect(() => apply(oneTo(6), 'atMost', '6', '1/2')).to.throw('6 of 6 numbers enclosed at most 6, got 5');
    expect(() => apply(oneTo(6), 'atLeast', '1', '1/2')).to.throw('6 of 6 numbers enclosed at least 1, got 5');
  });

  it('takes ties as they are', () => {
    const values = [3, 3, 3, 3, 3, 3, 3, 3, 9];
    expect(apply(values, 'atMost', '3').error).to.equal('1/40');
    expect(() => apply(values, 'atMost', '299/100')).to.throw('8 of 9 numbers enclosed at most 299/100, got 0');
  });

  it('refuses fewer draws than any order of which is rare', () => {
    for (const count of [0, 1, 5]) {
      refuses(
        () => apply(oneTo(count), 'atMost', '100'),
        'false',
        `$.premises: expected at least 6 premises, got ${count}`,
      );
    }
  });

  it('counts no number twice', () => {
    const { context, theorems } = givenDraws(oneTo(7));
    const six = theorems.slice(0, 6);
    const attempt = (extra: (typeof six)[number]) => () =>
      infer(context, 'medianComparison', [...six, extra], { relation: 'atMost', bound: '9' });
    refuses(
      attempt(six[2] as (typeof six)[number]),
      'false',
      '$.premises[6]: expected a number of its own, got one of those before',
    );
    expect(attempt(theorems[6] as (typeof six)[number])().error).to.equal('1/40');
    // A number that no matrix is in is no draw.
    refuses(
      attempt(piTheorem(context)),
      'false',
      '$.premises: expected a matrix of its own, in every draw, got none, in draw 7',
    );
  });

  it('lets nobody choose the error, or anything else', () => {
    const { context, theorems: six } = givenDraws(oneTo(6));
    const cases: readonly (readonly [object, string])[] = [
      [
        { relation: 'atMost', bound: '9', error: '1/1000' },
        '$.witness.error: expected only the keys relation, bound, got the unknown key "error"',
      ],
      [{ relation: 'below', bound: '9' }, '$.witness.relation: expected "atMost" or "atLeast", got "below"'],
      [
        { relation: 'atMost', bound: '0.5' },
        '$.witness.bound: expected a rational number in lowest terms, as a decimal string, got "0.5"',
      ],
    ];
    for (const [witness, message] of cases) {
      refuses(() => infer(context, 'medianComparison', six, witness as never), 'malformed', message);
    }
  });

  it('adds its error to that of the other side', () => {
    const values = oneTo(20);
    const { context, theorems } = givenDraws(values);
    const sides = [
      { relation: 'atMost', bound: '15' },
      { relation: 'atLeast', bound: '6' },
    ].map((witness) => infer(context, 'medianComparison', theorems, witness));
    const both = infer(context, 'conjunction', sides, {});
    expect(both.error).to.equal('1/20');
    expect(both.assurance).to.equal('statistical');
  });
});
