/** Whether a certificate that lies where a cell's would be may stand for it: only if the kernel accepts it, as that very cell's. */
import {
  canonicalJson,
  check,
  readCertificate,
  Refusal,
  type Certificate,
  type Checked,
  type CheckOptions,
  type Json,
} from '../kernel/index.js';
import type { DataSet } from '../compute/data/dataSet.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';

/** What the certificate of a cell must be about. */
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

export interface Kept {
  readonly checked: Checked;
  readonly controls: readonly ControlOf[];
}

export type At = Required<Pick<CheckOptions, 'statementOf' | 'find' | 'bytesOf'>>;

/** A refusal where it may not stand for the cell. The header is looked at first: it costs nothing. */
export function keptCell(text: string, wanted: Wanted, options: At): Kept {
  requireHeader(readCertificate(text), wanted);
  const checked = check(text, options);
  if (!checked.bound) throw new Refusal('mismatch', '$.claim.id', 'a claim that is known here', wanted.claim.id);
  return { checked, controls: controlsOf(checked.certificate, wanted, options) };
}

function requireHeader(certificate: Certificate, { claim, subject, seed, data }: Wanted): void {
  const named = Object.values(certificate.instance).flatMap((entry) => (entry.kind === 'dataSet' ? [entry.name] : []));
  // A claim that writes out what it took from a data set names none; what is written out is what was checked.
  const matrix = claim.data === undefined ? undefined : certificate.instance[claim.data.matrix];
  if (data !== undefined && matrix?.kind === 'packed') named.push(data.name);
  const fields: readonly (readonly [path: string, wanted: Json, got: Json])[] = [
    ['$.claim', { id: claim.id, version: claim.version }, certificate.claim],
    ['$.variant', 'claim', certificate.variant],
    ['$.sizes', subject.sizes, certificate.sizes],
    ['$.parameters', subject.parameters, certificate.parameters],
    ['$.seed', seed, certificate.seed],
    // Under another name the same numbers would do, but the page names the data set.
    ['$.instance', data === undefined ? [] : [data.name], [...new Set(named)]],
  ];
  for (const [path, expected, got] of fields) {
    const [a, b] = [expected, got].map(canonicalJson) as [string, string];
    if (a !== b) throw new Refusal('mismatch', path, a, b);
  }
}

/** All controls of the claim, each at hand and a certified failure. */
function controlsOf({ controls }: Certificate, { claim }: Wanted, options: At): readonly ControlOf[] {
  const found = controls.map((digest, index) => {
    const path = `$.controls[${index}]`;
    const text = options.find(digest);
    if (text === undefined) throw new Refusal('missing', path, 'this certificate at hand', digest);
    const checked = check(text, options);
    const { certificate, verdict } = checked;
    if (certificate.digest !== digest || certificate.claim.id !== claim.id || verdict !== 'fails') {
      const got = `${certificate.claim.id} (${certificate.variant}): ${verdict ?? 'not bound'}`;
      throw new Refusal('mismatch', path, `a control of ${claim.id} that fails`, got);
    }
    return { variant: certificate.variant, checked };
  });
  const [wanted, got] = [Object.keys(claim.controls), found.map(({ variant }) => variant)].map((names) =>
    names.sort().join(', '),
  ) as [string, string];
  if (wanted !== got) throw new Refusal('mismatch', '$.controls', wanted, got);
  return found;
}
