/** Scopes: the statements declare what the claims say, no more and no less, and the pages tell it as it is. */
import { join } from 'node:path';
import { expect } from 'chai';
import { statementOf, STATEMENTS } from 'lossproof/claims';
import { these, type ClaimStatement } from 'lossproof/statement';
import type { Reach } from '../../src/kernel/index.js';
import { reachText } from '../../src/report/words.js';
import { CLAIM_TABLE } from '../lemmas/claimTable.js';
import { read, ROOT, run } from './pages.js';

/** A statement that is about less than that, in its English sentence too: about recorded points; xls16/kernel-closed-form has the formula. */
const LESS: { readonly [id: string]: Reach } = {
  'xls16/kernel-closed-form-sampled': these('given'),
};

const IDS = Object.keys(CLAIM_TABLE);
const statementCalled = async (id: string): Promise<ClaimStatement> => (await statementOf(id)) as ClaimStatement;

/** The text of a section of a page. */
const section = (page: string, heading: string): string =>
  new RegExp(`^## ${heading}$([^]*?)^## `, 'm').exec(page)?.[1] as string;

describe('scopes', () => {
  it('V10: are known of every claim, from a table that stands apart from the statements', () => {
    expect(IDS).to.have.members(Object.keys(STATEMENTS));
  });

  for (const id of IDS) {
    it(`${id} declares what it speaks of`, async () => {
      expect((await statementCalled(id)).scope ?? 'readings').to.deep.equal(
        LESS[id] ?? CLAIM_TABLE[id]?.scope ?? 'readings',
      );
    });

    it(`${id} says so in its header and on its page`, async () => {
      const { scope } = await statementCalled(id);
      if (scope === undefined) return;
      const said = reachText(scope);
      const header = (await read(`lemmas/${id}.statement.ts`)).split(' */\n')[0]?.replace(/\n \* ?/g, ' ');
      expect(header).to.include(`Scope: ${said}`);
      const stated = section(await read(`lemmas/${id}.md`), 'Statement');
      expect(stated).to.include(`**Scope.** ${said.charAt(0).toUpperCase()}${said.slice(1)}`);
    });

    it(`${id} has the verdict and the kinds of its controls on its page`, async () => {
      const page = await read(`lemmas/${id}.md`);
      const row = (await read('docs/scopes.md')).split('\n').find((line) => line.startsWith(`| [${id}]`));
      const verdict = row?.split('|')[3]?.trim() as string;
      expect(section(page, 'What the certificate proves')).to.include(`Verdict \`${verdict}\``);
      for (const [name, { kind }] of Object.entries((await statementCalled(id)).controls)) {
        expect(section(page, 'Control')).to.include(`\`${name}\` (${kind})`);
      }
    });
  }
});

describe('docs/scopes.md', () => {
  it('has as many claims for every size as the README says', async () => {
    const rows = (await read('docs/scopes.md')).split('\n').filter((line) => line.startsWith('| ['));
    const atEverySize = (verdict: string): number =>
      rows
        .map((row) => row.split('|').map((cell) => cell.trim()))
        .filter((cells) => cells[3] === verdict && cells[5]?.startsWith('every size') === true).length;
    expect(atEverySize('vacuous')).to.equal(1);
    expect((await read('README.md')).replace(/\s+/g, ' ')).to.include(
      `Of the ${rows.length} claims ${atEverySize('holds')} are proved for every size, and one is vacuous at every size`,
    );
  });

  it('is current (else: node scripts/generate-scopes.mjs)', async () => {
    const script = join(ROOT, 'scripts/generate-scopes.mjs');
    const { stdout } = await run(process.execPath, [script, '--check']).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).to.equal('docs/scopes.md is up to date\n');
  });
});
