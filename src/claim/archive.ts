/** Certificates at hand, by digest. Texts are parsed when something that may be in them is asked for. */
import { Document, Refusal } from '../kernel/index.js';
import { claimedDigest, digestsIn } from './documents.js';

export class Archive {
  private readonly documents = new Map<string, Document>();
  /** Texts that were not parsed yet. */
  private texts: readonly string[] = [];

  readonly find = (digest: string): Document | undefined => this.documents.get(digest);

  add(document: Document): void {
    const digest = claimedDigest(document);
    if (digest !== undefined) this.documents.set(digest, document);
  }

  /** Takes up texts that may be certificates. */
  addTexts(texts: readonly string[]): void {
    this.texts = [...this.texts, ...texts];
  }

  /** These documents and those that they rest on, as far as they are at hand; `keys` name the lists of digests to follow. */
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

  /** Texts that contain the digest are parsed first; it may stand in another with escapes, so then all are. */
  private parsed(digest: string): Document | undefined {
    for (const isCandidate of [(text: string) => text.includes(digest), () => true]) {
      const candidates = this.texts.filter(isCandidate);
      this.texts = this.texts.filter((text) => !candidates.includes(text));
      for (const text of candidates) {
        const document = readDocument(text);
        if (document !== undefined) this.add(document);
      }
      const found = this.find(digest);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** A text that is no JSON of certificates is no document; it may be anything that lies beside certificates. */
function readDocument(text: string): Document | undefined {
  try {
    return new Document(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
