/** The data of a certificate: matrices written out, drawn from a stream by a stated law, or identified by their digest. */
import { base64Text, bytesOfBase64 } from '../text/base64.js';
import { digestOf, digestOfBytes } from '../text/digest.js';
import { deepFreeze } from '../text/json.js';
import { Refusal, within } from '../text/refusal.js';
import * as shape from '../text/shape.js';
import type { Read } from '../text/shape.js';
import { lawShape, type SamplerOf } from './law.js';
import { matrix, type Matrix } from './matrix.js';
import { ENCODINGS, PackedMatrix } from './packed.js';
import { formatRational, parseRational, type Rational } from './rational.js';
import { Stream } from './stream.js';
import { spend } from './work.js';

/** The part of a stream's key that all draws of a certificate share; the label of the draw completes it. */
export interface Origin {
  readonly claim: string;
  readonly version: number;
  readonly sizes: { readonly [name: string]: number };
  readonly seed: string;
}

const dimension = shape.integer(1, 1_000_000);
const size = { rows: dimension, columns: dimension };
const label = shape.text(/^[A-Za-z0-9 _.-]{1,64}$/, 'a name of at most 64 letters, digits, spaces, "_", "." and "-"');
const encoding = shape.literal(...ENCODINGS);

/** @internal */
export const entryShape = shape.union({
  matrix: shape.object({ ...size, entries: shape.list(shape.rationalText) }),
  draw: shape.object({ ...size, label, law: lawShape, sha256: shape.digestText }),
  /** Columns of the matrix `of`, drawn without replacement, with the digest of their bytes. */
  choice: shape.object({ ...size, label, of: shape.nameText, sha256: shape.digestText }),
  /** Numbers as bytes: little-endian, column after column. */
  packed: shape.object({ ...size, encoding, bytes: base64Text }),
  /** The same, but kept outside the certificate: a checker must be given bytes with this digest. */
  dataSet: shape.object({ ...size, encoding, name: label, sha256: shape.digestText }),
});
export type Entry = Read<typeof entryShape>;

export const instanceShape = shape.dictionary(shape.nameText, entryShape);
export type Instance = Read<typeof instanceShape>;

/** A reference to a data set. `BytesOf` finds its bytes, or returns undefined if they are not available. */
export type DataSetEntry = Extract<Entry, { kind: 'dataSet' }>;
export type BytesOf = (entry: DataSetEntry) => Uint8Array | undefined;

/** Whatever stands on its own: a choice needs the matrix that it chooses from. */
type OwnEntry = Exclude<Entry, { kind: 'choice' }>;
type BytesEntry = Extract<Entry, { kind: 'packed' | 'dataSet' }>;

/** The numbers of an entry. A draw is repeated; draws and data sets must have the digests recorded in the certificate. */
export function realise(entry: OwnEntry, origin: Origin, samplerOf: SamplerOf, bytesOf?: BytesOf): Matrix<Rational> {
  if (entry.kind === 'packed' || entry.kind === 'dataSet') {
    return new PackedMatrix(entry.rows, entry.columns, entry.encoding, bytesIn(entry, bytesOf));
  }
  if (entry.kind === 'draw') {
    const drawn = draw(entry, origin, samplerOf);
    const digest = digestOfMatrix(drawn);
    if (digest !== entry.sha256)
      throw new Refusal('mismatch', '$.sha256', `the digest of what the seed gives, ${digest}`, entry.sha256);
    return drawn;
  }
  if (entry.entries.length !== entry.rows * entry.columns) {
    throw new Refusal('mismatch', '$.entries', `${entry.rows} × ${entry.columns} entries`, `${entry.entries.length}`);
  }
  return matrix(
    entry.rows,
    entry.columns,
    (i, j) => parseRational(entry.entries[i * entry.columns + j] as string) as Rational,
  );
}

export function draw(
  recipe: Pick<Extract<Entry, { kind: 'draw' }>, 'rows' | 'columns' | 'label' | 'law'>,
  origin: Origin,
  samplerOf: SamplerOf,
): Matrix<Rational> {
  const { claim, version, sizes, seed } = origin;
  const stream = new Stream({ claim, version, sizes, seed, label: recipe.label });
  const sampler = samplerOf(recipe.law.kind);
  if (sampler === undefined) throw new Refusal('missing', '$.law', 'a library with this law', recipe.law.kind);
  return matrix(recipe.rows, recipe.columns, sampler(recipe.law as never, stream));
}

