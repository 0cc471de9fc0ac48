/** Checks the controls that a certificate names: each must be a control of the same claim, and a certified failure. */
import { Refusal, type Checked, type Checker, type Document } from '../kernel/index.js';

/** The number of controls that a certificate names, and the ones among them that were at hand and accepted. */
export interface Controls {
  readonly named: number;
  readonly accepted: readonly Checked[];
}

export function checkControls(
  { certificate }: Checked,
  checker: Checker,
  find: (digest: string) => Document | undefined,
): Controls {
  const { claim, controls } = certificate;
  const accepted = controls.flatMap((digest, index) => {
    const document = find(digest);
    if (document === undefined) return [];
    const checked = checker.check(document);
    const control = checked.certificate;
    const fails = !checked.bound || checked.verdict === 'fails';
    if (control.digest !== digest || control.claim.id !== claim.id || control.variant === 'claim' || !fails) {
      const got = `${control.claim.id} (${control.variant}): ${checked.verdict ?? 'not bound'}`;
      throw new Refusal('mismatch', `$.controls[${index}]`, `a control of ${claim.id} that fails`, got);
    }
    return [checked];
  });
  return { named: controls.length, accepted };
}
