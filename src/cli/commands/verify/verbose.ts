/** An accepted certificate at length: what it proves, how, what is trusted, and which of its controls are at hand. */
import { speakerOf } from '../../../language/loader.js';
import { checkedText } from '../../../report/checkedText.js';
import type { Paper } from '../../../report/paint.js';
import type { Checked } from '../../../kernel/index.js';
import type { Outcome } from './outcome.js';

export async function verifiedText({ file, checked, controls }: Outcome, paper: Paper): Promise<string> {
  const { theorem } = checked as Checked;
  const text = checkedText(file, checked as Checked, paper, await speakerOf(theorem.libraries));
  if (controls === undefined || controls.named === 0) return `${text}\n`;
  const { accepted, named } = controls;
  return `${text}\n${'controls'.padEnd(12)}${accepted.length} of ${named} at hand, each a certified failure\n`;
}
