/** What learners hand in: read as it is meant, refused with the field and what it should be. */
import { expect } from 'chai';
import { UsageError } from '../../src/base/usage.js';
import { rowsOf } from '../../src/course/exact.js';
import { choice, integer, matrix, rational, readAnswer, vector, writeAnswer } from '../../src/course/form.js';
import { formatRational } from '../../src/kernel/core/data/rational.js';
import type { Json } from '../../src/kernel/index.js';

const form = {
  n: integer(1, 9, 'a number'),
  x: rational('a fraction'),
  M: matrix(2, 2, 'a matrix'),
  v: vector(2, 'a vector'),
  which: choice({ one: 'the one', other: 'the other' }, 'a choice'),
};
const right = { n: 3, x: '2/4', M: [[1, '1/2'], [0, -1]], v: [1, [2]], which: 'one' } satisfies Json; // prettier-ignore

describe('course/form', () => {
  it('reads numbers, fractions in any terms, matrices, and vectors with or without inner brackets', () => {
    const { n, x, M, v, which } = readAnswer(form, right);
    expect([n, formatRational(x), rowsOf(M), rowsOf(v), which]).to.deep.equal([
      3,
      '1/2',
      [['1', '1/2'], ['0', '-1']],
      [['1'], ['2']],
      'one',
    ]); // prettier-ignore
  });

  it('writes what it reads', () => {
    const written = writeAnswer(form, readAnswer(form, right));
    expect(written).to.deep.equal({ ...right, x: '1/2', v: [1, 2] });
    expect(writeAnswer(form, readAnswer(form, written))).to.deep.equal(written);
  });

  it('refuses what has another form, with the field, what is expected and what came', () => {
    const refused = (change: { readonly [name: string]: Json }, message: string): void => {
      expect(() => readAnswer(form, { ...right, ...change }), message).to.throw(UsageError, message);
    };
    refused({ n: 10 }, 'n: expected a whole number from 1 to 9, got 10');
    refused({ n: '3' }, 'n: expected a whole number from 1 to 9, got "3"');
    refused({ x: '1/0' }, 'x: expected a whole number or a fraction, got "1/0"; a fraction is a text, such as "1/2"');
    refused({ x: null }, 'x: expected a whole number or a fraction, got null');
    refused({ M: [[1, 2]] }, 'M: expected 2 rows of 2 numbers');
    refused({ M: [[1, 2], [3, 'x']] }, 'M[1][1]: expected a whole number or a fraction, got "x"'); // prettier-ignore
    refused({ v: [1, 2, 3] }, 'v: expected a list of 2 numbers');
    refused({ v: [1, true] }, 'v[1]: expected');
    refused({ which: 'toString' }, 'which: expected one of one, other, got "toString"');
    refused({ w: 1 }, 'w: expected only n, x, M, v, which, got another field');
    expect(() => readAnswer(form, [])).to.throw(UsageError, 'answer: expected {"n": …');
    expect(() => readAnswer({ n: form.n }, {})).to.throw(
      UsageError,
      'n: expected a number, a whole number from 1 to 9, got nothing',
    );
  });
});
