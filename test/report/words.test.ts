/** Phrases that all reports share. */
import { GENERIC } from '../../src/kernel/libraries/almostEvery/propositions.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { terms, type Proposition } from '../../src/kernel/full.js';
import { polyglot } from '../../src/language/index.js';
import {
  assumedOf,
  assuranceText,
  counted,
  readingOf,
  reachText,
  saidInTerminal,
  secondsText,
  shortDigest,
  sizesText,
} from '../../src/report/words.js';
import { SIX } from '../support.js';

const CERTIFICATES = fileURLToPath(new URL('../../../certificates', import.meta.url));
const IDENTITY: Proposition = { kind: 'identity', left: terms.data('X'), right: terms.data('Y') };

describe('report/words', () => {
  it('add a stated chance of error to an assurance', () => {
    expect(assuranceText('exact', '0')).to.equal('exact');
    expect(assuranceText('statistical', '1/20')).to.equal('statistical, error at most 1/20');
  });

  it('round times to what a person wants to know', () => {
    expect([0, 0.004, 12.345, 99.99, 100, 5999, 6000, 90_000].map(secondsText)).to.deep.equal([
      '0.00 s',
      '0.00 s',
      '12.35 s',
      '99.99 s',
      '1.7 min',
      '100.0 min',
      '1.7 h',
      '25.0 h',
    ]);
  });

  it('put one thing in the singular', () => {
    expect([0, 1, 2].map((count) => counted(count, 'cell'))).to.deep.equal(['0 cells', '1 cell', '2 cells']);
    expect(counted(3, 'hypothesis', 'hypotheses')).to.equal('3 hypotheses');
  });

  it('name sizes, reaches, digests, and what is assumed', () => {
    expect(sizesText({ d0: 4, slope: '1/10' })).to.equal('d0=4 slope=1/10');
    expect(reachText({ sizes: 'these', prefix: GENERIC })).to.equal('these sizes × almost every data, all weights');
    expect(shortDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)).to.equal('sha256:0123456789ab…');
    const statuses = (['checked', 'assumed', 'violated', 'assumed'] as const).map((status, at) => ({
      id: `h${at}`,
      status,
      used: at !== 3,
    }));
    expect(assumedOf(statuses)).to.equal('h1');
    expect(assumedOf([])).to.equal('');
  });

  it('call a formula short by its TeX, and the English complete by the kind of proposition', () => {
    const long: Proposition = { ...SIX, left: Array.from({ length: 200 }, () => '2') };
    const [short, other] = [readingOf(SIX, polyglot), readingOf(long, polyglot)];
    expect([short.short, other.short]).to.deep.equal([true, false]);
    expect(other.tex.length).to.be.greaterThan(320);
    expect([short.complete, other.complete]).to.deep.equal([true, true]);
    expect(readingOf({ kind: 'conjunction', of: [SIX, SIX] }, polyglot).complete).to.equal(false);
    const quoted = (proved: Proposition): Proposition => ({
      ...{ kind: 'quoted', document: 'a.txt', quote: 'six', translation: '', reading: 'six', verdict: 'holds' },
      proved,
    });
    expect(readingOf(quoted(SIX), polyglot).complete).to.equal(true);
    expect(readingOf(quoted(IDENTITY), polyglot).complete).to.equal(false);
  });

  it('call no English complete that is the same for two different propositions of a certificate', () => {
    const names = (readdirSync(CERTIFICATES, { recursive: true }) as string[]).filter((name) => name.endsWith('.json'));
    expect(names.length).to.be.greaterThan(80);
    for (const name of names) {
      const { conclusion } = JSON.parse(readFileSync(join(CERTIFICATES, name), 'utf8')) as { conclusion: Proposition };
      const formulas = new Map<string, string>();
      for (const proposition of conclusion.kind === 'conjunction' ? conclusion.of : [conclusion]) {
        const { english, tex, complete, hasFormula } = readingOf(proposition, polyglot);
        if (!complete && !hasFormula) continue;
        expect(formulas.get(english) ?? tex, `${name}: ${english}`).to.equal(tex);
        formulas.set(english, tex);
      }
    }
  });

  it('U14: give the terminal a formula only where the English is not complete, or where nothing is bound', () => {
    const said = (proposition: Proposition, isBound = true): string | undefined =>
      saidInTerminal(proposition, polyglot, isBound).formula;
    expect(said(SIX)).to.equal(undefined);
    expect(said(SIX, false)).to.equal(polyglot.tex(SIX));
    expect(said(IDENTITY)).to.equal(undefined);
    expect(said(IDENTITY, false)).to.equal(polyglot.tex(IDENTITY));
    // A formula that the sentence lacks is written as text.
    expect(
      said({ kind: 'eigenvaluesOfFit', inputs: terms.data('X'), targets: terms.data('Y'), are: 'distinct' }),
    ).to.equal('the eigenvalues of B X Xᵀ Bᵀ are distinct,   B X Xᵀ = Y Xᵀ');
    const long: Proposition = { ...IDENTITY, left: terms.data('X'.repeat(400)) };
    expect(said(long)).to.match(/^\(formula of 4\d\d characters of TeX, in the certificate\)$/);
    expect(said(long, false)).to.equal(polyglot.tex(long));
    expect(saidInTerminal(long, polyglot, true).english).to.equal(polyglot.english(long));
  });
});
