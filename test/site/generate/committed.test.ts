import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { committed } from '../../../site/generate/committed.js';
import { recordedText } from '../recorded.js';

async function failureOf(folder: string): Promise<string> {
  try {
    await committed(pathToFileURL(`${folder}/`));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected an error');
}

describe('the reference certificates of the site', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(`${tmpdir()}/lossproof-committed-`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are one of each claim, each checked and with its controls', async function () {
    this.timeout(300_000);
    const { runs, files, texts, registry } = await committed(new URL('../../../../certificates/', import.meta.url));
    expect(runs.map(({ claim }) => claim.id)).to.deep.equal(await registry.list());
    for (const { claim, checked, controls } of runs) {
      expect(checked?.certificate.claim.id).to.equal(claim.id);
      expect(files.get(checked?.certificate.digest ?? ''), claim.id).to.equal(`${claim.id}.json`);
      expect(controls.map(({ variant }) => variant)).to.have.members(Object.keys(claim.controls));
    }
    expect([...files.values()].sort()).to.deep.equal([...texts.keys()].sort());
  });

  it('end the build where one is missing, with what to do', async () => {
    await writeFile(`${folder}/notes.txt`, 'no certificate');
    expect(await failureOf(folder)).to.match(
      /^certificates\/k16\/.*\.json: expected a reference certificate of each claim; run npm run certificates$/,
    );
  });

  it('end the build where the kernel refuses one', async () => {
    const first = 'k16/assumption-audit.json';
    const text = await recordedText(first);
    await mkdir(`${folder}/k16`);
    await writeFile(`${folder}/${first}`, text.replace('"seed": "1"', '"seed": "2"'));
    expect(text).to.contain('"seed": "1"');
    expect(await failureOf(folder)).to.contain('digest');
  });
});
