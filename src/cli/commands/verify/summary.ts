/** What `lossproof verify --json` says of a file. */
import { receiptOf } from '../../../claim/receipt.js';
import { dataSetsNamed } from '../../../report/checkedLine.js';
import { drawsFromSeed } from '../../../statement/bind.js';
import type { Outcome } from './outcome.js';

export function summaryOf({ file, checked, controls, unused, failure, exit }: Outcome) {
  if (checked === undefined) {
    const { code, path, expected, got } = failure as NonNullable<typeof failure>;
    return { file, accepted: false, exit, refusal: { code, path, expected, got } };
  }
  const { certificate, verdict, theorem, bound, hypotheses } = checked;
  return {
    file,
    accepted: true,
    exit,
    claim: certificate.claim,
    variant: certificate.variant,
    sizes: certificate.sizes,
    counts: certificate.counts,
    parameters: certificate.parameters,
    seed: certificate.seed,
    isSeedUsed: drawsFromSeed(checked),
    unused,
    dataSets: dataSetsNamed(certificate),
    verdict,
    refuted: checked.refuted,
    bound,
    assurance: theorem.assurance,
    error: theorem.error,
    scope: checked.scope,
    reach: checked.claimed.reach,
    hypotheses,
    controls:
      controls === undefined
        ? undefined
        : { named: controls.named, verified: controls.accepted.length, missing: controls.missing },
    trusts: receiptOf(checked),
    work: checked.work,
    proposition: theorem.proposition,
    digest: certificate.digest,
  };
}
