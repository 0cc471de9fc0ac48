/** Where claims are found: the modules that come with the package, and plug-ins by path or package name. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Header, Statement } from '../kernel/index.js';
import { statementAt } from '../statement/bind.js';
import type { ClaimStatement } from '../statement/index.js';
import type { Claim } from './definition.js';
import { UsageError } from '../compute/usage.js';

export interface Found {
  readonly claim: Claim;
  /** The module's page, Markdown. */
  readonly page: string;
}

/** lemmas/ of this package, where the compiled modules lie. */
const COMPILED = fileURLToPath(new URL('../../lemmas/', import.meta.url));
const PAGES = fileURLToPath(new URL('../../../lemmas/', import.meta.url));

export class Registry {
  private readonly found = new Map<string, Found>();
  private readonly stated = new Map<string, ClaimStatement>();
  private ids: readonly string[] | undefined;

  /** Adds a plug-in: a file, or a package whose default export is a claim or a list of claims. */
  async plug(specifier: string): Promise<void> {
    let location: string;
    let exports: readonly unknown[];
    try {
      location = /^[./]/.test(specifier) || isAbsolute(specifier) ? resolve(specifier) : await packageEntry(specifier);
      exports = await load(location);
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      throw new UsageError('bad-plugin', `plug-in ${specifier}`, 'a module that can be loaded', reason ?? '');
    }
    const { validateClaim } = await import('./validate.js');
    for (const exported of exports) {
      const claim = validateClaim(exported, specifier);
      // A name means one thing: nothing that is plugged in may speak for a claim that is there already.
      if ((await this.list()).includes(claim.id)) {
        throw new UsageError(
          'bad-plugin',
          `plug-in ${specifier}`,
          'claims of other names than those that are there',
          claim.id,
        );
      }
      this.found.set(claim.id, { claim, page: location.replace(/\.[cm]?[jt]s$/, '.md') });
    }
  }

  /** Every claim known here, by id. */
  async list(): Promise<readonly string[]> {
    this.ids ??= await compiledIds();
    return [...new Set([...this.ids, ...this.found.keys()])].sort();
  }

  async get(id: string): Promise<Found> {
    const known = await this.lookUp(id);
    if (known !== undefined) return known;
    const near = nearest(id, await this.list());
    const hint = near.length === 0 ? 'lossproof audit lists them all' : `did you mean ${near.join(' or ')}?`;
    throw new UsageError('unknown-claim', 'claim', 'the name of a claim', id, hint);
  }

  async lookUp(id: string): Promise<Found | undefined> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    this.ids ??= await compiledIds();
    if (!this.ids.includes(id)) return undefined;
    const [claim] = await load(join(COMPILED, `${id}.js`));
    const found = { claim: claim as Claim, page: join(PAGES, `${id}.md`) };
    if (found.claim.id !== id) throw new Error(`lemmas/${id} defines ${found.claim.id}`);
    this.found.set(id, found);
    return found;
  }

  /** The statement of a claim, without the search for its proof; undefined where the claim is not known. */
  async statement(id: string): Promise<ClaimStatement | undefined> {
    const known = this.found.get(id)?.claim ?? this.stated.get(id);
    if (known !== undefined) return known;
    this.ids ??= await compiledIds();
    if (!this.ids.includes(id)) return undefined;
    const [statement] = (await load(join(COMPILED, `${id}.statement.js`))) as readonly ClaimStatement[];
    this.stated.set(id, statement as ClaimStatement);
    return statement;
  }

  /** The statements of the given claims as the checker wants them. */
  async statements(ids: Iterable<string>): Promise<(header: Header) => Statement | undefined> {
    const known = new Map<string, ClaimStatement>();
    for (const id of ids) {
      const statement = await this.statement(id);
      if (statement !== undefined) known.set(id, statement);
    }
    return (header) => {
      const statement = known.get(header.claim.id);
      return statement === undefined ? undefined : statementAt(statement, header);
    };
  }
}

async function compiledIds(): Promise<readonly string[]> {
  const folders = (await readdir(COMPILED, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const ids = await Promise.all(
    folders.map(async ({ name }) => {
      const files = await readdir(join(COMPILED, name));
      return files.filter((file) => /^[a-z0-9-]+\.js$/.test(file)).map((file) => `${name}/${file.slice(0, -3)}`);
    }),
  );
  return ids.flat().sort();
}

async function load(location: string): Promise<readonly unknown[]> {
  const module = (await import(pathToFileURL(location).href)) as { default?: unknown };
  return Array.isArray(module.default) ? (module.default as unknown[]) : [module.default];
}

/** The module that `import` of a package would load from the folder one works in; require() would miss what only exports ESM. */
async function packageEntry(name: string): Promise<string> {
  for (const folder of createRequire(join(process.cwd(), 'plug-in.js')).resolve.paths(name) ?? []) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const { exports, main } = JSON.parse(text) as { exports?: unknown; main?: string };
    return join(folder, name, entryOf(exports) ?? main ?? 'index.js');
  }
  throw new Error('no such package below this folder or above it');
}

/** The path of the main entry among a package's exports, by the conditions that an import meets. */
function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const conditions = exports as { readonly [condition: string]: unknown };
  return ['.', 'node', 'import', 'default'].map((key) => entryOf(conditions[key])).find((entry) => entry !== undefined);
}

/** Names within a few slips of the pen, nearest first. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  return names
    .map((candidate) => ({
      candidate,
      slips: Math.min(distance(name, candidate), distance(name, candidate.split('/')[1] ?? '')),
    }))
    .filter(({ candidate, slips }) => slips <= Math.max(2, candidate.length / 4))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
