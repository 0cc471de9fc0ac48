/** Checking anywhere: `lossproof/verify` with the table of claims binds what the whole package binds. */
import { expect } from 'chai';
import { statementOf } from 'lossproof/claims';
import { Archive, Document, propositionInEnglish, receiptOf, Refusal, Verifier } from 'lossproof/verify';
import { textOf, verifierWith } from './claim/certificates.js';

const CITED = ['sc16/gradient', 'sc16/absorption', 'sc16/rank-generic'];

async function verifierAnywhere(...names: readonly string[]): Promise<Verifier> {
  const archive = new Archive();
  archive.addTexts(await Promise.all(names.map(textOf)));
  return new Verifier({ statement: statementOf, archive, dataOf: () => Promise.resolve(() => undefined) });
}

describe('lossproof/verify', () => {
  for (const name of ['k16/gradient', 'k16/review-audit', 'sc16/rank-generic', 'sc16/zero-error', 'xls16/gradient']) {
    it(`accepts ${name} as the command line does`, async () => {
      const document = new Document(await textOf(name));
      const { checked } = await (await verifierAnywhere(...CITED)).verify(document);
      const other = await verifierWith(await Promise.all(CITED.map(textOf))).verify(document);
      const { verdict, bound, hypotheses, theorem } = checked;
      expect(bound).to.equal(true);
      expect({ verdict, hypotheses }).to.deep.equal({
        verdict: other.checked.verdict,
        hypotheses: other.checked.hypotheses,
      });
      expect(receiptOf(checked)).to.deep.equal(receiptOf(other.checked));
      expect(propositionInEnglish(theorem.proposition)).to.match(/\S/);
    });
  }

  it('refuses with its own class of error', async () => {
    const verifier = await verifierAnywhere();
    const failure = await verifier
      .verify(new Document((await textOf('k16/gradient')).replace('"seed": "1"', '"seed": "2"')))
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Refusal);
    expect((failure as Refusal).path).to.equal('$.digest');
  });
});
