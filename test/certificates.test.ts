/** The reference certificates: accepted as they are, in both arithmetics, and refused after any change to a single field. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Archive, Document, receiptOf, Refusal, Verifier } from 'lossproof/verify';
import { STATEMENTS, statementOf } from 'lossproof/claims';
import { headerIn } from '../src/claim/uncheckedFields.js';
import { Checker, closureOf, loadLibraries, type Json, type Proposition } from '../src/kernel/index.js';
import { statementAt } from '../src/statement/bind.js';
import type { ClaimStatement } from '../src/statement/index.js';
import { CLAIM_TABLE } from './lemmas/claimTable.js';

const FOLDER = fileURLToPath(new URL('../../certificates/', import.meta.url));
const FILES = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((name) => name.endsWith('.json')).sort();

/** With LOSSPROOF_LONG every field of every certificate is changed; otherwise an even sample, smaller for large files. */
const mostChanges = (text: string): number =>
  process.env['LOSSPROOF_LONG'] === undefined ? Math.max(30, Math.min(80, 8e6 / text.length)) : Infinity;

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

function sampled<T>(all: readonly T[], most: number): readonly T[] {
  const stride = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % stride === 0);
}

const textOf = (file: string): string => readFileSync(FOLDER + file, 'utf8');
const documents = new Map(FILES.map((file) => [file, new Document(textOf(file))]));
const documentOf = (file: string): Document => documents.get(file) as Document;
const archive = new Archive();
documents.forEach((document) => {
  archive.add(document);
});

const verifierWith = (reference: boolean): Verifier =>
  new Verifier({ statement: statementOf, archive, reference, dataOf: () => Promise.resolve(() => undefined) });

describe('reference certificates', () => {
  const [fast, plain] = [verifierWith(false), verifierWith(true)];

  it('are there for every claim, with its controls', async () => {
    for (const id of Object.keys(STATEMENTS)) {
      const { controls } = (await statementOf(id)) as ClaimStatement;
      expect(FILES).to.include.members([`${id}.json`, ...Object.keys(controls).map((name) => `${id}.${name}.json`)]);
    }
  });

  for (const file of FILES) {
    it(`${file} is accepted, with its controls and in plain arithmetic too`, async () => {
      const { checked, controls } = await fast.verify(documentOf(file));
      const { certificate, bound, verdict, theorem } = checked;
      expect(bound).to.equal(true);
      expect(verdict).to.equal(certificate.variant === 'claim' ? CLAIM_TABLE[certificate.claim.id]?.verdict : 'fails');
      expect(controls.accepted).to.have.length(controls.named);
      const again = await plain.verify(documentOf(file));
      expect(again.checked.verdict).to.equal(verdict);
      expect(again.checked.theorem.proposition).to.deep.equal(theorem.proposition);
    });

    it(`${file} needs only libraries that were loaded for it`, async () => {
      const { checked } = await fast.verify(documentOf(file));
      const { libraries, forHypotheses } = receiptOf(checked);
      const loaded = new Set(['core', ...closureOf(await librariesFor(file)).map(({ name }) => name)]);
      const needed = [...libraries, ...forHypotheses].map(({ library }) => library);
      expect(needed.filter((library) => !loaded.has(library))).to.deep.equal([]);
    });

    it(`T1: ${file} is refused after a change to any single field`, async () => {
      const known = await statementsFor(file);
      const checker = new Checker(await librariesFor(file), {
        statementOf: (header) => {
          const statement = known.get(header.claim.id);
          return statement && statementAt(statement, header);
        },
        find: archive.find,
      });
      const text = textOf(file);
      const json = JSON.parse(text) as Json;
      const all = sampled([...changes(json)], mostChanges(text));
      for (const [path, what, change] of all) {
        const spoiltText = JSON.stringify(changed(json, path, change));
        expect(() => checker.check(spoiltText), `${path.join('.')} ${what}`).to.throw(Refusal);
      }
      expect(all.length).to.be.greaterThan(15);
    });
  }
});

const neededBy = (file: string): readonly Document[] => archive.collect([documentOf(file)], ['restsOn', 'controls']);

async function statementsFor(file: string): Promise<ReadonlyMap<string, ClaimStatement>> {
  const ids = [...new Set(neededBy(file).map((document) => headerIn(document).claim.id))];
  return new Map(await Promise.all(ids.map(async (id) => [id, (await statementOf(id)) as ClaimStatement] as const)));
}

/** The libraries that a certificate calls for, those of what it cites, and those of the hypotheses of all their claims. */
async function librariesFor(file: string) {
  const known = await statementsFor(file);
  const hypotheses = neededBy(file).flatMap((document): readonly Proposition[] => {
    const header = headerIn(document);
    const statement = statementAt(known.get(header.claim.id) as ClaimStatement, header);
    return statement.hypotheses.flatMap(({ holds, broken }) => [holds ?? [], broken ?? []].flat());
  });
  return loadLibraries(neededBy(file), hypotheses);
}
