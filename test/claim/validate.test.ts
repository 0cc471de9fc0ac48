/** The form of claims: all that come with the package have it, and each mistake is named and placed. */
import { expect } from 'chai';
import { Registry, UsageError, type Claim } from 'lossproof';
import { validateClaim } from '../../src/claim/validate.js';

const SURVEY = { title: 't', question: 'q', cells: { teaching: [{}], audit: [{}] }, exhibits: () => [] };

describe('validateClaim', () => {
  let good: Claim;
  before(async () => {
    good = (await new Registry().get('sc16/gradient')).claim;
  });

  it('takes every claim of the package', async () => {
    const registry = new Registry();
    for (const id of await registry.list()) validateClaim((await registry.get(id)).claim, id);
  });

  const SPOILT: readonly (readonly [string, (claim: Claim) => unknown, RegExp])[] = [
    ['something that is no claim', () => 'claim', /^plug-in: expected a claim/],
    ['a name in capitals', (claim) => ({ ...claim, id: 'Paper/Claim' }), /^plug-in, at id: .*lower case/],
    ['version 0', (claim) => ({ ...claim, version: 0 }), /at version/],
    ['no control', (claim) => ({ ...claim, controls: {} }), /every claim has at least one control/],
    [
      'a control called claim',
      (claim) => ({ ...claim, controls: { claim: claim.controls['dropped-activation'] } }),
      /may not be called/,
    ],
    [
      'a search that is no function',
      (claim) => ({ ...claim, main: { ...claim.main, search: 1 } }),
      /at main\.search: .*a function/,
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
    [
      'a control that breaks what is no hypothesis',
      (claim) => ({ ...claim, controls: { odd: { ...claim.controls['dropped-activation'], breaks: ['other'] } } }),
      /at controls\.odd\.breaks: expected the id of a hypothesis, got other/,
    ],
  ];
  for (const [what, spoil, message] of SPOILT) {
    it(`refuses ${what}`, () => {
      expect(() => validateClaim(spoil(good), 'plug-in')).to.throw(UsageError, message);
    });
  }
});
