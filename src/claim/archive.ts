/** The certificates at hand, by digest. A text is parsed only when a digest is looked up that it may contain. */
import { Document, Refusal } from '../kernel/index.js';
import { claimedDigest, digestsIn, isSealed } from './uncheckedFields.js';

export class Archive {
  private readonly documents = new Map<string, Document>();
  /** Texts that were not parsed yet. */
  private texts: readonly string[] = [];

  readonly find = (digest: string): Document | undefined => this.documents.get(digest);

  add(document: Document): void {
    const digest = claimedDigest(document);
    if (digest === undefined) return;
    // Another file may claim the digest of a certificate that it is not.
    if (!this.documents.has(digest) || isSealed(document)) this.documents.set(digest, document);
  }

  /** Adds texts that may be certificates; other texts do no harm. */
  addTexts(texts: readonly string[]): void {
    this.texts = [...this.texts, ...texts];
  }

  /** The given documents and all those at hand that they rest on; `keys` names the lists of digests to follow. */
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

  /** Parses the texts that contain the digest first. Another text may contain it with escapes, so the others follow. */
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

/** Undefined for a text that is not a certificate: a folder may contain other files too. */
function readDocument(text: string): Document | undefined {
  try {
    return new Document(text);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
