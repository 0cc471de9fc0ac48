/** What a page shows of an accepted certificate: its parts together, and each by itself. */
import { expect } from 'chai';
import { LIBRARIES } from '../../../src/kernel/full.js';
import { loadLibraries, Document } from '../../../src/kernel/index.js';
import { typesetter } from '../../../src/report/typeset.js';
import { acceptedParts } from '../../../site/parts/accepted.js';
import { matricesOf } from '../../../site/parts/matrices.js';
import { receiptList } from '../../../site/parts/receipt.js';
import { recordedCheck, recordedText } from '../recorded.js';

describe('an accepted certificate', () => {
  it('is shown with its verdict, its hypotheses, its steps and what one trusts', async () => {
    const checked = await recordedCheck('sc16/rank-generic');
    const { text } = acceptedParts(checked, await typesetter(), LIBRARIES);
    expect(text).to.contain('holds').and.to.contain('<code>few-samples</code>').and.to.contain('What is proved');
    expect(text.match(/class="step /g)).to.have.length(checked.certificate.steps.length);
  });

  it('is shown as not bound where the claim is not known', async () => {
    const { verdict, ...rest } = await recordedCheck('sc16/rank-generic');
    expect(verdict).to.equal('holds');
    const { text } = acceptedParts({ ...rest, bound: false }, await typesetter(), LIBRARIES);
    expect(text).to.contain('Accepted, not bound');
  });

  it('has a receipt with lines, facts and its digest', async () => {
    const checked = await recordedCheck('sc16/rank-generic');
    const { text } = receiptList(checked);
    expect(text)
      .to.match(/<dd>\d+ lines: core \d+ · algebra \d+/)
      .and.to.contain(checked.certificate.digest);
    expect(receiptList({ ...checked, bound: false }).text).not.to.contain('For the verdict');
  });
});

describe('the matrices of an instance', () => {
  it('are the same with the libraries of the certificate as with all', async () => {
    const checked = await recordedCheck('k16/bad-saddles');
    const own = await loadLibraries([new Document(await recordedText('k16/bad-saddles.json'))]);
    const { text } = matricesOf(checked, own);
    expect(text).to.equal(matricesOf(checked, LIBRARIES).text);
    expect(text.match(/<figure/g)).to.have.length(Object.keys(checked.certificate.instance).length);
    expect(text).to.contain('<td>');
  });

  it('are absent where a proof is about symbols', async () => {
    expect(matricesOf(await recordedCheck('k16/hessian-blocks'), LIBRARIES).text).to.be.a('string');
    const checked = await recordedCheck('sc16/rank-generic');
    const none = { ...checked, certificate: { ...checked.certificate, instance: {} } };
    expect(matricesOf(none, LIBRARIES).text).to.contain('about symbols');
  });
});
