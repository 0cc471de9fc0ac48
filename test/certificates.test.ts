/** The reference certificates: accepted as they are, in both arithmetics, and refused after any change to a single field. */
import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Registry } from 'lossproof';
import { check, indexCertificates, readCertificate, Refusal, type CheckOptions, type Json } from 'lossproof/search';

const FOLDER = fileURLToPath(new URL('../../certificates/', import.meta.url));

/** With LOSSPROOF_LONG every field of every certificate is changed; otherwise of the long ones an even sample. */
const MOST_CHANGES = process.env['LOSSPROOF_LONG'] === undefined ? 300 : Infinity;

/** Claims whose verdict is that they say nothing. */
const VACUOUS = new Set(['xls16/population-bound']);

type Path = readonly (string | number)[];

/** Every place in a document, with each way to spoil it. */
function* changes(value: Json, path: Path = []): Generator<readonly [Path, string, (old: Json) => Json | undefined]> {
  if (path.length > 0) yield [path, 'removed', () => undefined];
  if (typeof value === 'string') yield [path, 'changed', (old) => spoilt(old as string)];
  else if (typeof value === 'number') yield [path, 'raised', (old) => (old as number) + 1];
  else if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.length > 0) yield [path, 'with its last item twice', (old) => [...(old as Json[]), items.at(-1) as Json]];
    for (const [index, item] of items.entries()) yield* changes(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    yield [path, 'with a new field', (old) => ({ ...(old as object), surplus: 0 })];
    for (const [key, item] of Object.entries(value)) yield* changes(item, [...path, key]);
  }
}

/** Another string of the same kind, so that it is refused for what it says rather than for how it is spelt. */
function spoilt(text: string): string {
  if (/^-?[0-9]+(\/[0-9]+)?$/.test(text)) return text === '1' ? '2' : '1';
  return text.endsWith('0') ? `${text.slice(0, -1)}1` : `${text.slice(0, -1)}0`;
}

function changed(root: Json, [head, ...rest]: Path, change: (old: Json) => Json | undefined): Json | undefined {
  if (head === undefined) return change(root);
  const copy = (Array.isArray(root) ? [...(root as Json[])] : { ...(root as object) }) as {
    [key: string | number]: Json;
  };
  const replaced = changed(copy[head] as Json, rest, change);
  if (replaced !== undefined) copy[head] = replaced;
  else if (Array.isArray(copy)) copy.splice(head as number, 1);
  else Reflect.deleteProperty(copy, head);
  return copy;
}

function sampled<T>(all: readonly T[]): readonly T[] {
  const stride = Math.max(1, Math.ceil(all.length / MOST_CHANGES));
  return all.filter((_, index) => index % stride === 0);
}

describe('reference certificates', () => {
  let options: CheckOptions;
  let files: readonly string[];

  before(async () => {
    const registry = new Registry();
    files = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
    const index = await indexCertificates([FOLDER]);
    options = {
      statementOf: await registry.statements(await registry.list()),
      find: (digest) => index.get(digest),
    };
  });

  const textOf = (file: string): Promise<string> => readFile(join(FOLDER, file), 'utf8');

  it('are there for every claim, with its controls', async () => {
    const registry = new Registry();
    for (const id of await registry.list()) {
      const { claim } = await registry.get(id);
      const names = [`${id}.json`, ...Object.keys(claim.controls).map((control) => `${id}.${control}.json`)];
      if (/^(sc16|xls16)\//.test(id)) expect(files).to.include.members(names);
    }
  });

  it('are accepted, with the same verdict in plain arithmetic', async () => {
    for (const file of files) {
      const text = await textOf(file);
      const [fast, plain] = [check(text, options), check(text, { ...options, reference: true })];
      expect(fast.bound, file).to.equal(true);
      const verdict = VACUOUS.has(fast.certificate.claim.id) ? 'vacuous' : 'holds';
      expect(fast.verdict, file).to.equal(fast.certificate.variant === 'claim' ? verdict : 'fails');
      expect(plain.verdict, file).to.equal(fast.verdict);
      expect(plain.theorem.proposition, file).to.deep.equal(fast.theorem.proposition);
    }
  });

  it('are refused after a change to any single field', async () => {
    let count = 0;
    for (const file of files) {
      const document = JSON.parse(await textOf(file)) as Json;
      for (const [path, what, change] of sampled([...changes(document)])) {
        const spoiltText = JSON.stringify(changed(document, path, change));
        expect(() => check(spoiltText, options), `${file}: ${path.join('.')} ${what}`).to.throw(Refusal);
        count++;
      }
    }
    expect(count).to.be.greaterThan(3000);
  });

  it('name controls that are there, and are failures of the same claim', async () => {
    const find = options.find as (digest: string) => string | undefined;
    for (const file of files) {
      const { claim, controls } = readCertificate(await textOf(file));
      for (const digest of controls) {
        const control = check(find(digest) ?? '', options);
        expect(control.verdict).to.equal('fails');
        expect(control.certificate.claim.id).to.equal(claim.id);
        expect(control.certificate.variant).not.to.equal('claim');
      }
    }
  });
});
