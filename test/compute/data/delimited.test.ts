/** Texts of numbers: read exactly, one sample a line, or refused with the place and what to do. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationals } from 'lossproof/search';
import { readDelimited, textOf } from '../../../src/compute/data/delimited.js';
import { misuseOf } from './files.js';

const read = (text: string) => {
  const { shape, values } = readDelimited(text, 'file');
  return [shape, values.map(rationals.formatRational)];
};
const refusal = (text: string): string => misuseOf(() => readDelimited(text, 'file')).message;

describe('compute/data/delimited', () => {
  it('U15: reads decimals as what they say, with commas or tabs and any ends of lines', () => {
    const expected = [
      [2, 2],
      ['1/10', '-2', '3', '1/1000'],
    ];
    for (const text of ['0.1,-2\n3,1e-3\n', '0.1\t-2\r\n3\t1e-3', ' 0.10 , -2\r3,.001\n\n', '0.1,-2\n6/2,1e-3 \n']) {
      expect(read(text), JSON.stringify(text)).to.deep.equal(expected);
    }
    expect(read('7')).to.deep.equal([[1, 1], ['7']]);
  });

  it('gives back any numbers that were written', () => {
    const number = fc.tuple(fc.integer(), fc.nat(9)).map(([digits, power]) => `${digits}e-${power}`);
    const rows = fc
      .nat(4)
      .chain((more) =>
        fc.array(fc.array(number, { minLength: more + 1, maxLength: more + 1 }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', '\t'),
        fc.constantFrom('', 'names,of,columns\n'),
        (given, separator, names) => {
          fc.pre(names === '' || separator === ',');
          const [shape, values] = read(names + given.map((row) => row.join(separator)).join('\n'));
          expect(shape).to.deep.equal([given.length, given[0]?.length]);
          const exact = given.flat().map((text) => {
            const [digits, power] = text.split('e-') as [string, string];
            return rationals.formatRational(rationals.rational(BigInt(digits), 10n ** BigInt(power)));
          });
          expect(values).to.deep.equal(exact);
        },
      ),
    );
  });

  it('takes a first line without any number for names of columns', () => {
    for (const names of ['a,b', '"first pixel","second"', '# a,b', ' x , y ', ',label', 'größe,länge']) {
      expect(read(`${names}\n1,2`), names).to.deep.equal([
        [1, 2],
        ['1', '2'],
      ]);
    }
    expect(refusal('a,b\n')).to.equal('file: expected lines of numbers below the names of the columns, got none');
  });

  it('refuses what is no number with its place, and says what to do', () => {
    for (const [text, message] of [
      [
        'a,1\n2,3',
        'in line 1, column 1, got "a"; a text has one sample a line, below at most one line of names, none of which is',
      ],
      ['1,2\n3,x', 'in line 2, column 2, got "x"; a text has'],
      ['a,b\n1,2\nc,d', 'in line 3, column 1, got "c"'],
      ['1,nan', 'in line 1, column 2, got "nan"; claims are about real numbers: drop or mend such entries'],
      ['nan,NA\n1,2', 'in line 1, column 1, got "nan"; claims are'],
      ['1,-inf', 'got "-inf"; claims are'],
      ['1,,2', 'in line 1, column 2, got nothing; leave no entry empty, and save data frames without their index'],
      [',0,1\n0,5,6', 'in line 1, column 1, got nothing; leave'],
      ['1;2\n3;4', 'got "1;2"; separate numbers by commas or tabs, as numpy.savetxt does with delimiter=","'],
      ['1.0e+00 2.0e+00', 'got "1.0e+00 2.0e+00"; separate'],
      [
        '1,1e999999999',
        'a number of at most 1000 digits before and behind the point in line 1, column 2, got "1e999999999"',
      ],
      ['1,"2"', 'in line 1, column 2, got "\\"2\\""'],
    ] as const) {
      expect(refusal(text), text).to.include(message);
    }
    expect(refusal(`1,${'z'.repeat(1000)}`)).to.have.length.below(250);
  });

  it('refuses lines of other lengths and lines without numbers', () => {
    expect(refusal('1,2\n3')).to.equal(
      'file: expected 2 numbers in line 2, got 1; each line is one sample, and all have as many numbers',
    );
    expect(refusal('a,b\n1,2\n3,4,5')).to.include('2 numbers in line 3, got 3');
    expect(refusal('1,2\n\n3,4')).to.include('2 numbers in line 2, got 1');
  });

  it('refuses a first line that only counts columns, which would be a sample that is none', () => {
    expect(refusal('0,1,2\n5,6,7')).to.equal(
      'file: expected a first line of names or of a sample, got 0, 1, …, 2, which counts the columns; ' +
        'delete that line; if it is a sample, put a line of names above it',
    );
    expect(read('a,b,c\n0,1,2')).to.deep.equal([
      [1, 3],
      ['0', '1', '2'],
    ]);
    expect(read('0,1\n5,6')[0]).to.deep.equal([2, 2]);
    expect(read('0,1,3\n5,6,7')[0]).to.deep.equal([2, 3]);
  });

  it('knows a text by its bytes, and drops a byte order mark', () => {
    expect(textOf(Buffer.from('\ufeff1,2\r\n3\t'), 'file')).to.equal('1,2\r\n3\t');
    for (const bytes of [[], [49, 0, 50], [49, 27], [0xff, 0xfe, 49], [49, 0xc3]]) {
      expect(textOf(Uint8Array.from(bytes), 'file'), bytes.join()).to.equal(undefined);
    }
    expect(misuseOf(() => textOf(new Uint8Array(2 ** 26 + 1).fill(49), 'file')).message).to.equal(
      'file: expected a text of at most 64 MiB, got 67108865 bytes; save larger arrays with numpy.save',
    );
  });
});
