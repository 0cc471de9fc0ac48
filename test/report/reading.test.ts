import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { plainFormula } from '../../src/language/plainFormula.js';
import { terms, type Proposition } from '../../src/kernel/full.js';
import { polyglot } from '../../src/language/index.js';
import { readingOf, saidInTerminal } from '../../src/report/reading.js';
import { SIX } from '../support.js';

const CERTIFICATES = fileURLToPath(new URL('../../../certificates', import.meta.url));
const IDENTITY: Proposition = { kind: 'identity', left: terms.data('X'), right: terms.data('Y') };

describe('report/reading', () => {
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
    expect(said(SIX, false)).to.equal('2 · 3 = 6');
    expect(said(IDENTITY)).to.equal(undefined);
    expect(said(IDENTITY, false)).to.equal(plainFormula(polyglot.tex(IDENTITY)));
    // A formula that the sentence lacks is written as text.
    expect(
      said({ kind: 'eigenvaluesOfFit', inputs: terms.data('X'), targets: terms.data('Y'), are: 'distinct' }),
    ).to.equal('the eigenvalues of B X Xᵀ Bᵀ are distinct,   B X Xᵀ = Y Xᵀ');
    const long: Proposition = { ...IDENTITY, left: terms.data('X'.repeat(400)) };
    expect(said(long)).to.match(/^\(formula of 4\d\d characters of TeX, in the certificate\)$/);
    expect(said(long, false)).to.equal(plainFormula(polyglot.tex(long)));
    expect(saidInTerminal(long, polyglot, true).english).to.equal(polyglot.english(long));
  });
});
