/** The public faces of the package, as package.json exports them: what a program may import, and the types that it gets. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Face {
  /** What a program imports, such as lossproof/verify. */
  readonly name: string;
  /** The name of its page, such as verify; the page of the package itself has the name of the package. */
  readonly page: string;
  /** The file of its declarations, with the folder. */
  readonly types: string;
  /** The sentences at the top of its source. */
  readonly says: string;
}

interface Package {
  readonly name: string;
  readonly exports: { readonly [path: string]: string | { readonly types: string } };
}

export async function publicFaces(root: URL): Promise<readonly Face[]> {
  const { name, exports } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as Package;
  const faces = Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [{ path: path.slice(2), types: target.types }],
  );
  return Promise.all(
    faces.map(async ({ path, types }) => ({
      name: path === '' ? name : `${name}/${path}`,
      page: path === '' ? name : path,
      types: fileURLToPath(new URL(types, root)),
      says: headerOf(await readFile(new URL(sourceOf(types), root), 'utf8')),
    })),
  );
}

/** The path of the source that a file of declarations was made of. */
export function sourceOf(types: string): string {
  return types.replace(/(^|\/)dist\/(?=(?:src|lemmas)\/)/, '$1').replace(/\.d\.ts$/, '.ts');
}

/** The comment at the top of a file, as text; empty if it has none. */
export function headerOf(text: string): string {
  const header = /^\/\*\*([^]*?)\*\//.exec(text)?.[1] ?? '';
  return header
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
