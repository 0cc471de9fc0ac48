import { expect } from 'chai';
import { ledgerData, type LedgerData } from '../../../site/generate/ledgerData.js';
import { counts, sentences, words } from '../../../site/generate/words.js';
import { withFailingControl } from '../../report/teachingRuns.js';
import { recordedRun } from '../recorded.js';

const CONTROLS = ['sc16/rank-generic.zero-slope.json', 'sc16/rank-generic.too-many-samples.json'];

describe('the ledger as data', () => {
  let data: LedgerData;
  before(async () => {
    const runs = [await recordedRun('sc16/rank-generic', CONTROLS), await recordedRun('k16/gradient')];
    data = ledgerData(runs, new Map([['k16/gradient', 'k16_gradient']]));
  });

  it('has a line for each claim, with its verdict, hypotheses and controls', () => {
    expect(data.lines.map(({ claim }) => claim)).to.deep.equal(['sc16/rank-generic', 'k16/gradient']);
    const [generic, gradient] = data.lines;
    expect(generic).to.deep.include({ verdict: 'holds', assurance: 'exact' });
    expect(generic?.controls.map(({ name }) => name)).to.have.members(['zero-slope', 'too-many-samples']);
    expect(generic?.hypotheses.some(({ id, used }) => id === 'few-samples' && used)).to.equal(true);
    expect(gradient?.theorem).to.equal('k16_gradient');
    expect(generic).not.to.have.property('theorem');
  });

  it('counts each claim under one verdict', () => {
    expect(data.verdicts.reduce((sum, { count }) => sum + count, 0)).to.equal(data.lines.length);
    expect(data.controlsSentence).to.match(/^2 controls, each failing as it must/);
  });

  it('is refused if a control does not fail', async () => {
    const wrong = withFailingControl(await recordedRun('sc16/rank-generic', CONTROLS));
    expect(() => ledgerData([wrong], new Map())).to.throw('1 of 2 controls: expected each to fail');
  });

  it('is in words on the home page and in the ledger', () => {
    expect(counts(data, '/base/').text).to.contain('<a href="/base/ledger.html?verdict=holds">');
    expect(sentences(data).text).to.contain(data.sentence);
    expect(words().text).to.contain('<dt>agrees</dt>').and.to.contain('<dt>refutes</dt>');
  });
});
