/** What a user asks of certificates beyond acceptance: no libraries but those of --allow, and the verdict of --require. */
import { UsageError } from '../../../base/usage.js';
import { receiptOf } from '../../../claim/receipt.js';
import { Refusal, type Checked } from '../../../kernel/index.js';
import { LINE_COUNTS } from '../../../kernel/lineCounts.js';
import { VERDICT_MEANS } from '../../../report/words.js';

export interface Demands {
  readonly allow?: string;
  readonly require?: string;
}

/** Refuses an accepted certificate that is not what the user asks for. */
export type Demand = (checked: Checked, isNamed: boolean) => void;

export function demandOf({ allow, require }: Demands): Demand {
  const allowed = allow === undefined ? undefined : librariesIn(allow);
  if (require !== undefined && !Object.hasOwn(VERDICT_MEANS, require)) {
    const verdicts = Object.keys(VERDICT_MEANS).join(', ');
    throw new UsageError('unknown-verdict', '--require', `one of ${verdicts}`, JSON.stringify(require));
  }
  return (checked, isNamed) => {
    if (allowed !== undefined) requireAllowed(checked, allowed);
    // The controls in a folder have to fail, whatever is asked of its claims.
    const isAsked = isNamed || checked.certificate.variant === 'claim';
    if (require !== undefined && isAsked && checked.verdict !== require)
      throw new Refusal(
        'mismatch',
        '$.conclusion',
        `the verdict ${require}`,
        checked.verdict ?? 'none: it is not bound',
      );
  };
}

/** The libraries named in --allow, with commas between them, and the core, which every certificate needs. */
function librariesIn(allow: string): ReadonlySet<string> {
  const names = allow.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(LINE_COUNTS, name));
  if (unknown !== undefined) {
    const known = Object.keys(LINE_COUNTS).join(', ');
    throw new UsageError('unknown-library', '--allow', `names among ${known}`, JSON.stringify(unknown));
  }
  return new Set(['core', ...names]);
}

/** Refuses a certificate that needs other libraries of the kernel than the allowed ones. */
function requireAllowed(checked: Checked, allowed: ReadonlySet<string>): void {
  const { libraries, forHypotheses } = receiptOf(checked);
  const needed = [...libraries, ...forHypotheses].map(({ library }) => library);
  const beyond = needed.filter((library) => !allowed.has(library));
  if (beyond.length > 0)
    throw new Refusal('mismatch', '$.steps', `no libraries but ${[...allowed].join(', ')}`, beyond.join(', '));
}
