import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { SENTENCES } from '../../../../lemmas/k16/readings/index.js';
import { formalTheorems, shortName } from '../../../../src/formal/theorems.js';
import type { Reading } from '../../../../lemmas/k16/readings/sentence.js';

const ALL = SENTENCES.flatMap(({ readings }) => readings);

const textOf = (each: Reading): string =>
  each.verdict === 'undecided' ? `${each.reading}. Undecided: ${each.why}` : each.reading;

describe('k16/readings', () => {
  it('V7: are of the sentences of five documents, each with kind, author and date, and of no file', () => {
    const sources = new Set(SENTENCES.map(({ source }) => source));
    expect(sources.size).to.equal(5);
    for (const source of sources) {
      expect(Object.keys(source)).to.deep.equal(['kind', 'paper', 'author', 'date']);
      for (const said of Object.values(source)) expect(said).not.to.match(/\.txt|_|"|“|”/);
    }
    expect(SENTENCES.length).to.be.at.least(12);
    expect(ALL.length).to.be.at.least(40);
  });

  it('V7: have a translation where the words are not English, and only there', () => {
    for (const { quote, translation } of SENTENCES) {
      const isForeign = /[\u3040-\u30ff\u4e00-\u9fff]/.test(quote);
      expect(translation !== '', quote).to.equal(isForeign);
      expect(translation).not.to.match(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  it('are of sentences that are quoted once each, and differ', () => {
    const quotes = SENTENCES.map(({ source, quote }) => `${source.kind}: ${quote}`);
    expect(new Set(quotes).size, quotes.join('\n')).to.equal(quotes.length);
    for (const { quote, readings } of SENTENCES) {
      expect(readings, quote).to.have.length.greaterThan(1);
      expect(new Set(readings.map(textOf)).size, quote).to.equal(readings.length);
    }
  });

  it('say what would decide them where they are undecided', () => {
    const open = ALL.filter(({ verdict }) => verdict === 'undecided');
    expect(open).not.to.be.empty;
    for (const each of open) expect(textOf(each)).to.match(/would decide it$/);
  });

  it('name no theorem in Coq that is not there', async () => {
    const theorems = new Set((await formalTheorems()).map(({ statement }) => shortName(statement)));
    const named = ALL.flatMap((each) => [...textOf(each).matchAll(/\((\w+) in coq\/\)/g)].map(([, name]) => name));
    expect(named).to.have.length(4);
    for (const name of named) expect(theorems.has(name as string), name).to.equal(true);
  });

  it('stand on the page, sentence by sentence, with their verdicts', async () => {
    const page = await readFile('lemmas/k16/review-audit.md', 'utf8');
    const lines = SENTENCES.flatMap(({ source, quote, translation, readings }) => [
      `### A ${source.kind}`,
      `Of: ${source.paper}. Author: ${source.author}. Date: ${source.date}.`,
      quote.includes('$') ? `> \`${quote}\`` : `> “${quote}”`,
      ...(translation === '' ? [] : [`> In English: “${translation}”`]),
      ...readings.map((each) => `| ${textOf(each)} | ${each.verdict} |`),
    ]);
    const once = lines.filter((line, at) => lines.indexOf(line) === at || !line.startsWith('### '));
    let from = 0;
    for (const line of once) {
      if (/^(Of: |### )/.test(line)) {
        expect(page, line).to.include(`\n${line}\n`);
        continue;
      }
      const at = page.indexOf(`\n${line}\n`, from);
      expect(at, `after what comes before it, the page has: ${line}`).to.be.at.least(from);
      from = at;
    }
    expect(page.match(/^\| .* \| (holds|fails|vacuous|undecided) \|$/gm)).to.have.length(ALL.length);
  });
});
