/** Links between the pages resolve, and every claim has a page of the agreed form. */
import { access } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect } from 'chai';
import katex from 'katex';
import { Registry } from 'lossproof';
import { statementOf, STATEMENTS } from 'lossproof/claims';
import { matricesTaken } from '../../src/claim/ownData.js';
import { anchors, pagePaths, prose, read, ROOT } from './pages.js';

const HEADINGS = ['Statement', 'Hypotheses', 'Method', 'What the certificate proves', 'Control', 'References'];

describe('documentation pages', () => {
  it('have links that resolve', async () => {
    for (const path of await pagePaths()) {
      const page = prose(await read(path));
      for (const [, target] of page.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target as string)) continue;
        const [file, anchor] = (target as string).split('#') as [string, string?];
        const resolved = file === '' ? path : normalize(join(dirname(path), file));
        await access(join(ROOT, resolved)).catch(() => {
          expect.fail(`${path} links to ${target}, which is not there`);
        });
        if (anchor !== undefined)
          expect(anchors(await read(resolved)).has(anchor), `${path} links to ${target}`).to.equal(true);
      }
    }
  });

  it('are all reached from docs/README.md', async () => {
    const index = await read('docs/README.md');
    for (const path of await pagePaths()) {
      // A new claim has a page before anyone has written about it.
      if (path === 'docs/README.md' || !path.startsWith('docs/')) continue;
      const link = path.slice('docs/'.length);
      expect(index.includes(`(${link})`), `docs/README.md links to ${path}`).to.equal(true);
    }
  });

  it('exist for every claim, with the fixed headings, naming its hypotheses and controls', async () => {
    const registry = new Registry();
    for (const id of await registry.list()) {
      const { claim } = await registry.get(id);
      const page = await read(`lemmas/${id}.md`);
      expect(page.startsWith(`# ${id} — `), `the title of lemmas/${id}.md`).to.equal(true);
      expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).to.deep.equal(HEADINGS, id);
      const names = [...claim.hypotheses.map((hypothesis) => hypothesis.id), ...Object.keys(claim.controls)];
      for (const name of names) expect(page.includes(`\`${name}\``), `lemmas/${id}.md names ${name}`).to.equal(true);
    }
  });

  it('name in docs/own-data.md each claim that takes data, with its matrices, and count them in the README', async () => {
    const rows = (await read('docs/own-data.md')).split('\n').filter((line) => line.startsWith('| ['));
    const taking = await Promise.all(Object.keys(STATEMENTS).map(async (id) => statementOf(id)));
    const claims = taking.flatMap((claim) => (claim?.data === undefined ? [] : [claim]));
    for (const claim of claims) {
      const row = rows.find((each) => each.includes(`(../lemmas/${claim.id}.md)`));
      for (const matrix of matricesTaken(claim)) expect(row, claim.id).to.include(`\`${matrix}\``);
    }
    expect(rows.join('').match(/\.md\)/g)).to.have.length(claims.length);
    // sc16/rank-instance is the example.
    expect(claims).to.have.length(12);
    expect(await read('README.md')).to.include('Eleven other claims take `--data` too');
  });

  it('set mathematics that TeX reads, only in letters that survive Markdown', async () => {
    for (const path of await pagePaths()) {
      const page = prose(await read(path));
      expect((page.match(/\$/g) ?? []).length % 2, `${path}: a dollar sign without its partner`).to.equal(0);
      for (const [formula] of page.matchAll(/\$\$[^$]+\$\$|\$[^$\n]+\$/g)) {
        expect(
          () => katex.renderToString(formula.replace(/^\$+|\$+$/g, ''), { strict: 'error' }),
          formula,
        ).not.to.throw();
        // Some renderers take a backslash before punctuation for an escape, and _ after punctuation for emphasis.
        expect(formula, `${path}: ${formula}`).not.to.match(/\\[^A-Za-z]|[^A-Za-z0-9]_|[<>*]/);
      }
    }
  });
});
