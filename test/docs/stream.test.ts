/** The vectors of docs/stream.md, by the kernel and by the independent implementation in Python. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  canonicalJson,
  choose,
  digestOfMatrix,
  draw,
  rationals,
  Stream,
  type Json,
  type Law,
  type Origin,
} from 'lossproof/search';
import { read, ROOT, run } from './pages.js';

interface Vectors {
  readonly streams: readonly {
    readonly name: Json;
    readonly canonical: string;
    readonly key: string;
    readonly bytes: string;
    readonly far: { readonly offset: number; readonly bytes: string };
    readonly words: readonly number[];
  }[];
  readonly below: readonly {
    readonly name: Json;
    readonly count: number;
    readonly values: readonly number[];
    readonly nextByte: number;
  }[];
  readonly laws: readonly {
    readonly origin: Origin;
    readonly label: string;
    readonly law: Law;
    readonly rows: number;
    readonly columns: number;
    readonly entries?: readonly string[];
    readonly sha256: string;
  }[];
  readonly choices: readonly {
    readonly origin: Origin;
    readonly label: string;
    readonly rows: number;
    readonly from: string;
    readonly columns: number;
    readonly order: readonly number[];
    readonly sha256: string;
  }[];
}

const hex = (stream: Stream, count: number): string =>
  Buffer.from(Array.from({ length: count }, () => stream.byte())).toString('hex');

describe('docs/stream-vectors.json', () => {
  let vectors: Vectors;
  before(async () => {
    vectors = JSON.parse(await read('docs/stream-vectors.json')) as Vectors;
    expect(vectors.streams).not.to.have.length(0);
  });

  it('has the keys, bytes and words of the kernel', () => {
    for (const { name, canonical, key, bytes, far, words } of vectors.streams) {
      expect(canonicalJson(name)).to.equal(canonical);
      expect(createHash('sha256').update(`lossproof/stream@1\n${canonical}`).digest('hex')).to.equal(key);
      expect(hex(new Stream(name), bytes.length / 2)).to.equal(bytes);
      const later = new Stream(name);
      hex(later, far.offset);
      expect(hex(later, far.bytes.length / 2)).to.equal(far.bytes);
      const stream = new Stream(name);
      expect(words.map(() => stream.word())).to.deep.equal(words);
    }
  });

  it('has the whole numbers of the kernel, and their number of draws', () => {
    for (const { name, count, values, nextByte } of vectors.below) {
      const stream = new Stream(name);
      expect(
        values.map(() => stream.below(count)),
        `${count}`,
      ).to.deep.equal(values);
      expect(stream.byte(), `${count}`).to.equal(nextByte);
    }
  });

  it('has the matrices of the kernel, by every law', () => {
    expect(new Set(vectors.laws.map(({ law }) => law.kind))).to.deep.equal(
      new Set(['uniform', 'uniformNonzero', 'gaussian']),
    );
    for (const { origin, entries, sha256, ...recipe } of vectors.laws) {
      const drawn = draw(recipe, origin);
      expect(digestOfMatrix(drawn), recipe.label).to.equal(sha256);
      if (entries !== undefined) expect(drawn.entries.map(rationals.formatRational)).to.deep.equal(entries);
    }
  });

  it('S2: has the choices of the kernel', () => {
    for (const { origin, label, rows, from, columns, order, sha256 } of vectors.choices) {
      const bytes = Buffer.from(from, 'hex');
      const among = bytes.length / rows;
      const P = { kind: 'packed', rows, columns: among, encoding: 'uint8', bytes: bytes.toString('base64') } as const;
      expect(choose({ rows, columns, label, of: 'P' }, { P }, origin).sha256, label).to.equal(sha256);
      const stream = new Stream({ ...origin, label, of: `sha256:${createHash('sha256').update(bytes).digest('hex')}` });
      expect(stream.choice(columns, among), label).to.deep.equal(order);
    }
  });

  it('is what docs/stream.md quotes', async () => {
    const page = await read('docs/stream.md');
    const [first] = vectors.streams;
    expect(page).to.include(first?.canonical).and.to.include(first?.key);
    expect(page).to.include((first?.bytes.slice(0, 16).match(/../g) as string[]).join(' '));
    expect(page).to.include(`its first word is ${first?.words[0]}.`);
  });

  it('is recomputed by scripts/stream.py (skipped without python3)', async function () {
    const version = await run('python3', ['--version']).catch(() => undefined);
    if (version === undefined) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('python3 is needed');
      this.skip();
    }
    const { stdout } = await run('python3', [join(ROOT, 'scripts/stream.py'), join(ROOT, 'docs/stream-vectors.json')]);
    const count = vectors.streams.length + vectors.below.length + vectors.laws.length + vectors.choices.length;
    expect(stdout.match(/^same {6}/gm)).to.have.length(count);
  });

  it('is told apart from changed vectors by scripts/stream.py (skipped without python3)', async function () {
    const version = await run('python3', ['--version']).catch(() => undefined);
    if (version === undefined) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('python3 is needed');
      this.skip();
    }
    const folder = await mkdtemp(join(tmpdir(), 'lossproof-stream-'));
    const file = join(folder, 'changed.json');
    const [first, ...rest] = vectors.laws;
    await writeFile(file, JSON.stringify({ ...vectors, laws: [{ ...first, sha256: 'sha256:0' }, ...rest] }));
    const failure = await run('python3', [join(ROOT, 'scripts/stream.py'), file]).then(
      () => undefined,
      (error: unknown) => error as { code: number; stdout: string },
    );
    await rm(folder, { recursive: true });
    expect(failure?.code).to.equal(1);
    expect(failure?.stdout.match(/^DIFFERENT/gm)).to.have.length(1);
  });
});
