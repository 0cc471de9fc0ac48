/** `lossproof verify` in process: a line for each file, the code for all of them, and nothing untamed. */
import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { digestOf } from 'lossproof/kernel';
import { verify } from '../../../src/cli/commands/verify.js';
import { EXIT, worstOf } from '../../../src/cli/exitCodes.js';
import { textOf } from '../../claim/certificates.js';
import { freshFolder } from '../../e2e/commands.js';
import { called, COMMON, failureOf } from '../environments.js';

const REFERENCE = fileURLToPath(new URL('../../../../certificates/', import.meta.url));
const OPTIONS = { ...COMMON, reference: false, verbose: false, with: [], data: [] };

interface Shown {
  readonly accepted: boolean;
  readonly exit: number;
  readonly refusal?: { readonly code: string; readonly path: string };
}

/** The same certificate under the name of a claim that nobody knows. */
function renamed(text: string, id: string): string {
  const { digest, ...rest } = JSON.parse(text) as Record<string, never>;
  expect(digest).to.be.a('string');
  const foreign = { ...rest, claim: { id, version: 1 }, controls: [] };
  return JSON.stringify({ ...foreign, digest: digestOf(foreign) });
}

describe('cli/commands/verify', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);
  const accepted = `${REFERENCE}k16/gradient.json`;

  before(async () => {
    const text = await textOf('k16/gradient');
    await writeFile(file('accepted.json'), text);
    await writeFile(file('refused.json'), text.replace('"seed": "1"', '"seed": "2"'));
    await writeFile(file('unreadable.json'), text.slice(0, 300));
    await writeFile(file('foreign.json'), renamed(text, 'grand/theorem'));
    await mkdir(file('lonely/here'), { recursive: true });
    await writeFile(file('lonely/here/citing.json'), await textOf('sc16/zero-error'));
    await writeFile(file('deep.json'), `{"format":"lossproof/certificate@1","steps":${'['.repeat(5000)}`);
  });

  it('ends with the worst code of its files, in whatever order they come, and counts them on stdout', async () => {
    const kinds = [
      [file('accepted.json'), EXIT.accepted, 'accepted'],
      [file('refused.json'), EXIT.refused, 'refused'],
      [file('unreadable.json'), EXIT.unreadable, 'unreadable'],
      [file('foreign.json'), EXIT.unbound, 'accepted but not bound'],
      [file('lonely/here/citing.json'), EXIT.incomplete, 'with something missing'],
      [file('deep.json'), EXIT.limit, 'beyond the work limit'],
    ] as const;
    for (let subset = 1; subset < 2 ** kinds.length; subset += 7) {
      const chosen = kinds.filter((_, at) => ((subset >> at) & 1) === 1);
      for (const files of [chosen, [...chosen].reverse()]) {
        const names = files.map(([name]) => name);
        const { code, data, said } = await called(verify, names, OPTIONS);
        expect(code, names.join()).to.equal(worstOf(files.map(([, each]) => each)));
        expect(said).to.deep.equal([]);
        expect(data).to.have.length(files.length + 1);
        const counts = data.at(-1)?.split(', ') ?? [];
        for (const [, , words] of kinds) {
          const count = files.filter(([, , each]) => each === words).length;
          const isShown = count > 0 || ['accepted', 'refused'].includes(words);
          expect(counts.filter((part) => part.endsWith(` ${words}`))).to.deep.equal(
            isShown ? [`${count} ${words}`] : [],
          );
        }
      }
    }
  });

  it('C1: finds cited certificates beside any of its files, in whatever order these come', async () => {
    const files = [accepted, file('lonely/here/citing.json')];
    for (const names of [files, [...files].reverse()]) {
      const { code, data } = await called(verify, names, OPTIONS);
      expect([code, data.at(-1)]).to.deep.equal([EXIT.accepted, '2 accepted, 0 refused']);
    }
  });

  it('prints a line a file: verdict, assurance, claim, what it is about, file', async () => {
    const { data, progress } = await called(verify, [accepted, file('refused.json')], OPTIONS);
    expect(progress[0]).to.equal(`[1/2] checking ${accepted}`);
    expect(progress[1]).to.match(/^\[2\/2\] \(about .* left\) checking \S+refused\.json$/);
    expect(data[0]).to.match(/^holds {7}exact {8}k16\/gradient {2}\S.*\S {2}\S+gradient\.json$/);
    expect(data[1]).to.match(
      /^REFUSED {5}mismatch {5}\S+refused\.json: at \$\.digest: expected the digest of the rest, /,
    );
    expect(data.slice(2)).to.deep.equal(['1 accepted, 1 refused']);
  });

  it('prints with --verbose what is proved, and of what is not bound in any case the whole proposition', async () => {
    const { data } = await called(verify, [accepted], { ...OPTIONS, verbose: true });
    expect(data[0]).to.match(/gradient\.json\nverdict {5}holds\n/);
    expect(data[0]).to.match(/\ncontrols {4}(\d+) of \1 at hand, (each )?a certified failure\n$/);
    const foreign = await called(verify, [file('foreign.json')], OPTIONS);
    expect(foreign.code).to.equal(EXIT.unbound);
    expect(foreign.data[0])
      .to.match(/the proof is accepted; of which claim is unknown\n/)
      .and.to.match(/\nproves {6}\S/);
  });

  it('gives for each file what it is, or where and why it is refused, as one JSON document', async () => {
    const files = [accepted, file('refused.json'), file('unreadable.json'), file('absent.json')];
    const { data, code } = await called(verify, files, { ...OPTIONS, json: true });
    expect(code).to.equal(EXIT.unreadable);
    expect(data).to.have.length(1);
    const shown = JSON.parse(data[0] as string) as readonly Shown[];
    expect(shown.map(({ accepted: good, exit, refusal }) => [good, exit, refusal?.code, refusal?.path])).to.deep.equal([
      [true, 0, undefined, undefined],
      [false, 1, 'mismatch', '$.digest'],
      [false, 3, 'malformed', shown[2]?.refusal?.path],
      [false, 3, 'unreadable', file('absent.json')],
    ]);
    const about = { variant: 'claim', seed: '1', dataSets: [] };
    expect(shown[0]).to.deep.include({ verdict: 'holds', bound: true, assurance: 'exact', ...about });
  });

  it('walks folders, reads compressed files, and passes over JSON that is no certificate', async () => {
    await mkdir(file('walk/node_modules'), { recursive: true });
    await mkdir(file('walk/.hidden'));
    await mkdir(file('walk/below'));
    const text = await textOf('k16/gradient');
    await writeFile(file('walk/below/certificate.json.gz'), gzipSync(text));
    for (const [name, content] of [
      ['walk/a.json', text],
      ['walk/node_modules/b.json', '{'],
      ['walk/.hidden/c.json', '{'],
      ['walk/package.json', '{"version": 1.5}'],
      ['walk/list.json', '[]'],
      ['walk/note.txt', '{'],
    ] as const)
      await writeFile(file(name), content);
    const { data, code } = await called(verify, [file('walk')], OPTIONS);
    expect(code).to.equal(EXIT.accepted);
    expect(data.map((line) => line.split(/\s+/).at(-1))).to.deep.equal([
      file('walk/a.json'),
      file('walk/below/certificate.json.gz'),
      'over',
    ]);
    expect(data[2]).to.equal('2 accepted, 0 refused, 2 other JSON files passed over');
    await mkdir(file('others'));
    await writeFile(file('others/package.json'), '{}');
    const others = await failureOf(called(verify, [file('others')], OPTIONS));
    expect(others.message).to.match(/others: expected at least one certificate, got only JSON files of other kinds$/);
    await writeFile(file('walk/truncated.json'), text.slice(0, 200));
    expect((await called(verify, [file('walk')], OPTIONS)).code).to.equal(EXIT.unreadable);
    // A file that is named is never passed over.
    expect((await called(verify, [file('walk/list.json')], OPTIONS)).code).to.equal(EXIT.refused);
    await mkdir(file('empty'));
    const empty = await failureOf(called(verify, [file('empty')], OPTIONS));
    expect(empty.message).to.match(
      /empty: expected a folder with files whose names end in \.json or \.json\.gz, got one without/,
    );
  });

  it('refuses with --require what ended otherwise, but no control of a folder for failing', async () => {
    const control = `${REFERENCE}k16/shallow.two-hidden-layers.json`;
    const require = (verdict: string, ...files: string[]) => called(verify, files, { ...OPTIONS, require: verdict });
    await mkdir(file('family'));
    await writeFile(file('family/control.json'), await textOf('k16/shallow.two-hidden-layers'));
    const controls = await failureOf(require('holds', file('family')));
    expect(controls.message).to.match(/expected at least one certificate with the verdict holds, got only controls$/);
    await writeFile(file('family/claim.json'), await textOf('k16/gradient'));
    expect((await require('holds', file('family'))).code).to.equal(EXIT.accepted);
    // A control that is named is asked like any other file.
    expect((await require('holds', accepted, control)).code).to.equal(EXIT.refused);
    const other = await require('fails', accepted);
    expect(other.code).to.equal(EXIT.refused);
    expect(other.data[0]).to.match(/^REFUSED .*: at \$\.conclusion: expected the verdict fails, got holds$/);
    // What agrees at the recorded points does not hold as far as the claim speaks.
    const agreeing = `${REFERENCE}k16/no-poor-minima.json`;
    const weaker = await require('holds here', agreeing);
    expect(weaker.code).to.equal(EXIT.refused);
    expect(weaker.data[0]).to.match(/expected the verdict holds here or holds, got agrees$/);
    // What is stronger is more than was asked for.
    for (const verdict of ['holds', 'holds here', 'agrees'])
      expect((await require(verdict, accepted)).code, verdict).to.equal(EXIT.accepted);
    expect((await require('agrees', agreeing, file('family'))).code).to.equal(EXIT.accepted);
    expect((await require('vacuous', accepted)).code).to.equal(EXIT.refused);
    expect((await require('undecided', accepted)).code).to.equal(EXIT.refused);
    const foreign = await require('holds', file('foreign.json'));
    expect(foreign.data[0]).to.match(/expected the verdict holds, got none: it is not bound$/);
    const unknown = await failureOf(require('hold', file('absent.json')));
    expect(unknown.message).to.match(/^--require: expected one of holds, .*, got "hold"$/);
  });

  it('C5: lets no control character of a file, or of its name, into its lines, nor into JSON', async () => {
    const hostile = file('\u001b[31m\u202e.json');
    await writeFile(hostile, '{"\\u001b[2J\\u009b\\u061c": 1, "\\u001b[2J\\u009b\\u061c": 2}');
    const { data } = await called(verify, [hostile], OPTIONS);
    expect(data).to.have.length(2);
    expect(data[0])
      .to.match(/^UNREADABLE {2}malformed /)
      .and.not.to.match(/[\p{Cc}\p{Cf}]/u);
    const json = await called(verify, [hostile], { ...OPTIONS, json: true });
    expect(json.data[0]?.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
    const [shown] = JSON.parse(json.data[0] as string) as [Shown & { readonly file: string }];
    expect([shown.file, shown.refusal?.path]).to.deep.equal([hostile, '$.\u001b[2J\u009b\u061c']);
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
