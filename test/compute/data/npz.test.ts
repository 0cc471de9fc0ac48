/** Archives of arrays: the one that is asked for, or a refusal before anything of a wrong size is unpacked. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { isZip, memberOf } from '../../../src/compute/data/npz.js';
import { readTable } from '../../../src/compute/data/table.js';
import { misuseOf, npy, zip, type ZipMember } from './files.js';

const [x, e] = [npy([2, 2], [1, 2, 3, 4], 'int16'), npy([2, 3], [1, 0, 1, 1, 0, 1], 'float32')];
const two: readonly ZipMember[] = [
  { name: 'x.npy', bytes: x },
  { name: 'e.npy', bytes: e, deflated: true },
];
const refusal = (file: Uint8Array, name?: string): string => misuseOf(() => memberOf(file, 'data.npz', name)).message;
const only = (member: Partial<ZipMember>): Uint8Array => zip([{ name: 'x.npy', bytes: x, ...member }]);

describe('compute/data/npz', () => {
  it('U15: has the array of a name, stored or deflated, and the only one without a name', () => {
    for (const comment of ['', 'a comment that has PK\u0005\u0006 inside']) {
      const file = zip(two, comment);
      expect(isZip(file)).to.equal(true);
      expect(Buffer.compare(memberOf(file, 'data.npz', 'x'), x)).to.equal(0);
      expect(Buffer.compare(memberOf(file, 'data.npz', 'e'), e)).to.equal(0);
    }
    expect(Buffer.compare(memberOf(only({ deflated: true }), 'data.npz', undefined), x)).to.equal(0);
    expect([isZip(x), isZip(Uint8Array.of(0x50, 0x4b, 3)), isZip(zip([]))]).to.deep.equal([false, false, true]);
  });

  it('U15: reads what NumPy writes', function () {
    const program = [
      'import io, numpy',
      'for save in [numpy.savez, numpy.savez_compressed]:',
      '  file = io.BytesIO()',
      '  save(file, x=numpy.arange(6).reshape(2, 3), mask=numpy.eye(3) > 0)',
      '  print(file.getvalue().hex())',
    ].join('\n');
    let written: string;
    try {
      written = execFileSync('python3', ['-c', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return this.skip();
    }
    for (const line of written.trim().split('\n')) {
      const file = Buffer.from(line, 'hex');
      const { shape, encoding, values } = readTable(file, 'file', 'x');
      expect([shape, encoding, Array.from<unknown>(values)]).to.deep.equal([[2, 3], 'int32', [0, 1, 2, 3, 4, 5]]);
      expect(Array.from<unknown>(readTable(file, 'file', 'mask').values)).to.deep.equal([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    }
  });

  it('names what there is where the name is wrong or missing', () => {
    expect(refusal(zip(two), 'y')).to.equal('data.npz: expected an array "y", got 2 arrays: "x", "e"');
    expect(refusal(zip(two))).to.equal(
      'data.npz: expected one array, or its name, got 2 arrays: "x", "e"; give the name behind a colon, as in data.npz:x',
    );
    expect(refusal(zip([]), 'x')).to.equal('data.npz: expected an array "x", got no array');
    expect(refusal(zip([]))).to.equal('data.npz: expected an array, got no array');
    const many = Array.from({ length: 30 }, (_, k) => ({ name: `a${k}`, bytes: Uint8Array.of() }));
    expect(refusal(zip(many), 'x')).to.match(/got 30 arrays: "a0", .*"a19"$/);
    expect(refusal(zip([...two, { name: 'x.npy', bytes: e }]), 'x')).to.match(/expected one array, or its name/);
  });

  const bomb = new Uint8Array(2 ** 20);
  for (const [what, file, message] of [
    [
      'a deflated array that is longer than the archive says',
      only({ bytes: bomb, deflated: true, size: 100 }),
      /expected 100 bytes when unpacked, got more; the file is damaged/,
    ],
    ['one that is shorter', only({ deflated: true, size: x.length + 1 }), /bytes when unpacked, got \d+;/],
    [
      'one beyond all limits',
      only({ deflated: true, size: 2 ** 30 }),
      /at most 512 MiB when unpacked, got 1073741824 bytes/,
    ],
    ['one of 4 GiB and more', only({ size: 0xffffffff }), /at most 512 MiB when unpacked, got 4294967295 bytes/],
    ['a stored array of another size', only({ size: 3 }), /expected 3 bytes when unpacked, got \d+/],
    [
      'a stream that cannot be inflated',
      only({ bytes: Uint8Array.of(7, 7, 7), method: 8 }),
      /expected 3 bytes when unpacked, got invalid block type/,
    ],
    [
      'an empty stream that unpacks to something',
      only({ bytes: x, deflated: true, size: 0 }),
      /expected 0 bytes when unpacked, got more/,
    ],
    ['other content', only({ checksum: 7 }), /expected content with the checksum of the archive, got other content/],
    ['encryption', only({ flags: 1 }), /array "x": expected an array without encryption, got an encrypted one/],
    ['another method', only({ method: 12 }), /stored or deflated, got method 12; save it with numpy\.savez/],
    [
      'the first bytes alone',
      only({}).subarray(0, 60),
      /expected the end of a ZIP archive, got none; the file is damaged/,
    ],
    ['an end without a directory', zip(two).slice(-22), /expected a directory right before the end of the archive/],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(refusal(file)).to.match(message);
    });
  }

  it('refuses archives of other files', () => {
    const file = zip([{ name: 'x.txt', bytes: Buffer.from('1,2') }]);
    expect(misuseOf(() => readTable(file, 'file')).message).to.equal(
      'file: expected an archive of .npy arrays, got one of other files; save it with numpy.savez',
    );
  });

  it('refuses any single wrong byte, or has just the bytes that were put in', () => {
    const file = zip(two, 'comment');
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const spoiled = Uint8Array.from(file);
        spoiled[place] = (spoiled[place] as number) ^ change;
        try {
          expect(Buffer.compare(memberOf(spoiled, 'file', 'e'), e)).to.equal(0);
        } catch (error) {
          expect(error).to.have.property('name', 'UsageError');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
