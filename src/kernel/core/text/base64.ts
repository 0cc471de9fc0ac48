/** Base64 (RFC 4648, section 4) in its canonical spelling. */
import { Refusal } from './refusal.js';
import type { Shape } from './shape.js';

const PATTERN = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';
/** The same with the length apart: groups that repeat would take a frame of the stack for each four characters. */
const pattern = /^[A-Za-z0-9+/]*={0,2}$/;

export const base64Text: Shape<string> = Object.freeze({
  read: (value: unknown, path: string) => {
    if (typeof value === 'string' && value.length % 4 === 0 && pattern.test(value)) return value;
    throw new Refusal('malformed', path, 'bytes in base64', typeof value);
  },
  schema: { type: 'string', pattern: PATTERN, contentEncoding: 'base64' },
});

/** The bytes of a text that base64Text has read. Unused bits must be zero, so that bytes have only one spelling. */
export function bytesOfBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  if (base64OfBytes(bytes) !== text) {
    throw new Refusal('malformed', '$', 'base64 whose unused last bits are zero', text.slice(-4));
  }
  return bytes;
}

export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = [];
  // The bytes are converted in pieces, because the number of arguments of a function is limited.
  for (let i = 0; i < bytes.length; i += 4096) parts.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
  return btoa(parts.join(''));
}
