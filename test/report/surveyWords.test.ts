/** The summary of a survey counts every cell and every control once. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { SurveyedCell } from '../../src/claim/conductSurvey.js';
import type { Checked, Verdict } from '../../src/kernel/index.js';
import { surveySentences } from '../../src/report/surveyWords.js';

const WORDS: { readonly [verdict in Verdict]: RegExp } = {
  holds: /(\d+) holds?(?! here)\b/,
  'holds here': /(\d+) holds? here/,
  agrees: /(\d+) agrees?\b/,
  readings: /(\d+) (?:is a set|are sets) of readings/,
  fails: /(\d+) fails?\b/,
  vacuous: /(\d+) (?:is|are) vacuous(?! here)/,
  'vacuous here': /(\d+) (?:is|are) vacuous here/,
  undecided: /(\d+) (?:is|are) undecided/,
};
const VERDICTS = Object.keys(WORDS) as Verdict[];

const checkedOf = (verdict: Verdict, digest: string): Checked =>
  ({ verdict, certificate: { digest } }) as unknown as Checked;

const control = (name: number, verdict?: Verdict) => ({
  variant: 'broken',
  ...(verdict === undefined ? {} : { checked: checkedOf(verdict, `control ${name}`) }),
});

/** Undefined stands for a cell or a control without a certificate. */
const anyVerdict = fc.option(fc.constantFrom(...VERDICTS), { nil: undefined });

const cells: fc.Arbitrary<readonly SurveyedCell[]> = fc.array(
  fc
    .record({
      verdict: anyVerdict,
      kept: fc.boolean(),
      refused: fc.option(fc.constant('a reason'), { nil: undefined }),
      seconds: fc.integer({ min: 0, max: 20 }),
      // A certificate has one verdict, however many cells share it.
      controls: fc.array(fc.option(fc.nat({ max: 7 }), { nil: undefined }), { maxLength: 3 }),
    })
    .map(({ verdict, controls, refused, ...rest }) => ({
      ...rest,
      ...(verdict === undefined ? {} : { checked: checkedOf(verdict, 'a cell') }),
      ...(refused === undefined ? {} : { refused }),
      controls: controls.map((name) => (name === undefined ? control(0) : control(name, name < 6 ? 'fails' : 'holds'))),
    }))
    .map((parts) => parts as unknown as SurveyedCell),
);

const countIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

describe('report/surveyWords', () => {
  it('counts cells by verdict, and those that were reused or could not be', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const text = surveySentences(all).join(' ');
        const [first] = surveySentences(all) as [string];
        expect(countIn(first, /^(\d+) cells?:/)).to.equal(all.length);
        for (const verdict of VERDICTS) {
          const expected = all.filter(({ checked }) => (checked?.verdict ?? 'undecided') === verdict).length;
          expect(countIn(first, WORDS[verdict]), `${verdict}: ${first}`).to.equal(expected);
        }
        expect(countIn(text, /(\d+) existing certificates? (?:was|were) checked/), text).to.equal(
          all.filter(({ kept }) => kept).length,
        );
        expect(countIn(text, /(\d+) existing certificates? could not/), text).to.equal(
          all.filter(({ refused }) => refused !== undefined).length,
        );
        expect(text.endsWith(' s in all.') || text.endsWith(' min in all.'), text).to.equal(true);
      }),
    );
  });

  it('counts a control that cells share once, and says how many did not fail', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const text = surveySentences(all).join(' ');
        const controls = all.flatMap((cell) => cell.controls);
        const digests = new Map(
          controls.flatMap(({ checked }) =>
            checked === undefined ? [] : [[checked.certificate.digest, checked.verdict]],
          ),
        );
        const open = controls.filter(({ checked }) => checked === undefined).length;
        expect(countIn(text, /(\d+) controls?,/), text).to.equal(digests.size + open);
        const failed = [...digests.values()].filter((verdict) => verdict === 'fails').length;
        expect(countIn(text, /of which (\d+) did not fail/), text).to.equal(digests.size + open - failed);
      }),
    );
  });
});
