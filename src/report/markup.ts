/** HTML by tagged templates: inserted values are escaped unless they are Markup. */
import { tame } from './tame.js';

export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(fixed.reduce((text, piece, index) => text + render(parts[index - 1] as Part) + piece));
}

/** Concatenates pieces of markup. */
export function join(pieces: readonly Markup[], between = '\n'): Markup {
  return new Markup(pieces.map(({ text }) => text).join(between));
}

export const NOTHING = new Markup('');

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return join(part).text;
  return escape(String(part));
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return tame(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** The name of an anchor for a claim's id. */
export function anchor(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
