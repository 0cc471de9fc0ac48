/** Numbers as people type them: exact, or refused with what was wrong. */
import { expect } from 'chai';
import fc from 'fast-check';
import { givenFromText, UsageError } from 'lossproof';
import { shownRows } from '../support.js';

const read = (entry: string): string | undefined =>
  shownRows(givenFromText(`{"M":[[${entry}]]}`, 'file')['M'] as never)[0]?.[0];

function refusal(text: string): string {
  try {
    givenFromText(text, 'file');
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

describe('givenFromText', () => {
  it('reads whole numbers, fractions, decimals and exponents exactly', () => {
    const cases: [string, string][] = [
      ['3', '3'],
      ['-0.25', '-1/4'],
      ['0.1', '1/10'],
      ['1e-3', '1/1000'],
      ['"1e-3"', '1/1000'],
      ['2.5e2', '250'],
      ['"22/7"', '22/7'],
      ['"-6/4"', '-3/2'],
      ['"123456789012345678901234567890"', '123456789012345678901234567890'],
      ['"0.1234567890123456789"', '1234567890123456789/10000000000000000000'],
      ['-0', '0'],
      // Doubles would round each of these.
      ['1.00000000000000000001', '100000000000000000001/100000000000000000000'],
      ['9007199254740993', '9007199254740993'],
      ['1e22', '10000000000000000000000'],
      ['1e-400', `1/1${'0'.repeat(400)}`],
      ['1e400', `1${'0'.repeat(400)}`],
    ];
    for (const [typed, expected] of cases) expect(read(typed), typed).to.equal(expected);
  });

  it('reads every decimal as it is typed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 40 }),
        (digits, places) => {
          expect(read(`${digits}e-${places}`)).to.equal(read(`"${digits}/1${'0'.repeat(places)}"`));
        },
      ),
    );
  });

  it('says where a file is not one', () => {
    expect(refusal('{')).to.include('file: expected JSON');
    expect(refusal('[]')).to.include('file: expected named matrices');
    expect(refusal('{"M":[]}')).to.include('file, at M: ');
    expect(refusal('{"M":[[]]}')).to.include('file, at M.0: ');
    expect(refusal('{"M":[[1],[1,2]]}')).to.include('file, at M: expected rows of 1 numbers, got 2 in row 2');
    expect(refusal('{"M-1":[[1]]}')).to.include('named matrices');
    expect(refusal('{"M":[[1]],"M":[[2]]}')).to.include('a duplicate');
    expect(refusal('{"M":[[1]],"__proto__":[[2]]}')).to.include('file: expected ');
    expect(refusal('{"M":[[01]]}')).to.include('file: expected JSON');
    expect(refusal('{"M":[[true]]}')).to.include('file, at M.0.0: ');
    for (const entry of ['"one"', '"1/0"', '""', '"4/-2"']) {
      expect(refusal(`{"M":[[${entry}]]}`), entry).to.include('expected a number such as 3');
    }
    expect(refusal('{"M":[[1e99999]]}')).to.include(
      'expected a number of at most 1000 digits before and behind the point',
    );
  });
});
