/** An accepted certificate at length: what it proves, how, what is trusted, and which of its controls are at hand. */
import { speakerOf } from '../../../language/loader.js';
import { checkedText } from '../../../report/checkedText.js';
import { hanging, type Paper } from '../../../report/paint.js';
import { counted } from '../../../report/words.js';
import type { Controls } from '../../../claim/controls.js';
import type { Checked } from '../../../kernel/index.js';
import type { Outcome } from './outcome.js';

export async function verifiedText({ file, checked, controls, unused }: Outcome, paper: Paper): Promise<string> {
  const { theorem } = checked as Checked;
  const text = checkedText(file, checked as Checked, paper, await speakerOf(theorem.libraries), unused);
  const said = controls === undefined ? '' : controlsText(controls);
  return said === '' ? `${text}\n` : `${text}\n${hanging('controls'.padEnd(12), said, paper)}\n`;
}

/** How many controls of the claim are at hand, and how many digests the certificate names beside them. */
function controlsText({ named, accepted, missing }: Controls): string {
  if (named === 0 && missing === 0) return '';
  const atHand =
    accepted.length === 0
      ? `none of ${named} at hand`
      : `${accepted.length} of ${named} at hand, ${accepted.length === 1 ? '' : 'each '}a certified failure`;
  const beyond = missing - Math.max(0, named - accepted.length);
  const foreign =
    beyond > 0 ? `; the certificate names ${counted(beyond, 'digest')} more than the claim has controls` : '';
  return `${atHand}${foreign}`;
}