const bytesIn = (entry: BytesEntry, bytesOf: BytesOf | undefined): Uint8Array =>
  entry.kind === 'packed' ? bytesOfBase64(entry.bytes) : load(entry, bytesOf);

/** Reading, hashing and shuffling what is chosen from costs about so much a byte and a column; each choice does it anew. */
const CHOICE_UNITS = 5;

type ChoiceEntry = Extract<Entry, { kind: 'choice' }>;

/**
 * Draws columns of a matrix that is given as bytes, whose digest is part of the stream's name: whoever puts its columns into another
 * order draws others. The bytes have been counted when that matrix was realised.
 */
export function choose(
  { rows, columns, label, of }: Pick<ChoiceEntry, 'rows' | 'columns' | 'label' | 'of'>,
  instance: Instance,
  { claim, version, sizes, seed }: Origin,
  bytesOf?: BytesOf,
): { readonly matrix: Matrix<Rational>; readonly sha256: string } {
  const from = Object.hasOwn(instance, of) ? (instance[of] as Entry) : undefined;
  if (from?.kind !== 'packed' && from?.kind !== 'dataSet') {
    throw new Refusal('mismatch', '$.of', 'a matrix of the instance that is given as bytes', of);
  }
  if (rows !== from.rows || columns > from.columns) {
    const expected = `${from.rows} rows and at most ${from.columns} columns, as ${of} has them`;
    throw new Refusal('mismatch', '$', expected, `${rows} × ${columns}`);
  }
  const bytes = bytesIn(from, bytesOf);
  spend(CHOICE_UNITS * (bytes.length + from.columns));
  const stream = new Stream({ claim, version, sizes, seed, label, of: digestOfBytes(bytes) });
  const width = bytes.length / from.columns;
  const chosen = new Uint8Array(columns * width);
  stream.choice(columns, from.columns).forEach((column, place) => {
    chosen.set(bytes.subarray(column * width, (column + 1) * width), place * width);
  });
  return { matrix: new PackedMatrix(rows, columns, from.encoding, chosen), sha256: digestOfBytes(chosen) };
}

function requireChoice(entry: ChoiceEntry, instance: Instance, origin: Origin, bytesOf?: BytesOf): Matrix<Rational> {
  const { matrix: chosen, sha256 } = choose(entry, instance, origin, bytesOf);
  if (sha256 === entry.sha256) return chosen;
  throw new Refusal('mismatch', '$.sha256', `the digest of what the seed gives, ${sha256}`, entry.sha256);
}

function load(entry: DataSetEntry, bytesOf: BytesOf | undefined): Uint8Array {
  // The entry is frozen, so that `bytesOf` cannot change the digest and the shape that the bytes are compared with.
  const found = bytesOf?.(deepFreeze(entry));
  if (found === undefined) throw new Refusal('missing', '$', `the data set ${entry.name} at hand`, 'nothing');
  // The bytes are copied, so that the bytes that are used are the bytes that were hashed.
  const bytes = new Uint8Array(found.length);
  bytes.set(found);
  const digest = digestOfBytes(bytes);
  if (digest !== entry.sha256) {
    throw new Refusal('mismatch', '$.sha256', `the digest of ${entry.name} here, ${digest}`, entry.sha256);
  }
  return bytes;
}

/** Writing a number into canonical JSON and hashing it costs about so much. */
const DIGEST_UNITS = 50;

export function digestOfMatrix(m: Matrix<Rational>): string {
  spend(DIGEST_UNITS * m.entries.length);
  return digestOf({ rows: m.rows, columns: m.columns, entries: m.entries.map(formatRational) });
}

export function realiseAll(
  instance: Instance,
  origin: Origin,
  samplerOf: SamplerOf,
  bytesOf?: BytesOf,
): ReadonlyMap<string, Matrix<Rational>> {
  // Choices come last, since they need the bytes of others, counted.
  const isChoice = ([, { kind }]: readonly [string, Entry]): boolean => kind === 'choice';
  const named = Object.entries(instance);
  const found = new Map(
    [...named.filter((each) => !isChoice(each)), ...named.filter(isChoice)].map(([name, entry]) => [
      name,
      within(`$.instance.${name}`, () =>
        entry.kind === 'choice'
          ? requireChoice(entry, instance, origin, bytesOf)
          : realise(entry, origin, samplerOf, bytesOf),
      ),
    ]),
  );
  return new Map(named.map(([name]) => [name, found.get(name) as Matrix<Rational>]));
}
