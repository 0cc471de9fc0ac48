/** Reads fields of a certificate before it is checked, in order to find the certificates, data sets and libraries that it needs. */
import { object } from '../kernel/core/text/shape.js';
import { digestOf, headerFields, type Document, type Header, type Json } from '../kernel/index.js';

export function claimedDigest({ json }: Document): string | undefined {
  return textOf(fieldOf(json, 'digest'));
}

/** Whether the digest that a certificate claims is that of the rest of it. */
export function isSealed({ json }: Document): boolean {
  const { digest, ...rest } = json as { readonly [key: string]: Json };
  return digest === digestOf(rest);
}

/** Whether the content of a file names the format of certificates, in this version or another. */
export function meansToBeCertificate(json: Json): boolean {
  return textOf(fieldOf(json, 'format'))?.startsWith('lossproof/certificate@') === true;
}

export function claimIn({ json }: Document): string | undefined {
  return textOf(fieldOf(fieldOf(json, 'claim'), 'id'));
}

/** The digests that a certificate lists under a key, such as restsOn. */
export function digestsIn({ json }: Document, key: string): readonly string[] {
  const found = fieldOf(json, key);
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
}

/** The header alone; refused if it is malformed. */
export function headerIn({ json }: Document): Header {
  const fields = Object.keys(headerFields).flatMap((key) => {
    const value = fieldOf(json, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return object(headerFields).read(Object.fromEntries(fields), '$');
}

/** A data set from which an instance takes a matrix. */
export interface NamedDataSet {
  readonly name: string;
  /** The samples, or their numbers, that the matrix has at most; infinite where the file does not say. */
  readonly size: number;
}

export function dataSetsIn({ json }: Document): readonly NamedDataSet[] {
  const instance = fieldOf(json, 'instance');
  if (typeof instance !== 'object' || instance === null) return [];
  return Object.values(instance).flatMap((entry: Json) => {
    const name = textOf(fieldOf(entry, 'name'));
    if (fieldOf(entry, 'kind') !== 'dataSet' || name === undefined) return [];
    const sizes = ['rows', 'columns'].map((key) => fieldOf(entry, key));
    return [
      { name, size: Math.max(1, ...sizes.map((size) => (Number.isSafeInteger(size) ? (size as number) : Infinity))) },
    ];
  });
}

function fieldOf(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: Json })[key] : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
