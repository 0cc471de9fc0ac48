/** The option --allow of `lossproof verify`: the libraries of the kernel that certificates may need. */
import { UsageError } from '../../../base/usage.js';
import { receiptOf } from '../../../claim/receipt.js';
import { Refusal, type Checked } from '../../../kernel/index.js';
import { LINE_COUNTS } from '../../../kernel/lineCounts.js';

/** `allow` names libraries, with commas between them; the core is allowed always. Refuses a certificate that needs others. */
export function allowing(allow: string): (checked: Checked) => void {
  const allowed = librariesIn(allow);
  return (checked) => {
    const { libraries, forHypotheses } = receiptOf(checked);
    const needed = [...libraries, ...forHypotheses].map(({ library }) => library);
    const beyond = needed.filter((library) => !allowed.has(library));
    if (beyond.length > 0)
      throw new Refusal('mismatch', '$.steps', `no libraries but ${[...allowed].join(', ')}`, beyond.join(', '));
  };
}

function librariesIn(allow: string): ReadonlySet<string> {
  const names = allow.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(LINE_COUNTS, name));
  if (unknown !== undefined) {
    const known = Object.keys(LINE_COUNTS).join(', ');
    throw new UsageError('unknown-library', '--allow', `names among ${known}`, JSON.stringify(unknown));
  }
  return new Set(['core', ...names]);
}
