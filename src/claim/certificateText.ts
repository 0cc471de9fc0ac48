/** Certificates as text that a person can read. */
import type { Certificate, Json } from '../kernel/index.js';

/** The text of a certificate, as files have it. */
export function certificateText(certificate: Certificate): string {
  return `${readableJson(certificate)}\n`;
}

/** Readable JSON: indented by two spaces, with lists of plain values on one line. */
export function readableJson(value: Json, indent = ''): string {
  const inner = `${indent}  `;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.every((item) => item === null || typeof item !== 'object'))
      return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
    return `[\n${items.map((item) => inner + readableJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return '{}';
  return `{\n${fields.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${readableJson(item, inner)}`).join(',\n')}\n${indent}}`;
}
