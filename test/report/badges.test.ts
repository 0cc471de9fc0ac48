/** Badges say in a word and a mark what they say in colour. */
import { expect } from 'chai';
import type { Verdict } from '../../src/kernel/index.js';
import { badge, statusBadge, verdictBadge } from '../../src/report/badges.js';
import type { Markup } from '../../src/report/markup.js';
import { all, only, parsed, textIn } from './parsed.js';
import { HOSTILE } from './teachingRuns.js';
import { tame } from '../../src/report/tame.js';

const VERDICTS: readonly Verdict[] = ['holds', 'fails', 'vacuous', 'undecided'];

/** The class, the mark and the word of a badge. */
function partsOf(markup: Markup): readonly [kind: string, mark: string, word: string] {
  const outer = only(parsed(markup.text), 'span', 'badge');
  const [inner] = all(outer, 'span') as [ReturnType<typeof only>];
  expect(inner.attributes['aria-hidden'], 'the mark is not read out').to.equal('true');
  const mark = textIn(inner);
  return [(outer.attributes['class'] as string).replace('badge ', ''), mark, textIn(outer).slice(mark.length).trim()];
}

describe('report/badges', () => {
  it('have one mark for each colour', () => {
    expect([true, false, undefined].map((good) => partsOf(badge('a word', good)))).to.deep.equal([
      ['good', '✓', 'a word'],
      ['bad', '✗', 'a word'],
      ['open', '○', 'a word'],
    ]);
  });

  it('show of a claim that holding is good and failing bad, of a control the opposite', () => {
    expect(VERDICTS.map((verdict) => partsOf(verdictBadge({ verdict })))).to.deep.equal([
      ['good', '✓', 'holds'],
      ['bad', '✗', 'fails'],
      ['open', '○', 'vacuous'],
      ['open', '○', 'undecided'],
    ]);
    const controls = VERDICTS.map((verdict) => {
      return partsOf(verdictBadge({ verdict, controlFailsAsItMust: verdict === 'fails' }));
    });
    expect(controls).to.deep.equal([
      ['bad', '✗', 'holds: it did not fail'],
      ['good', '✓', 'fails, as it must'],
      ['bad', '✗', 'vacuous: it did not fail'],
      ['bad', '✗', 'undecided: it did not fail'],
    ]);
  });

  it('show an assumption neither as good nor as bad', () => {
    const kinds = (['checked', 'assumed', 'violated', 'unknown'] as const).map((status) => {
      const [kind, , word] = partsOf(statusBadge(status));
      return `${word} ${kind}`;
    });
    expect(kinds).to.deep.equal(['checked good', 'assumed open', 'violated bad', 'unknown open']);
  });

  it('escape their word', () => {
    expect(partsOf(badge(HOSTILE, true))[2]).to.equal(tame(HOSTILE));
  });
});
