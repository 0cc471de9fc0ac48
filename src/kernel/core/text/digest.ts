/** The identity of a document: the SHA-256 of its canonical bytes, written as `sha256:` and 64 hexadecimal digits. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './json.js';

export function digestOf(value: Json): string {
  return digestOfBytes(utf8ToBytes(canonicalJson(value)));
}

export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
