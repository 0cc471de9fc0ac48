/** `lossproof verify` in process: the outcome of each file, the code for all of them, and nothing untamed. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '../../../src/cli/commands/verify.js';
import { EXIT } from '../../../src/cli/terminal.js';
import { textOf } from '../../claim/certificates.js';
import { freshFolder } from '../../e2e/commands.js';
import { called, COMMON, failureOf } from '../environments.js';

const REFERENCE = fileURLToPath(new URL('../../../../certificates/', import.meta.url));
const OPTIONS = { ...COMMON, reference: false, with: [], data: [] };

interface Shown {
  readonly accepted: boolean;
  readonly exit?: number;
  readonly refusal?: { readonly code: string; readonly path: string };
}

describe('cli/commands/verify', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);
  const accepted = `${REFERENCE}k16/gradient.json`;

  before(async () => {
    const text = await textOf('k16/gradient');
    await writeFile(file('refused.json'), text.replace('"seed": "1"', '"seed": "2"'));
    await writeFile(file('unreadable.json'), text.slice(0, 300));
  });

  it('ends with the worst code of its files, in whatever order they come', async () => {
    const kinds = [
      [accepted, EXIT.accepted],
      [file('refused.json'), EXIT.refused],
      [file('unreadable.json'), EXIT.unreadable],
    ] as const;
    for (let subset = 1; subset < 8; subset++) {
      const chosen = kinds.filter((_, at) => ((subset >> at) & 1) === 1);
      for (const files of [chosen, [...chosen].reverse()]) {
        const names = files.map(([name]) => name);
        const { code, said } = await called(verify, names, OPTIONS);
        expect(code, names.join()).to.equal(Math.max(...files.map(([, each]) => each)));
        const good = names.filter((name) => name === accepted).length;
        expect(said).to.deep.equal(names.length > 1 ? [`${good} accepted, ${names.length - good} not`] : []);
      }
    }
  });

  it('gives for each file what it is, or where and why it is refused, as JSON', async () => {
    const files = [accepted, file('refused.json'), file('unreadable.json'), file('absent.json')];
    const { data, code } = await called(verify, files, { ...OPTIONS, json: true });
    expect(code).to.equal(EXIT.unreadable);
    expect(data).to.have.length(1);
    const shown = JSON.parse(data[0] as string) as readonly Shown[];
    expect(shown.map(({ accepted: good, exit, refusal }) => [good, exit, refusal?.code, refusal?.path])).to.deep.equal([
      [true, undefined, undefined, undefined],
      [false, 1, 'mismatch', '$.digest'],
      [false, 3, 'malformed', shown[2]?.refusal?.path],
      [false, 3, 'unreadable', file('absent.json')],
    ]);
    expect(shown[0]).to.deep.include({ verdict: 'holds here', bound: true, assurance: 'exact', variant: 'claim' });
  });

  it('shows each file as a block of its own, and says which it is checking', async () => {
    const { data, progress } = await called(verify, [accepted, file('refused.json')], OPTIONS);
    expect(progress).to.deep.equal([`checking ${accepted}`, `checking ${file('refused.json')}`]);
    expect(data[0]).to.match(/gradient\.json\nverdict {5}holds here\n/);
    expect(data[1]).to.match(/^controls {4}\d of \d at hand, each a certified failure$/);
    expect(data.slice(2)).to.have.length(2);
    expect(data[2]).to.equal('');
    expect(data[3]).to.match(/refused\.json: REFUSED \(mismatch\) at \$\.digest: expected the digest of the rest, /);
  });

  it('lets no control character of a file, or of its name, into its lines', async () => {
    const hostile = file('\u001b[31m\u202e.json');
    await writeFile(hostile, '{"\\u001b[2J\\u009b": 1, "\\u001b[2J\\u009b": 2}');
    const { data } = await called(verify, [hostile], OPTIONS);
    expect(data).to.have.length(1);
    expect(data[0])
      .to.include('REFUSED (malformed)')
      .and.not.to.match(/[\p{Cc}\p{Cf}]/u);
  });

  it('stops before the next file when it is interrupted, and before any for a library that there is not', async () => {
    const interruption = new AbortController();
    interruption.abort(new Error('interrupted'));
    const { signal } = interruption;
    expect((await failureOf(called(verify, [accepted], OPTIONS, { signal }))).message).to.equal('interrupted');
    const unknown = await failureOf(called(verify, [file('absent.json')], { ...OPTIONS, allow: 'algebar' }));
    expect(unknown.message).to.match(/^--allow: expected names among core, .*, got "algebar"$/);
  });
});
