import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { Archive, Document, Registry, Verifier } from 'lossproof';
import { checkedRun } from '../../src/claim/checkedRun.js';

const text = (name: string): Promise<string> =>
  readFile(new URL(`../../../certificates/${name}.json`, import.meta.url), 'utf8');

describe('checkedRun', () => {
  it('has the sizes, the seed and the controls of the certificates', async () => {
    const registry = new Registry();
    const archive = new Archive();
    archive.addTexts(
      await Promise.all(['sc16/rank-generic.too-many-samples', 'sc16/rank-generic.zero-slope'].map(text)),
    );
    const verifier = new Verifier({
      statement: (id) => registry.statement(id),
      archive,
      dataOf: () => Promise.resolve(() => undefined),
    });
    const { checked, controls } = await verifier.verify(new Document(await text('sc16/rank-generic')));
    const run = await checkedRun(checked, registry, controls.accepted);
    expect(run.claim.id).to.equal('sc16/rank-generic');
    expect(run.variant).to.equal('claim');
    expect(run.subject).to.deep.equal({ sizes: { d0: 2, d1: 2, N: 4 }, parameters: { slope: '1/10' } });
    expect(run.seed).to.equal('1');
    expect(run.checked).to.equal(checked);
    expect(run.controls.map(({ variant }) => variant)).to.have.members(['too-many-samples', 'zero-slope']);
  });
});
