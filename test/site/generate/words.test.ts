import { expect } from 'chai';
import { counts, sentences, words } from '../../../site/generate/words.js';
import type { LedgerData } from '../../../site/generate/ledgerData.js';

const LEDGER: LedgerData = {
  sentence: '2 claims <b>',
  controlsSentence: '3 controls.',
  verdicts: [
    { verdict: 'holds here', count: 7, isUpToError: false, means: 'proved at these sizes' },
    { verdict: 'holds', count: 1, isUpToError: true, means: 'proved as far as the claim speaks' },
  ],
  kinds: {},
  lines: [],
};

describe('the counts of the home page', () => {
  it('lead to the ledger of each verdict, and never call proved what holds up to chance', () => {
    const [here = '', upToChance = ''] = counts(LEDGER, '/base/').text.split('</li>');
    expect(here).to.contain('href="/base/ledger.html?verdict=holds%20here"').and.contain('>7</b>');
    expect(here).to.contain('proved at these sizes.');
    expect(upToChance).to.contain('holds, up to chance').and.contain('that is no proof');
    expect(upToChance).to.not.contain('proved');
  });

  it('are said in sentences, in which nothing becomes markup', () => {
    expect(sentences(LEDGER).text).to.contain('2 claims &lt;b&gt;').and.contain('3 controls.');
  });

  it('stand beside what each word means', () => {
    const { text } = words();
    for (const title of ['Verdicts', 'Assurance', 'Hypotheses', 'Controls', 'Sizes', 'Ranges'])
      expect(text).to.contain(`<h3>${title}</h3>`);
    for (const word of ['vacuous', 'hashed', 'assumed', 'sharp', 'these', 'almost-every'])
      expect(text.toLowerCase(), word).to.contain(`<dt>${word}</dt>`);
  });
});
