/** What a user asks of certificates beyond acceptance: no libraries but those of --allow, and the verdict of --require. */
import { UsageError } from '../../../base/usage.js';
import { Refusal, type Checked, type Verdict } from '../../../kernel/index.js';
import { VERDICT_MEANS } from '../../../report/words.js';
import { allowing } from './allowed.js';

export interface Demands {
  readonly allow?: string;
  readonly require?: string;
}

/** Verdicts that say all that another one says, and more. */
const STRONGER: { readonly [verdict: string]: readonly Verdict[] } = {
  'holds here': ['holds'],
  agrees: ['holds here', 'holds'],
  'vacuous here': ['vacuous'],
};

/** Whether a verdict is the one that is asked for, or a stronger one. */
export function meets(verdict: Verdict | undefined, asked: string): boolean {
  return verdict !== undefined && (verdict === asked || STRONGER[asked]?.includes(verdict) === true);
}

/** Refuses an accepted certificate that is not what the user asks for. */
export type Demand = (checked: Checked, isNamed: boolean) => void;

export function demandOf({ allow, require }: Demands): Demand {
  const requireAllowed = allow === undefined ? undefined : allowing(allow);
  if (require !== undefined && !Object.hasOwn(VERDICT_MEANS, require)) {
    const verdicts = Object.keys(VERDICT_MEANS).join(', ');
    throw new UsageError('unknown-verdict', '--require', `one of ${verdicts}`, JSON.stringify(require));
  }
  return (checked, isNamed) => {
    requireAllowed?.(checked);
    // The controls in a folder have to fail, whatever is asked of its claims.
    const isAsked = isNamed || checked.certificate.variant === 'claim';
    if (require !== undefined && isAsked && !meets(checked.verdict, require))
      throw new Refusal(
        'mismatch',
        '$.conclusion',
        `the verdict ${[require, ...(STRONGER[require] ?? [])].join(' or ')}`,
        checked.verdict ?? 'none: it is not bound',
      );
  };
}
