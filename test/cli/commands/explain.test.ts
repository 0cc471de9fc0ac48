/** `lossproof explain` in process. */
import { expect } from 'chai';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Registry } from 'lossproof';
import { explain } from '../../../src/cli/commands/explain.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { freshFolder } from '../../e2e/commands.js';
import { all, only, parsed, textIn } from '../../report/parsed.js';
import { expectFits } from '../../report/terminalText.js';
import { called, COMMON, failureOf } from '../environments.js';

const OPTIONS = { ...COMMON, with: [], data: [] };

describe('cli/commands/explain', () => {
  it('explains within the width of the terminal, and names the page with the complete proof', async () => {
    const { code, data, said } = await called(explain, 'k16/gradient', OPTIONS, { width: 70 });
    expect(code).to.equal(EXIT.accepted);
    expectFits(data.join('\n'), 70);
    expect(data.join('\n')).to.include('\nWHAT MUST BE BELIEVED\n');
    const [, page] = /^the complete proof: (.*)$/.exec(said[0] as string) ?? expect.fail('a page');
    await access(page as string);
  });

  it('gives the same as JSON: what the claim says, and its ledger', async () => {
    const { data, said } = await called(explain, 'k16/gradient', { ...OPTIONS, json: true });
    expect(said).to.deep.equal([]);
    const shown = JSON.parse(data.join('')) as { ledger: readonly object[]; hypotheses: readonly object[] };
    const { claim, page } = await new Registry().get('k16/gradient');
    const { id, title, paper, statement, method, references } = claim;
    expect(shown).to.deep.include({ id, title, paper, statement, method, references, page });
    expect(shown.hypotheses).to.deep.equal(claim.hypotheses.map(({ id: name, english }) => ({ id: name, english })));
    expect(shown.ledger).to.have.length(1);
    expect(shown.ledger[0]).to.include({ claim: id, verdict: 'holds' });
  });

  describe('of a certificate', () => {
    const folder = freshFolder();
    const file = (name: string): string => join(folder.path, name);
    const reference = (name: string): string =>
      fileURLToPath(new URL(`../../../../certificates/${name}.json`, import.meta.url));

    it('checks it, and shows its own numbers: sizes, seed, instance, proof and controls', async () => {
      const path = reference('sc16/zero-error');
      const { code, data, said } = await called(explain, path, OPTIONS);
      expect(code).to.equal(EXIT.accepted);
      const text = data.join('\n');
      expect(text).to.include('at d0=4 d1=6 N=16 slope=1/10, seed 1');
      expect(text).to.match(
        /\nINSTANCE\n {2}X {2}4 × 16, drawn from the seed: standard normal, to \d+ bits after the point\n/,
      );
      expect(text).to.match(/\n {2}w2 {2}1 × 6, written out, row by row: -?\d+, /);
      expect(text)
        .to.match(/\nPROOF\n/)
        .and.to.include('cited: sc16/gradient, “The gradient in a region”');
      expect(text.match(/\(fails, as it\s+must;/g)).to.have.length(3);
      expect(said[0]).to.match(/^the complete proof: .*zero-error\.md$/);
    });

    it('explains a control as such, for which failing is no alarm', async () => {
      const { code, data } = await called(explain, reference('sc16/zero-error.no-noise'), OPTIONS);
      expect(code).to.equal(EXIT.accepted);
      expect(data[0])
        .to.match(/\ncontrol no-noise: no noise, /)
        .and.to.match(/\nVERDICT\n {2}fails, exact/);
    });

    it('needs what the certificate needs, and gives the same as JSON', async () => {
      const text = await readFile(reference('sc16/zero-error'), 'utf8');
      await mkdir(file('alone/here'), { recursive: true });
      await writeFile(file('alone/here/a.json'), text);
      const missing = await failureOf(called(explain, file('alone/here/a.json'), OPTIONS));
      expect(missing.message).to.match(/name the folder that it is in with --with FOLDER$/);
      const options = { ...OPTIONS, json: true, with: [dirname(reference('sc16/zero-error'))] };
      const { data } = await called(explain, file('alone/here/a.json'), options);
      const shown = JSON.parse(data.join('')) as { file: string; ledger: readonly { seed: string; digest: string }[] };
      expect(shown.file).to.equal(file('alone/here/a.json'));
      expect(shown.ledger[0]).to.include({
        claim: 'sc16/zero-error',
        seed: '1',
        digest: (JSON.parse(text) as { digest: string }).digest,
      });
    });

    it('U14: writes the page of a certificate, with a link to it, and prints no text', async () => {
      const [certificate, page] = [file('with #1.json'), file('pages/page.html')];
      await writeFile(certificate, await readFile(reference('k16/gradient'), 'utf8'));
      const { code, data, said } = await called(explain, certificate, { ...OPTIONS, html: page });
      expect([code, data, said]).to.deep.equal([EXIT.accepted, [], [`page: ${page}`]]);
      const html = parsed(await readFile(page, 'utf8'));
      expect(textIn(only(html, 'h1'))).to.equal('A certificate of k16/gradient');
      const link = all(html, 'a').find(({ attributes }) => attributes['href']?.includes('json') === true);
      expect(link?.attributes['href']).to.equal('../with%20%231.json');
      expect(textIn(only(html, 'dl', 'certificate'))).to.include('../with #1.json');
      const beside = file('page.html');
      await called(explain, certificate, { ...OPTIONS, html: beside });
      expect(await readFile(beside, 'utf8')).to.include('href="./with%20%231.json"');
    });

    it('writes the page of a control and that of a claim, in place of text but not of JSON', async () => {
      const page = file('control.html');
      await called(explain, reference('sc16/zero-error.no-noise'), { ...OPTIONS, html: page });
      const html = parsed(await readFile(page, 'utf8'));
      expect(textIn(only(html, 'h1'))).to.equal('A certificate of sc16/zero-error, control no-noise');
      const { data } = await called(explain, 'k16/gradient', { ...OPTIONS, html: page, json: true });
      expect(JSON.parse(data.join(''))).to.include({ id: 'k16/gradient' });
      expect(textIn(only(parsed(await readFile(page, 'utf8')), 'h1'))).to.equal('k16/gradient, explained');
    });

    it('writes a page over no file of another kind', async () => {
      const path = reference('k16/gradient');
      const failure = await failureOf(called(explain, path, { ...OPTIONS, html: file('certificate.json') }));
      expect(failure).to.include({ code: 'not-a-page', path: '--html' });
      const under = file('plain-file');
      await writeFile(under, '');
      const other = await failureOf(called(explain, path, { ...OPTIONS, html: join(under, 'page.html') }));
      expect(other).to.include({ code: 'unwritable' });
    });

    it('takes a file without an extension for a file, and refuses what the kernel refuses', async () => {
      const text = await readFile(reference('k16/gradient'), 'utf8');
      await writeFile(file('plain'), text);
      expect((await called(explain, file('plain'), OPTIONS)).code).to.equal(EXIT.accepted);
      await writeFile(file('plain'), text.replace('"seed": "1"', '"seed": "2"'));
      const failure = await failureOf(called(explain, file('plain'), OPTIONS));
      expect([failure.name, failure.path]).to.deep.equal(['Refusal', '$.digest']);
    });
  });

  it('suggests a near name', async () => {
    const failure = await failureOf(called(explain, 'k16/gradeint', OPTIONS));
    expect(failure.message).to.include('did you mean k16/gradient');
  });
});
