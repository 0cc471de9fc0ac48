import { expect } from 'chai';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { gaussian } from '../../../../src/kernel/libraries/normal/gaussian.js';
import {
  digestOfMatrix,
  entryShape,
  instanceShape,
  realiseAll,
  type Entry,
} from '../../../../src/kernel/core/data/instance.js';
import { draw, LIBRARIES, realise } from '../../../../src/kernel/full.js';
import type { Sampler } from '../../../../src/kernel/core/data/law.js';
import { Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import type { Law } from '../../../../src/kernel/core/data/law.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { ENCODINGS } from '../../../../src/kernel/core/data/packed.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { Stream } from '../../../../src/kernel/core/data/stream.js';
import { ORIGIN, numbers, rationals, refuses, shownRows } from '../../../support.js';

const libraries = new Libraries(LIBRARIES);
const samplerOf = (kind: string) => libraries.meaningOf('law', kind) as Sampler | undefined;

const recipe = (law: Law, rows = 2, columns = 3, label = 'X') => ({ rows, columns, label, law });
const drawn = (law: Law, rows = 2, columns = 3): Extract<Entry, { kind: 'draw' }> => ({
  kind: 'draw',
  ...recipe(law, rows, columns),
  sha256: digestOfMatrix(draw(recipe(law, rows, columns), ORIGIN)),
});
const stream = (label = 'X'): Stream => new Stream({ ...ORIGIN, label });

describe('instance', () => {
  it('has matrices written out', () => {
    expect(
      shownRows(
        realise(
          numbers([
            ['1/2', 2],
            [3, -4],
          ]),
          ORIGIN,
        ),
      ),
    ).to.deep.equal([
      ['1/2', '2'],
      ['3', '-4'],
    ]);
    for (const [entries, got] of [
      [['1'], '1'],
      [['1', '2', '3'], '3'],
    ] as const) {
      refuses(
        () => realise({ kind: 'matrix', rows: 1, columns: 2, entries }, ORIGIN),
        'mismatch',
        `$.entries: expected 1 × 2 entries, got ${got}`,
      );
    }
  });

  it('is identified by the canonical digest of its numbers', () => {
    const m = { ...rationals([[1, 2]]), entries: [rational(1n, 2n), rational(-4n)] };
    const bytes = '{"columns":2,"entries":["1/2","-4"],"rows":1}';
    expect(digestOfMatrix(m)).to.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  });

  it('draws again what the seed gives, and takes nothing else for it', () => {
    const entry = drawn({ kind: 'uniform', from: -5, to: 5 });
    expect(digestOfMatrix(realise(entry, ORIGIN))).to.equal(entry.sha256);
    const wrong = { ...entry, sha256: `sha256:${'0'.repeat(64)}` };
    refuses(
      () => realise(wrong, ORIGIN),
      'mismatch',
      `$.sha256: expected the digest of what the seed gives, ${entry.sha256}, got ${wrong.sha256}`,
    );
  });

  it('gives other numbers for another claim, version, size, seed or label', () => {
    const entry = drawn({ kind: 'uniform', from: 0, to: 1_000_000 });
    const digests = [
      ORIGIN,
      { ...ORIGIN, claim: 'paper/other' },
      { ...ORIGIN, version: 2 },
      { ...ORIGIN, sizes: { N: 3 } },
      { ...ORIGIN, seed: 'other' },
    ].map((origin) => digestOfMatrix(draw(entry, origin)));
    digests.push(digestOfMatrix(draw({ ...entry, label: 'Y' }, ORIGIN)));
    expect(new Set(digests).size).to.equal(6);
    expect(digests[0]).to.equal(entry.sha256);
  });

  it('draws uniformly as the stream does, row by row', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 30 }), (from, span) => {
        const words = stream();
        const expected = Array.from({ length: 6 }, () => String(from + words.below(span + 1)));
        const m = draw(recipe({ kind: 'uniform', from, to: from + span }), ORIGIN);
        expect(m.entries.map(formatRational)).to.deep.equal(expected);
      }),
    );
  });

  it('draws equal numbers of a narrow range as one object, which nobody can change', () => {
    for (const [to, shared] of [
      [1023, true],
      [1024, false],
    ] as const) {
      const { entries } = draw(recipe({ kind: 'uniform', from: 0, to }, 100, 100), ORIGIN);
      expect(new Set(entries).size === new Set(entries.map(formatRational)).size).to.equal(shared);
      expect(entries.every(Object.isFrozen)).to.equal(true);
    }
    for (const [bits, shared] of [
      [10, true],
      [11, false],
    ] as const) {
      const { entries } = draw(recipe({ kind: 'gaussian', bits }, 100, 100), ORIGIN);
      expect(new Set(entries).size === new Set(entries.map(formatRational)).size).to.equal(shared);
      expect(entries.every(Object.isFrozen)).to.equal(true);
    }
  });

  it('draws without zero by drawing again', () => {
    const words = stream();
    const expected: string[] = [];
    while (expected.length < 40) {
      const value = words.below(3) - 1;
      if (value !== 0) expected.push(String(value));
    }
    const m = draw(recipe({ kind: 'uniformNonzero', from: -1, to: 1 }, 8, 5), ORIGIN);
    expect(m.entries.map(formatRational)).to.deep.equal(expected);
    expect(
      draw(recipe({ kind: 'uniformNonzero', from: 0, to: 1 }, 8, 5), ORIGIN).entries.map(formatRational),
    ).to.deep.equal(Array.from({ length: 40 }, () => '1'));
    expect(
      draw(recipe({ kind: 'uniformNonzero', from: -1, to: 0 }, 1, 1), ORIGIN).entries.map(formatRational),
    ).to.deep.equal(['-1']);
    expect(draw(recipe({ kind: 'uniform', from: 0, to: 0 }, 1, 1), ORIGIN).entries.map(formatRational)).to.deep.equal([
      '0',
    ]);
    expect(
      draw(recipe({ kind: 'uniformNonzero', from: 3, to: 3 }, 1, 1), ORIGIN).entries.map(formatRational),
    ).to.deep.equal(['3']);
  });

  it('draws Gaussians as the sampler does', () => {
    const words = stream();
    const expected = Array.from({ length: 6 }, () => formatRational(gaussian(words, 12)));
    expect(draw(recipe({ kind: 'gaussian', bits: 12 }), ORIGIN).entries.map(formatRational)).to.deep.equal(expected);
  });

  it('needs a range that holds a number', () => {
    for (const [law, got] of [
      [{ kind: 'uniform', from: 1, to: 0 }, '1 to 0'],
      [{ kind: 'uniform', from: 5, to: -5 }, '5 to -5'],
      [{ kind: 'uniformNonzero', from: 0, to: 0 }, '0 to 0'],
      [{ kind: 'uniformNonzero', from: 2, to: 1 }, '2 to 1'],
    ] as const) {
      refuses(() => draw(recipe(law), ORIGIN), 'malformed', `$.law: expected a range that holds a number, got ${got}`);
    }
  });

  it('realises every entry and says which one is refused', () => {
    const all = realiseAll({ A: numbers([[1]]), B: drawn({ kind: 'gaussian', bits: 2 }, 1, 2) }, ORIGIN, samplerOf);
    expect([...all.keys()]).to.deep.equal(['A', 'B']);
    expect(all.get('B')?.columns).to.equal(2);
    refuses(
      () =>
        realiseAll({ A: numbers([[1]]), B: { kind: 'matrix', rows: 1, columns: 1, entries: [] } }, ORIGIN, samplerOf),
      'mismatch',
      '$.instance.B.entries: expected 1 × 1 entries, got 0',
    );
  });

  describe('of bytes', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const stored = { rows: 2, columns: 2, encoding: 'uint8' } as const;
    const dataSet = {
      kind: 'dataSet',
      ...stored,
      name: 'digits',
      sha256: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    } as const;

    it('has them inline', () => {
      const entry = { kind: 'packed', ...stored, bytes: Buffer.from(bytes).toString('base64') } as const;
      expect(shownRows(realise(entryShape.read(entry, '$') as typeof entry, ORIGIN))).to.deep.equal([
        ['1', '3'],
        ['2', '4'],
      ]);
      refuses(
        () => realise({ ...entry, rows: 1 }, ORIGIN),
        'mismatch',
        '$: expected 1 × 2 of 1 bytes each, got 4 bytes',
      );
      refuses(
        () => entryShape.read({ ...entry, encoding: 'bfloat16' }, '$'),
        'malformed',
        `$.encoding: expected ${ENCODINGS.map((each) => `"${each}"`).join(' or ')}, got "bfloat16"`,
      );
    });

    it('finds them by what the entry says, and asks for the very bytes', () => {
      const entry = entryShape.read(dataSet, '$') as typeof dataSet;
      const found = realiseAll({ X: entry }, ORIGIN, samplerOf, (asked) => {
        expect(asked).to.deep.equal(dataSet);
        return bytes;
      });
      expect(shownRows(found.get('X') as Matrix<Rational>)).to.deep.equal([
        ['1', '3'],
        ['2', '4'],
      ]);
      const other = Uint8Array.of(1, 2, 3, 5);
      refuses(
        () => realiseAll({ X: entry }, ORIGIN, samplerOf, () => other),
        'mismatch',
        `$.instance.X.sha256: expected the digest of digits here, sha256:${createHash('sha256').update(other).digest('hex')}, got ${dataSet.sha256}`,
      );
      for (const bytesOf of [undefined, () => undefined]) {
        refuses(
          () => realise(entry, ORIGIN, bytesOf),
          'missing',
          '$: expected the data set digits at hand, got nothing',
        );
      }
    });

    it('keeps what it hashed, though what it was given may change', () => {
      const given = Uint8Array.from(bytes);
      const found = realise(dataSet, ORIGIN, () => given);
      given.fill(9);
      expect(shownRows(found)[1]).to.deep.equal(['2', '4']);
    });
  });

  describe('shape', () => {
    const entry = drawn({ kind: 'uniform', from: -5, to: 5 });

    it('reads entries of both kinds and all laws', () => {
      const laws: Law[] = [entry.law, { kind: 'uniformNonzero', from: -1, to: 1 }, { kind: 'gaussian', bits: 64 }];
      for (const law of laws)
        expect(entryShape.read({ ...entry, law }, '$', libraries)).to.deep.equal({ ...entry, law });
      expect(instanceShape.read({ X: numbers([[1]]) }, '$')).to.deep.equal({ X: numbers([[1]]) });
      entryShape.read({ ...entry, rows: 1_000_000, label: 'a Z_9.-'.padEnd(64, 'x') }, '$', libraries);
      entryShape.read({ ...entry, law: { kind: 'uniform', from: -1_000_000_000, to: 1_000_000_000 } }, '$', libraries);
    });

    it('refuses names, labels, laws and sizes out of bounds', () => {
      const cases: [object, string][] = [
        [{ rows: 0 }, '$.rows: expected a whole number from 1 to 1000000, got 0'],
        [{ columns: 1_000_001 }, '$.columns: expected a whole number from 1 to 1000000, got 1000001'],
        [{ label: '' }, '$.label: expected a name of at most 64 letters, digits, spaces, "_", "." and "-", got ""'],
        [
          { label: 'x'.repeat(65) },
          `$.label: expected a name of at most 64 letters, digits, spaces, "_", "." and "-", got "${'x'.repeat(56)}…`,
        ],
        [{ label: 'ä' }, '$.label: expected a name of at most 64 letters, digits, spaces, "_", "." and "-", got "ä"'],
        [
          { label: 'a\n' },
          '$.label: expected a name of at most 64 letters, digits, spaces, "_", "." and "-", got "a\\n"',
        ],
        [
          { label: '\na' },
          '$.label: expected a name of at most 64 letters, digits, spaces, "_", "." and "-", got "\\na"',
        ],
        [{ law: { kind: 'gaussian', bits: 0 } }, '$.law.bits: expected a whole number from 1 to 64, got 0'],
        [{ law: { kind: 'gaussian', bits: 65 } }, '$.law.bits: expected a whole number from 1 to 64, got 65'],
        [{ law: { kind: 'normal' } }, '$.law.kind: expected one of uniform, uniformNonzero, gaussian, got "normal"'],
        [
          { law: { kind: 'uniform', from: -1_000_000_001, to: 0 } },
          '$.law.from: expected a whole number from -1000000000 to 1000000000, got -1000000001',
        ],
        [
          { law: { kind: 'uniformNonzero', from: 0, to: 1_000_000_001 } },
          '$.law.to: expected a whole number from -1000000000 to 1000000000, got 1000000001',
        ],
        [{ sha256: 'sha256:0' }, '$.sha256: expected a digest, "sha256:" and 64 hexadecimal digits, got "sha256:0"'],
        [{ kind: 'file' }, '$.kind: expected one of matrix, draw, choice, packed, dataSet, got "file"'],
      ];
      for (const [part, message] of cases) {
        refuses(() => entryShape.read({ ...entry, ...part }, '$', libraries), 'malformed', message);
      }
      refuses(
        () => instanceShape.read({ 'X[1]': numbers([[1]]) }, '$.instance'),
        'malformed',
        '$.instance: expected a name of at most 32 letters and digits, got "X[1]"',
      );
    });
  });
});
