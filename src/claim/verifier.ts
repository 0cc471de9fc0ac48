/** Checks certificates against the statements of their claims. It loads only the libraries that each certificate needs. */
import {
  Checker,
  closureOf,
  loadLibraries,
  Refusal,
  type BytesOf,
  type Checked,
  type Document,
  type Header,
  type Proposition,
  type Statement,
} from '../kernel/index.js';
import { drawsFromSeed, statementAt, unusedAt } from '../statement/bind.js';
import type { ClaimStatement } from '../statement/index.js';
import type { Archive } from './archive.js';
import { claimIn, headerIn } from './uncheckedFields.js';
import { checkControls, type Controls } from './controls.js';

/** Where a verifier finds statements, certificates and data sets, and how far it goes. */
export interface VerifierOptions {
  /** Returns the statement of a claim, or undefined if the claim is not known. */
  readonly statement: (claim: string) => Promise<ClaimStatement | undefined>;
  readonly archive: Archive;
  /** Loads the data sets that the documents name. */
  readonly dataOf: (documents: readonly Document[]) => Promise<BytesOf>;
  readonly reference?: boolean;
  /** The work that the check of one certificate may do; see kernel/core/data/work.ts. */
  readonly workLimit?: number;
}

/** An accepted certificate, and what became of the controls that it names. */
export interface Verified {
  readonly checked: Checked;
  readonly controls: Controls;
  /** The names of its sizes and parameters that decide nothing: the statement does not ask for them, and no draw depends on them. */
  readonly unused: readonly string[];
}

export class Verifier {
  /** One checker for each set of libraries; it remembers what it has accepted. */
  private readonly checkers = new Map<string, Checker>();
  private readonly statements = new Map<string, ClaimStatement>();
  private bytesOf: BytesOf = () => undefined;

  constructor(private readonly options: VerifierOptions) {}

  async verify(document: Document): Promise<Verified> {
    const { archive } = this.options;
    const needed = archive.collect([document], ['restsOn', 'controls']);
    // Data are unpacked while modules are loaded.
    const [bytesOf, checker] = await Promise.all([
      this.options.dataOf(needed),
      this.learn(needed).then(() => this.checkerFor(needed)),
    ]);
    this.bytesOf = bytesOf;
    const checked = checker.check(document);
    const controls = checkControls(checked, checker, archive.find, this.controlsOf(checked));
    return { checked, controls, unused: this.unusedIn(checked) };
  }

  private unusedIn(checked: Checked): readonly string[] {
    const statement = this.statements.get(checked.certificate.claim.id);
    return statement === undefined || drawsFromSeed(checked) ? [] : unusedAt(statement, checked.certificate);
  }

  /** The controls of the claim; of a control none are expected. */
  private controlsOf({ certificate: { claim, variant } }: Checked): readonly string[] | undefined {
    const statement = this.statements.get(claim.id);
    return statement && (variant === 'claim' ? Object.keys(statement.controls) : []);
  }

  private async learn(documents: readonly Document[]): Promise<void> {
    for (const document of documents) {
      const claim = claimIn(document);
      if (claim === undefined || this.statements.has(claim)) continue;
      const statement = await this.options.statement(claim);
      if (statement !== undefined) this.statements.set(claim, statement);
    }
  }

  private readonly statementOf = (header: Header): Statement | undefined => {
    const statement = this.statements.get(header.claim.id);
    return statement === undefined ? undefined : statementAt(statement, header);
  };

  private async checkerFor(documents: readonly Document[]): Promise<Checker> {
    const libraries = await loadLibraries(
      documents,
      documents.flatMap((document) => this.hypothesesOf(document)),
    );
    const key = closureOf(libraries)
      .map(({ name }) => name)
      .sort()
      .join();
    let checker = this.checkers.get(key);
    if (checker === undefined) {
      checker = new Checker(libraries, {
        statementOf: this.statementOf,
        find: this.options.archive.find,
        bytesOf: (entry) => this.bytesOf(entry),
        reference: this.options.reference ?? false,
        ...(this.options.workLimit === undefined ? {} : { workLimit: this.options.workLimit }),
      });
      this.checkers.set(key, checker);
    }
    return checker;
  }

  /** The propositions that decide the claim's hypotheses; none if the header is malformed, which the checker will refuse. */
  private hypothesesOf(document: Document): readonly Proposition[] {
    try {
      const statement = this.statementOf(headerIn(document));
      return (statement?.hypotheses ?? []).flatMap(({ holds, broken }) => [
        ...(holds === undefined ? [] : [holds]),
        ...(broken === undefined ? [] : [broken]),
      ]);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}
