/** Checks the controls that a certificate names: each must be a control of the same claim, and a certified failure. */
import { Refusal, type Checked, type Checker, type Document } from '../kernel/index.js';

/** What became of the controls that a certificate names. */
export interface Controls {
  /** The number of controls of the claim. */
  readonly named: number;
  /** Those among them that were at hand and are accepted, each once. */
  readonly accepted: readonly Checked[];
  /** How many digests the certificate names of which no certificate is at hand. */
  readonly missing: number;
}

/** `names` are the controls of the claim; undefined if the claim is not known, and then those that are named count. */
export function checkControls(
  { certificate }: Checked,
  checker: Checker,
  find: (digest: string) => Document | undefined,
  names?: readonly string[],
): Controls {
  const { claim, controls } = certificate;
  const accepted: Checked[] = [];
  controls.forEach((digest, index) => {
    const refuse = (expected: string, got: string): never => {
      throw new Refusal('mismatch', `$.controls[${index}]`, expected, got);
    };
    if (controls.indexOf(digest) < index) refuse('each control once', digest);
    const document = find(digest);
    if (document === undefined) return;
    const checked = checker.check(document);
    const { claim: its, variant, digest: found } = checked.certificate;
    const fails = !checked.bound || checked.verdict === 'fails';
    if (found !== digest || its.id !== claim.id || variant === 'claim' || !fails) {
      refuse(`a control of ${claim.id} that fails`, `${its.id} (${variant}): ${checked.verdict ?? 'not bound'}`);
    }
    if (accepted.some(({ certificate: other }) => other.variant === variant)) refuse('each control once', variant);
    accepted.push(checked);
  });
  const missing = controls.length - accepted.length;
  return { named: names?.length ?? controls.length, accepted, missing };
}
