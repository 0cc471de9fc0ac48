/** Decides whether an existing certificate can be reused for a cell of a survey: the kernel must accept it as that cell's. */
import { canonicalJson, Refusal, type Certificate, type Checked, type Document, type Json } from '../kernel/index.js';
import type { DataSet } from '../compute/data/dataSet.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
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
  const { checked, controls } = await verifier.verify(document);
  requireHeader(checked.certificate, wanted);
  if (!checked.bound) throw new Refusal('mismatch', '$.claim.id', 'a claim that is known here', wanted.claim.id);
  const got = controls.accepted.map(({ certificate }) => certificate.variant).sort();
  const expected = Object.keys(wanted.claim.controls).sort();
  if (expected.join() !== got.join() || controls.named !== got.length) {
    throw new Refusal('mismatch', '$.controls', expected.join(', '), got.join(', '));
  }
  return {
    checked,
    controls: controls.accepted.map((control) => ({ variant: control.certificate.variant, checked: control })),
  };
}

function requireHeader(certificate: Certificate, { claim, subject, seed, data }: Wanted): void {
  const named = Object.values(certificate.instance).flatMap((entry) => (entry.kind === 'dataSet' ? [entry.name] : []));
  // An instance that contains the entries of its data does not name the data set; the entries themselves were checked.
  const matrix = claim.data === undefined ? undefined : certificate.instance[claim.data.matrix];
  if (data !== undefined && matrix?.kind === 'packed') named.push(data.name);
  const fields: readonly (readonly [path: string, wanted: Json, got: Json])[] = [
    ['$.claim', { id: claim.id, version: claim.version }, certificate.claim],
    ['$.variant', 'claim', certificate.variant],
    ['$.sizes', subject.sizes, certificate.sizes],
    ['$.parameters', subject.parameters, certificate.parameters],
    ['$.seed', seed, certificate.seed],
    // The page of the survey names the data set, so the name has to agree too.
    ['$.instance', data === undefined ? [] : [data.name], [...new Set(named)]],
  ];
  for (const [path, expected, got] of fields) {
    const [a, b] = [expected, got].map(canonicalJson) as [string, string];
    if (a !== b) throw new Refusal('mismatch', path, a, b);
  }
}
