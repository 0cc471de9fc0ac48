/** What can be asked of a claim, as it is listed. */
import { expect } from 'chai';
import { Registry } from 'lossproof';
import type { ClaimStatement } from 'lossproof/statement';
import { choicesText, claimJson, claimsText } from '../../src/report/claimListing.js';
import { HOSTILE } from './teachingRuns.js';
import { ESCAPE, expectFits, flat, PLAIN } from './terminalText.js';

const statement = async (id: string): Promise<ClaimStatement> => (await new Registry().statement(id)) as ClaimStatement;

describe('report/claimListing', () => {
  it('gives for each size its meaning, its range and its usual values', async () => {
    const text = choicesText(await statement('sc16/rank-instance'), PLAIN);
    expectFits(text, PLAIN.width);
    expect(text.split('\n')[0]).to.equal('sc16/rank-instance: Full rank for one data set and noise');
    expect(text).to.match(/^ {2}N {6}samples: 1 to 60000; 360, for teaching 10$/m);
    expect(flat(text)).to.match(/ slope the slope s of the units where the preactivation is negative: 1\/10 /);
    expect(flat(text)).to.include('--data: the samples of a data set, as X');
    expect(flat(text)).to.include('zero-slope (s = 0: every unit off on every sample)');
    expect(choicesText(await statement('sc16/gradient'), PLAIN)).not.to.include('--data');
  });

  it('takes the sizes of the audit where they are not the defaults', async () => {
    const { sizes, ...rest } = await statement('sc16/gradient');
    const text = choicesText({ ...rest, sizes, presets: { teaching: {}, audit: { N: 9 } } }, PLAIN);
    const usual = sizes['N']?.default as number;
    expect(text).to.match(new RegExp(`^ {2}N +samples: .*; 9, for teaching ${usual}$`, 'm'));
  });

  it('puts claims under their papers', async () => {
    const claims = [
      await statement('sc16/gradient'),
      await statement('sc16/absorption'),
      await statement('k16/gradient'),
    ];
    const blocks = claimsText(claims, { ...PLAIN, width: 200 }).split('\n\n');
    expect(blocks.map((block) => (/^ {2}(\S+): /.exec(block) ?? [undefined, block])[1])).to.deep.equal([
      claims[0]?.paper,
      'sc16/gradient',
      'sc16/absorption',
      claims[2]?.paper,
      'k16/gradient',
    ]);
  });

  it('lists a claim without sizes, and lets no control character of a plug-in through', async () => {
    const hostile = {
      ...(await statement('sc16/gradient')),
      title: HOSTILE,
      paper: HOSTILE,
      sizes: {},
      parameters: {},
    };
    const text = claimsText([hostile], PLAIN);
    expect(text)
      .not.to.include(ESCAPE)
      .and.not.to.match(/\p{Cf}/u);
    expect(text).to.match(/\n {4}controls: /);
  });

  it('is plain JSON for scripts', async () => {
    const json = claimJson(await statement('sc16/rank-instance'));
    expect(JSON.parse(JSON.stringify(json))).to.deep.equal(json);
    expect(json).to.deep.include({ id: 'sc16/rank-instance', takesData: true });
    expect(json.controls.map(({ name }) => name)).to.deep.equal(['too-many-samples', 'zero-slope']);
    expect(claimJson(await statement('sc16/gradient')).takesData).to.equal(false);
  });
});
