/** The form of claims: all that come with the package have it, and each mistake is named and placed. */
import { expect } from 'chai';
import { Registry } from 'lossproof';
import { UsageError, type Claim } from 'lossproof/search';
import { validated } from '../../src/claim/validate.js';
import sample, { statement } from './surveySample.js';

const SURVEY = { title: 't', question: 'q', cells: { teaching: [{}], audit: [{}] }, exhibits: () => [] };
const good = sample as unknown as Claim;

describe('claim/validate', () => {
  for (const paper of ['k16', 'sc16', 'sh17', 'xls16']) {
    it(`takes every claim of ${paper}, and every statement`, async () => {
      const registry = new Registry();
      for (const id of await registry.list()) {
        if (!id.startsWith(`${paper}/`)) continue;
        const { claim } = await registry.get(id);
        expect(validated(claim, id)).to.deep.equal({ statement: claim, claim });
        const alone = await registry.statement(id);
        expect(validated(alone, id)).to.deep.equal({ statement: alone });
      }
    });
  }

  it('tells a claim from a statement alone', () => {
    expect(validated(good, 'x').claim).to.equal(good);
    expect(validated(statement, 'x').claim).to.equal(undefined);
  });

  const control = good.controls['one-more'];
  const SPOILT: readonly (readonly [string, (claim: Claim) => unknown, RegExp])[] = [
    ['something that is no claim', () => 'claim', /^plug-in: expected a claim/],
    ['nothing', () => undefined, /^plug-in: expected a claim/],
    ['a name in capitals', (claim) => ({ ...claim, id: 'Paper/Claim' }), /^plug-in, at id: .*lower case/],
    ['version 0', (claim) => ({ ...claim, version: 0 }), /at version/],
    ['no control', (claim) => ({ ...claim, controls: {} }), /every claim has at least one control/],
    ['a control called claim', (claim) => ({ ...claim, controls: { claim: control } }), /may not be called/],
    ['a kind of proof that there is not', (claim) => ({ ...claim, proofs: ['guess'] }), /at proofs\.0/],
    ['a search that is no function', (claim) => ({ ...claim, search: 1 }), /at search: .*a function/],
    ['outcomes that are no function', (claim) => ({ ...claim, outcomes: [] }), /at outcomes: .*a function/],
    [
      'a parameter that is no rational number',
      (claim) => ({ ...claim, parameters: { slope: { default: '0.1', says: 's' } } }),
      /at parameters\.slope\.default: .*a rational number as text/,
    ],
    [
      'a hypothesis that may be unused',
      (claim) => ({ ...claim, hypotheses: [{ id: 'h', english: 'h', unused: false }] }),
      /at hypotheses\.0\.unused/,
    ],
    [
      'a survey without cells',
      (claim) => ({ ...claim, survey: { ...SURVEY, cells: { teaching: [], audit: [{}] } } }),
      /at survey\.cells\.teaching/,
    ],
    [
      'a cell with a size in words',
      (claim) => ({ ...claim, survey: { ...SURVEY, cells: { teaching: [{ sizes: { N: 'two' } }], audit: [{}] } } }),
      /at survey\.cells\.teaching\.0\.sizes\.N/,
    ],
    [
      'a survey that shows nothing',
      (claim) => ({ ...claim, survey: { ...SURVEY, exhibits: undefined } }),
      /at survey\.exhibits: .*a function/,
    ],
    ['a field nobody knows', (claim) => ({ ...claim, verdict: 'holds' }), /verdict/],
    ['a statement with a method', () => ({ ...statement, method: ['m'] }), /method/],
    [
      'a control that breaks what is no hypothesis',
      (claim) => ({ ...claim, controls: { odd: { ...control, breaks: ['other'] } } }),
      /at controls\.odd\.breaks: expected the id of a hypothesis, got other/,
    ],
    [
      'a control without a search',
      (claim) => ({ ...claim, controls: { ...claim.controls, odd: control } }),
      /at controls: expected a search for each control, got none for odd/,
    ],
  ];
  for (const [what, spoil, message] of SPOILT) {
    it(`refuses ${what}`, () => {
      expect(() => validated(spoil(good), 'plug-in')).to.throw(UsageError, message);
    });
  }
});
