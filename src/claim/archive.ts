/** Certificates at hand, by digest: those made here, and those in files, which are read when they are asked for. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Document, JSON_LIMITS, Refusal } from '../kernel/index.js';
import { claimedDigest, digestsIn } from './documents.js';

const MOST_FILES = 20_000;

export class Archive {
  private readonly documents = new Map<string, Document>();
  /** Texts of files that were not parsed yet. */
  private readonly texts: string[] = [];
  private readonly folders = new Set<string>();
  private files = 0;

  readonly find = (digest: string): Document | undefined => this.documents.get(digest);

  add(document: Document): void {
    const digest = claimedDigest(document);
    if (digest !== undefined) this.documents.set(digest, document);
  }

  /** Takes up the files of some folders and, `depth` levels down, of those inside. */
  async addFolders(folders: readonly string[], depth = Infinity): Promise<void> {
    for (const folder of folders) await this.enter(resolve(folder), depth);
  }

  /** The documents that these rest on, and that those do, as far as they are at hand; `keys` name the lists of digests to follow. */
  collect(documents: readonly Document[], keys: readonly string[] = ['restsOn']): readonly Document[] {
    const found = new Set(documents);
    for (const document of found) {
      for (const digest of keys.flatMap((key) => digestsIn(document, key))) {
        const other = this.find(digest) ?? this.parsed(digest);
        if (other !== undefined) found.add(other);
      }
    }
    return [...found];
  }

  /** Only texts with the digest in them are parsed; another may lie among them, escaped, and is then looked for in all. */
  private parsed(digest: string): Document | undefined {
    for (const isCandidate of [(text: string) => text.includes(digest), () => true]) {
      const candidates = this.texts.filter(isCandidate);
      for (const text of candidates) {
        this.texts.splice(this.texts.indexOf(text), 1);
        const document = readDocument(text);
        if (document !== undefined) this.add(document);
      }
      const found = this.find(digest);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private async enter(folder: string, below: number): Promise<void> {
    if (this.folders.has(folder) || this.files > MOST_FILES) return;
    this.folders.add(folder);
    // A folder that cannot be read has nothing to offer; the checker names what is missing by its digest.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && below > 0) await this.enter(path, below - 1);
      if (!entry.isFile() || !entry.name.endsWith('.json') || ++this.files > MOST_FILES) continue;
      if ((await stat(path)).size <= JSON_LIMITS.characters) this.texts.push(await readFile(path, 'utf8'));
    }
  }
}

/** Files beside certificates may be anything; those that are no JSON of certificates have nothing to offer. */
function readDocument(text: string): Document | undefined {
  try {
    return new Document(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
