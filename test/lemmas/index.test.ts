/** The table of claims for pages: every claim that there is, each with its statement, its search and its page. */
import { expect } from 'chai';
import { access, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Registry } from 'lossproof';
import { STATEMENTS, statementOf } from '../../lemmas/index.js';

const LEMMAS = fileURLToPath(new URL('../../../lemmas/', import.meta.url));

/** The claims by the files of their statements. */
async function claimsByFile(): Promise<readonly string[]> {
  const files = await readdir(LEMMAS, { recursive: true });
  return files.flatMap((file) => /^([^/]+\/[^/]+)\.statement\.ts$/.exec(file)?.[1] ?? []).sort();
}

describe('lemmas/index', () => {
  it('has exactly the claims that have a statement among the files', async () => {
    expect(Object.keys(STATEMENTS).sort()).to.deep.equal(await claimsByFile());
    expect(Object.keys(STATEMENTS).sort()).to.deep.equal(await new Registry().list());
  });

  it('gives for each the very statement that its search proves, beside its page', async () => {
    const registry = new Registry();
    for (const id of Object.keys(STATEMENTS)) {
      const statement = await statementOf(id);
      expect(statement?.id, id).to.equal(id);
      expect(statement, id).to.equal(await registry.statement(id));
      const { claim, page } = await registry.get(id);
      expect(claim, id).to.deep.include({ id, version: statement?.version, title: statement?.title });
      expect(Object.keys(claim.controls), id).to.deep.equal(Object.keys(statement?.controls ?? {}));
      await access(page);
    }
  });

  it('has nothing under another name, nor under those that objects inherit', async () => {
    for (const id of ['k16/other', 'gradient', '', 'toString', 'constructor', '__proto__', 'K16/gradient'])
      expect(await statementOf(id), id).to.equal(undefined);
  });
});
