/** Scopes: the statements declare what the claims say, no more and no less, and the pages tell it as it is. */
import { join } from 'node:path';
import { expect } from 'chai';
import { statementOf, STATEMENTS } from 'lossproof/claims';
import { every, these, type ClaimStatement } from 'lossproof/statement';
import type { Reach } from '../../src/kernel/index.js';
import { reachText } from '../../src/report/words.js';
import { read, ROOT, run } from './pages.js';

const universal = every('all');
const existential = every('all data', 'some weights');
const generic = every('almost-every data', 'all weights');
const genericDeep = every('all first weights', 'almost-every data', 'all weights');
const population = these('drawn');
const instance = these('given');

/** What each claim speaks of, whatever its certificates reach. A statement may not declare less in order to be proved. */
const SCOPES: { readonly [id: string]: Reach | 'readings' } = {
  'k16/assumption-audit': every('drawn'),
  'k16/bad-saddles': existential,
  'k16/critical-representation': universal,
  'k16/critical-values': existential,
  'k16/gradient': universal,
  'k16/hessian-blocks': universal,
  'k16/no-poor-minima': universal,
  'k16/nonconvex': existential,
  'k16/nonlinear-reduction': universal,
  'k16/review-audit': 'readings',
  'k16/second-order-necessary': universal,
  'k16/shallow': universal,
  'k16/strict-saddles': universal,
  'sc16/absorption': universal,
  'sc16/experiment-gaussian': instance,
  'sc16/experiment-images': instance,
  'sc16/gradient': universal,
  'sc16/hessian-psd': universal,
  'sc16/rank-deep': genericDeep,
  'sc16/rank-generic': generic,
  'sc16/rank-generic-minor': these('almost-every data', 'all weights'),
  'sc16/rank-instance': instance,
  'sc16/zero-error': generic,
  'sc16/zero-error-deep': genericDeep,
  'sc16/zero-error-nearby': instance,
  'sh17/experiment-images': instance,
  'sh17/finite-size': population,
  'sh17/global-volume': every('all data', 'drawn weights'),
  'sh17/pattern-rank': generic,
  'sh17/vanishing-ratio': universal,
  'xls16/discrepancy-concentration': every('drawn'),
  'xls16/discrepancy-identity': universal,
  'xls16/diversity-experiment': population,
  'xls16/diversity-order': population,
  'xls16/event-frequency': population,
  'xls16/first-order-bound': universal,
  'xls16/gradient': universal,
  'xls16/gram-deviation': universal,
  'xls16/kernel-closed-form': universal,
  'xls16/kernel-closed-form-sampled': population,
  'xls16/kernel-spectrum': these('all'),
  'xls16/population-bound': universal,
  'xls16/population-frequency': population,
  'xls16/population-second-moment': population,
  'xls16/random-discrepancy': every('drawn'),
  'xls16/singular-lower-bound': universal,
  'xls16/spectrum-decay': universal,
};

/** A statement that is about less than that, in its English sentence too: about recorded points; xls16/kernel-closed-form has the formula. */
const LESS: { readonly [id: string]: Reach } = {
  'xls16/kernel-closed-form-sampled': instance,
};

const IDS = Object.keys(SCOPES);
const statementCalled = async (id: string): Promise<ClaimStatement> => (await statementOf(id)) as ClaimStatement;

/** The text of a section of a page. */
const section = (page: string, heading: string): string =>
  new RegExp(`^## ${heading}$([^]*?)^## `, 'm').exec(page)?.[1] as string;

describe('scopes', () => {
  it('are known of every claim', () => {
    expect(IDS).to.have.members(Object.keys(STATEMENTS));
  });

  for (const id of IDS) {
    it(`${id} declares what it speaks of`, async () => {
      expect((await statementCalled(id)).scope ?? 'readings').to.deep.equal(LESS[id] ?? SCOPES[id]);
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
  it('is current (else: node scripts/generate-scopes.mjs)', async () => {
    const script = join(ROOT, 'scripts/generate-scopes.mjs');
    const { stdout } = await run(process.execPath, [script, '--check']).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).to.equal('docs/scopes.md is up to date\n');
  });
});
