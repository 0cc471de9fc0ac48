/** Generated HTML, read strictly: every tag closed in order, every attribute quoted and given once, every id unique, no stray `&`. */
import { expect } from 'chai';

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: (Element | string)[];
}

const VOID = new Set(['meta', 'br', 'path', 'rect']);
const TOKEN =
  /<!doctype html>|<\/([a-z0-9]+)\s*>|<([a-zA-Z0-9]+)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"<>]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g;
const CHARACTERS: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
};

/** The elements of a page or of a piece of one, below an element without a name. */
export function parsed(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const ids = new Set<string>();
  const token = new RegExp(TOKEN);
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const [whole, closed, opened, attributes = '', ended, text] =
      token.exec(html) ?? expect.fail(`no HTML: ${html.slice(at, at + 80)}`);
    const inside = open.at(-1) as Element;
    if (text !== undefined) {
      inside.children.push(inside.name === 'style' ? text : decoded(text));
    } else if (closed !== undefined) {
      expect(closed, `what is closed at ${html.slice(Math.max(0, at - 80), at + 20)}`).to.equal(inside.name);
      open.pop();
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes, whole, ids), children: [] };
      inside.children.push(element);
      if (ended === '' && !VOID.has(opened)) open.push(element);
    }
  }
  expect(open.map(({ name }) => name)).to.deep.equal([''], 'what is left open');
  return root;
}

function attributesOf(text: string, tag: string, ids: Set<string>): Element['attributes'] {
  const attributes: { [name: string]: string } = {};
  for (const [, name, value] of text.matchAll(/([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g) as Iterable<
    [string, string, string]
  >) {
    expect(Object.hasOwn(attributes, name), `${name} twice in ${tag}`).to.equal(false);
    expect(name, tag).not.to.match(/^on/i);
    attributes[name] = decoded(value);
  }
  const { id } = attributes;
  if (id !== undefined) {
    expect(ids.has(id), `the id ${id} twice`).to.equal(false);
    ids.add(id);
  }
  return attributes;
}

function decoded(text: string): string {
  expect(text.replace(ENTITY, ''), text).not.to.include('&');
  return text.replace(ENTITY, (entity) => CHARACTERS[entity] as string);
}

/** The elements of this name, and of this class where one is given, in the order of the page. */
export function all(element: Element, name: string, className?: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const classes = (child.attributes['class'] ?? '').split(' ');
    const fits = child.name === name && (className === undefined || classes.includes(className));
    return [...(fits ? [child] : []), ...all(child, name, className)];
  });
}

export function only(element: Element, name: string, className?: string): Element {
  const found = all(element, name, className);
  expect(found, `${name} ${className ?? ''}`).to.have.length(1);
  return found[0] as Element;
}

/** The text that a reader sees, with each run of white space as one space. */
export function textIn(element: Element): string {
  return flat(contentOf(element));
}

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function contentOf({ children }: Element): string {
  return children
    .map((child) =>
      typeof child === 'string' ? child : ['style', 'title', 'annotation'].includes(child.name) ? '' : contentOf(child),
    )
    .join('');
}

/** The texts of the cells of each row in the body of a table. */
export function rowsOf(table: Element): readonly (readonly string[])[] {
  return all(only(table, 'tbody'), 'tr').map(({ children }) =>
    children.filter((child): child is Element => typeof child !== 'string').map(textIn),
  );
}

/** Nothing that runs or that is loaded from elsewhere. */
export function expectInert(element: Element): void {
  for (const name of ['script', 'img', 'iframe', 'link', 'object', 'embed', 'form', 'base', 'foreignObject']) {
    expect(all(element, name), name).to.deep.equal([]);
  }
  for (const { attributes } of all(element, 'a')) expect(attributes['href']).to.match(/^(#|\.\/|certificates\/)/);
}
