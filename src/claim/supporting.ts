/**
 * The controls of the cells of a survey and the certificates that these rest on, in a folder of their own. They are found by a part of
 * their digest in their names, so that a cell reads only its own, however many there are, and also those that another process has just
 * written.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Refusal, type Certificate } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { Archive } from './archive.js';
import { readText } from './files.js';
import { claimedDigest, digestsIn, isSealed } from './uncheckedFields.js';

const FOLDER = 'with';

/** The path of a supporting certificate in the folder of a survey. */
export function supportingPath({ claim, variant, digest }: Certificate): string {
  return join(FOLDER, `${claim.id.replace('/', '.')}.${variant}.${partOf(digest)}.json`);
}

function partOf(digest: string): string {
  const start = 'sha256:'.length;
  return digest.slice(start, start + 16);
}

export class Supporting {
  readonly archive = new Archive();
  private readonly folder: string;
  /** The digests of those that were read and are what they claim. Others may be made again, and are read again. */
  private readonly whole = new Set<string>();
  private names = new Map<string, string>();

  constructor(surveyFolder: string) {
    this.folder = join(surveyFolder, FOLDER);
  }

  /** Reads into the archive what the certificate names, what that names, and so on; what is not at hand the verifier will miss. */
  async gather(document: Document): Promise<void> {
    const asked = new Set(namedIn(document));
    let isFresh = false;
    for (const digest of asked) {
      if (!this.whole.has(digest) && !this.names.has(partOf(digest)) && !isFresh) {
        this.names = await this.namesNow();
        isFresh = true;
      }
      const found = this.whole.has(digest) ? this.archive.find(digest) : await this.read(digest);
      if (found === undefined) continue;
      this.archive.add(found);
      for (const other of namedIn(found)) asked.add(other);
    }
  }

  private async read(digest: string): Promise<Document | undefined> {
    const name = this.names.get(partOf(digest));
    if (name === undefined) return undefined;
    try {
      const document = new Document(await readText(join(this.folder, name)));
      if (claimedDigest(document) !== digest) return undefined;
      if (isSealed(document)) this.whole.add(digest);
      return document;
    } catch (error) {
      if (error instanceof Refusal || error instanceof UsageError) return undefined;
      throw error;
    }
  }

  /** The names of the files by the part of a digest in them. A folder that is not there is empty. */
  private async namesNow(): Promise<Map<string, string>> {
    const names = await readdir(this.folder).catch(() => []);
    return new Map(
      names.flatMap((name) => {
        const part = /\.([0-9a-f]{16})\.json$/.exec(name)?.[1];
        return part === undefined ? [] : [[part, name] as const];
      }),
    );
  }
}

function namedIn(document: Document): readonly string[] {
  return ['restsOn', 'controls'].flatMap((key) => digestsIn(document, key));
}
