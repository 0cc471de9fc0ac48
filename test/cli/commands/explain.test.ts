/** `lossproof explain` in process. */
import { expect } from 'chai';
import { access } from 'node:fs/promises';
import { Registry } from 'lossproof';
import { explain } from '../../../src/cli/commands/explain.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
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

  it('suggests a near name', async () => {
    const failure = await failureOf(called(explain, 'k16/gradeint', OPTIONS));
    expect(failure.message).to.include('did you mean k16/gradient');
  });
});
