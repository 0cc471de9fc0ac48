/** The repository as the tests of the documentation see it: its pages, their code blocks, their links. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** From dist/test/docs/. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const COMPILED = fileURLToPath(new URL('../../', import.meta.url));

export const run = promisify(execFile);

export function read(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}

/** Every Markdown page of docs/ and lemmas/, by its path in the repository. */
export async function pagePaths(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['docs', 'lemmas'].map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true }))
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
    ),
  );
  return lists.flat().sort();
}

export interface Block {
  readonly language: string;
  /** What stands after the language, such as `runnable` or `from=path`. */
  readonly words: readonly string[];
  readonly text: string;
}

export function blocks(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+)([^\n]*)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1] as string,
    words: (match[2] as string).trim().split(/\s+/),
    text: match[3] as string,
  }));
}

/** The page without its code blocks, whose brackets are not links. */
export function prose(page: string): string {
  return page.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors that a code host makes of headings. */
export function anchors(page: string): ReadonlySet<string> {
  return new Set(
    [...page.replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map((match) =>
      (match[1] as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
