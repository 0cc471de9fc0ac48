/** Finds claims: the modules that come with the package, and plug-ins, given by path or package name. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClaimStatement } from '../statement/index.js';
import type { Claim } from './definition.js';
import { UsageError } from '../base/usage.js';

/** A claim as the registry found it. */
export interface Found {
  readonly claim: Claim;
  /** The path of the module's page, a Markdown file. */
  readonly page: string;
}

/** lemmas/ of this package, where the compiled modules lie. */
const COMPILED = fileURLToPath(new URL('../../lemmas/', import.meta.url));
const PAGES = fileURLToPath(new URL('../../../lemmas/', import.meta.url));

export class Registry {
  private readonly found = new Map<string, Found>();
  private readonly stated = new Map<string, ClaimStatement>();
  private ids: readonly string[] | undefined;

  static async withPlugins(plugins: readonly string[]): Promise<Registry> {
    const registry = new Registry();
    for (const plugin of plugins) await registry.plug(plugin);
    return registry;
  }

  /** Adds a plug-in: a file, or a package whose default export is a claim, the statement of one, or a list of such. */
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
    const page = location.replace(/(\.statement)?\.[cm]?[jt]s$/, '.md');
    for (const exported of exports) await this.admit(exported, `plug-in ${specifier}`, page);
  }

  /** Adds a claim, or the statement of one, that a program has at hand. */
  async add(claim: Claim | ClaimStatement, page = ''): Promise<void> {
    await this.admit(claim, claim.id, page);
  }

  private async admit(exported: unknown, source: string, page: string): Promise<void> {
    const { validated } = await import('./validate.js');
    const { claim, statement } = validated(exported, source);
    // A name means one thing: nothing that is added may speak for a claim that is there already.
    if (this.stated.has(statement.id) || (await this.list()).includes(statement.id)) {
      if (claim !== undefined && (await this.lookUp(statement.id))?.claim === claim) return;
      throw new UsageError('bad-plugin', source, 'a claim with a name of its own', statement.id);
    }
    this.stated.set(statement.id, statement);
    if (claim !== undefined) this.found.set(statement.id, { claim, page });
  }

  /** Every claim that can be certified here, by id. */
  async list(): Promise<readonly string[]> {
    this.ids ??= await compiledIds();
    return [...new Set([...this.ids, ...this.found.keys()])].sort();
  }

  async get(id: string): Promise<Found> {
    const known = await this.lookUp(id);
    if (known !== undefined) return known;
    if (this.stated.has(id)) {
      const hint = 'load the module that proves it with --plugin';
      throw new UsageError(
        'no-search',
        `claim ${id}`,
        'a claim with a search for its proof',
        'a statement alone',
        hint,
      );
    }
    const { nearest } = await import('../base/spelling.js');
    const near = nearest(id, await this.list());
    const hint = near.length === 0 ? 'lossproof list shows them all' : `did you mean ${near.join(' or ')}?`;
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

  /** The statement of a claim, without the search for its proof; undefined if the claim is not known. */
  async statement(id: string): Promise<ClaimStatement | undefined> {
    const known = this.stated.get(id);
    if (known !== undefined) return known;
    this.ids ??= await compiledIds();
    if (!this.ids.includes(id)) return undefined;
    const [statement] = (await load(join(COMPILED, `${id}.statement.js`))) as readonly ClaimStatement[];
    this.stated.set(id, statement as ClaimStatement);
    return statement;
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

/** The file that `import` of a package loads in the current folder; require.resolve() does not find packages that export only ESM. */
async function packageEntry(name: string): Promise<string> {
  for (const folder of createRequire(join(process.cwd(), 'plug-in.js')).resolve.paths(name) ?? []) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const { exports, main } = JSON.parse(text) as { exports?: unknown; main?: string };
    return join(folder, name, entryOf(exports) ?? main ?? 'index.js');
  }
  throw new Error('no such package below this folder or above it');
}

/** The path of the main entry in a package's exports, for the conditions of an import. */
function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const conditions = exports as { readonly [condition: string]: unknown };
  return ['.', 'node', 'import', 'default'].map((key) => entryOf(conditions[key])).find((entry) => entry !== undefined);
}
