/** Decides whether an existing certificate can be reused for a cell of a survey: the kernel must accept it as that cell's. */
import { canonicalJson, Refusal, type Checked, type Document, type Header, type Json } from '../kernel/index.js';
import type { DataSet } from '../compute/data/dataSet.js';
import { countsApart } from '../statement/definition.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import { requireDrafted } from './redraft.js';
import { headerIn } from './uncheckedFields.js';
import type { Verifier } from './verifier.js';

/** The claim, sizes, seed and data that the certificate of a cell must have. */
export interface Wanted {
  readonly claim: Claim;
  readonly subject: Subject;
  readonly seed: string;
  readonly data?: DataSet | undefined;
}

export interface ControlOf {
  readonly variant: string;
  readonly checked?: Checked;
}

export interface ReusedCell {
  readonly checked: Checked;
  readonly controls: readonly ControlOf[];
}

/** Verifies the certificate and its controls; throws a refusal if the certificate cannot be used for the cell. */
export async function reusableCell(document: Document, wanted: Wanted, verifier: Verifier): Promise<ReusedCell> {
  // A certificate of something else is refused before its steps are checked.
  requireHeader(headerIn(document), wanted);
  const { checked, controls } = await verifier.verify(document);
  if (!checked.bound) throw new Refusal('mismatch', '$.claim.id', 'a claim that is known here', wanted.claim.id);
  await requireDrafted(wanted.claim, wanted, checked.certificate);
  const got = controls.accepted.map(({ certificate }) => certificate.variant).sort();
  const expected = Object.keys(wanted.claim.controls).sort();
  if (expected.join() !== got.join() || checked.certificate.controls.length !== got.length) {
    throw new Refusal('mismatch', '$.controls', `at hand ${expected.join(', ')}`, got.join(', ') || 'none');
  }
  return {
    checked,
    controls: controls.accepted.map((control) => ({ variant: control.certificate.variant, checked: control })),
  };
}

function requireHeader(header: Header, { claim, subject, seed }: Wanted): void {
  requireSame('$.claim', { id: claim.id, version: claim.version }, header.claim);
  requireSame('$.variant', 'claim', header.variant);
  const { sizes, counts } = countsApart(claim.sizes, subject.sizes);
  requireSame('$.sizes', sizes, header.sizes);
  requireSame('$.counts', counts, header.counts);
  requireSame('$.parameters', subject.parameters, header.parameters);
  requireSame('$.seed', seed, header.seed);
}

function requireSame(path: string, wanted: Json, found: Json): void {
  const [expected, got] = [canonicalJson(wanted), canonicalJson(found)];
  if (expected !== got) throw new Refusal('mismatch', path, expected, got);
}
