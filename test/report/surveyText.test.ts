/** A survey in the terminal: no cell left out in silence, lines within the width, nothing untamed. */
import { expect } from 'chai';
import { surveyText, type SurveyText } from '../../src/report/surveyText.js';
import { expectFits, flat, PLAIN } from './terminalText.js';
import { cellOf, exhibitedOf, survey, surveyedCells } from './surveyed.js';
import { HOSTILE } from './teachingRuns.js';
import { sampleRun } from '../claim/runs.js';

const FILES = ['1-odd-or-even.svg', '2-three-times-n.svg', '3-products.md'];

async function sample(): Promise<SurveyText> {
  const cells = await surveyedCells();
  return { survey, cells, exhibited: exhibitedOf(cells), files: FILES };
}

describe('report/surveyText', () => {
  it('has the question, the open cells, the tables, the files of figures, and a summary', async () => {
    const text = surveyText(await sample(), PLAIN);
    expectFits(text, 80);
    const blocks = text.split('\n\n');
    expect(blocks[0]).to.equal('Three times many numbers\nWhich products are there?');
    expect(blocks[1]).to.equal('Without a certificate, and in no table or figure:\n    n=7  seven is left open');
    expect(text).to.include('\nA straight line.\ndrawn in 2-three-times-n.svg\n');
    expect(text).to.match(/n {2}3n {2}seed\n1 {3}3 {5}1\n2 {3}6 {5}1\n3 {3}9 {5}1\n/);
    expect(text).not.to.include('3-products.md');
    expect(flat(blocks.at(-1) as string)).to.match(/^4 cells: 3 hold, 1 is undecided\. 1 existing certificate was/);
  });

  it('has no list of open cells where there are none, and no exhibits where nothing is certified', async () => {
    const [first, , , open] = await surveyedCells();
    const settled = surveyText({ survey, cells: [first], exhibited: exhibitedOf([first]), files: FILES }, PLAIN);
    expect(settled).not.to.include('Without a certificate');
    const nothing = surveyText({ survey, cells: [open], exhibited: exhibitedOf([open]), files: [] }, PLAIN);
    expect(nothing.split('\n\n')).to.have.length(3);
    expect(nothing).to.match(/1 cell: 1 is undecided\./);
  });

  it('says why exhibits could not be made', async () => {
    const text = surveyText({ ...(await sample()), exhibited: { problem: 'no such matrix Q' } }, PLAIN);
    expect(text).to.include('\n\nThe exhibits could not be made: no such matrix Q\n\n');
  });

  it('wraps what can be wrapped at any width', async () => {
    const long = 'a rather long sentence that goes on '.repeat(10);
    const cells = [cellOf(await sampleRun(7), { reason: long })];
    const texts = { survey: { ...survey, question: long }, cells, exhibited: { problem: long }, files: [] };
    for (const width of [50, 80, 120]) expectFits(surveyText(texts, { colour: false, width }), width);
  });

  it('lets no control character of a plug-in through', async () => {
    const { exhibited, files } = await sample();
    const exhibits =
      exhibited !== undefined && 'exhibits' in exhibited ? exhibited.exhibits : expect.fail('no exhibits');
    const hostile = exhibits.map((exhibit) => ({ ...exhibit, title: HOSTILE, caption: HOSTILE }));
    const cells = [cellOf(await sampleRun(7), { reason: HOSTILE })];
    const named = { ...survey, title: HOSTILE, question: HOSTILE };
    for (const shown of [{ exhibits: hostile }, { problem: HOSTILE }]) {
      const text = surveyText({ survey: named, cells, exhibited: shown, files }, PLAIN);
      expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
    }
  });
});
