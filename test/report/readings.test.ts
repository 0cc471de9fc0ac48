import { expect } from 'chai';
import type { LedgerPart } from '../../src/report/ledger.js';
import { readingsLines, readingsTable } from '../../src/report/readings.js';
import { everything } from '../../src/kernel/core/logic/reach.js';
import { all, expectInert, only, parsed, textIn } from './parsed.js';
import { HOSTILE } from './teachingRuns.js';
import { ESCAPE, expectFits, flat, PLAIN, unpainted } from './terminalText.js';

const EXACT = {
  english: '2·3 = 6.',
  assurance: 'exact',
  reach: { sizes: 'every', prefix: everything('all') },
} as const;

const part = (
  quote: string,
  verdict: 'holds' | 'fails' | 'undecided',
  reading: string,
  document = 'A review',
): LedgerPart => ({
  ...EXACT,
  reading: { document, quote, translation: quote === '所有' ? 'all' : '', verdict, reading },
});

const PARTS: readonly LedgerPart[] = [
  part('所有', 'fails', 'all of them'),
  EXACT,
  part('所有', 'holds', 'all but one'),
  part('some', 'holds', 'at least one'),
  part('some', 'undecided', 'many', 'An abstract'),
];

describe('report/readings', () => {
  it('are a block for each sentence, under the name of its document', () => {
    const lines = readingsLines(PARTS, PLAIN, '  ');
    expect(lines).to.deep.equal([
      '  4 readings of 3 sentences: 2 hold, 1 fails, 1 is undecided',
      '',
      '  A review',
      '',
      '  “所有”: “all”',
      '  1   fails     all of them [exact, every size × all data and weights]',
      '  3   holds     all but one [exact, every size × all data and weights]',
      '',
      '  “some”',
      '  4   holds     at least one [exact, every size × all data and weights]',
      '',
      '  An abstract',
      '',
      '  “some”',
      '  5   undecided many [exact, every size × all data and weights]',
    ]);
    const coloured = readingsLines(PARTS, { ...PLAIN, colour: true }, '  ').join('\n');
    expect(coloured).to.include(ESCAPE);
    expect(unpainted(coloured)).to.equal(lines.join('\n'));
  });

  it('are given no reach by a computation at given sizes', () => {
    const strengthAt = (range: 'all' | 'given'): string | undefined =>
      readingsLines(
        [{ ...part('some', 'holds', 'r'), reach: { sizes: 'these', prefix: everything(range) } }],
        PLAIN,
        '',
      ).at(-1);
    expect(strengthAt('all')).to.equal('1   holds     r [exact]');
    expect(strengthAt('given')).to.equal('1   holds     r [exact, these sizes × this instance]');
  });

  it('are wrapped on a narrow terminal', () => {
    const long = part(
      '所有的点'.repeat(30),
      'fails',
      'all of these very many points '.repeat(9),
      'A review '.repeat(20),
    );
    expectFits(readingsLines([long], { colour: false, width: 60 }, '    ').join('\n'), 60);
  });

  it('are a table of the report, in the same order', () => {
    const table = parsed(readingsTable(PARTS).text);
    expect(textIn(only(table, 'summary'))).to.equal('4 readings of 3 sentences: 2 hold, 1 fails, 1 is undecided');
    expect(all(table, 'tbody').map((body) => flat(textIn(only(body, 'th'))))).to.deep.equal([
      '“所有”: “all”A review',
      '“some”A review',
      '“some”An abstract',
    ]);
    expect(all(table, 'td').map(textIn)).to.include.members(['1', '3', '4', '5', 'all but one', '○ undecided']);
  });

  it('are nothing where there are none', () => {
    expect(readingsLines([EXACT], PLAIN, '')).to.deep.equal([]);
    expect(readingsTable([EXACT]).text).to.equal('');
  });

  it('C5: have labels that stay text, between marks that nothing in them closes', () => {
    const hostile: LedgerPart = {
      ...EXACT,
      reading: { document: HOSTILE, quote: `${HOSTILE}”`, translation: HOSTILE, reading: HOSTILE, verdict: 'fails' },
    };
    expectInert(parsed(readingsTable([hostile]).text));
    const text = readingsLines([hostile], PLAIN, '').join('\n');
    expect(text).not.to.include(ESCAPE);
    expect(text.match(/”/g)).to.have.length(2);
  });
});
