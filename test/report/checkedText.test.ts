/** What is printed of an accepted certificate: always the proposition, and the verdict only where it is bound. */
import { expect } from 'chai';
import type { Checked, Theorem } from '../../src/kernel/full.js';
import { plainFormula } from '../../src/language/plainFormula.js';
import { polyglot } from '../../src/language/index.js';
import { checkedText } from '../../src/report/checkedText.js';
import type { Paper } from '../../src/report/paint.js';
import { readingOf } from '../../src/report/reading.js';
import { entryOf } from '../claim/jobs.js';
import { documentOf, verifierWith } from '../claim/certificates.js';
import { teachingRun } from './teachingRuns.js';

const PLAIN: Paper = { colour: false, width: 80 };
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const expectFits = (text: string): void => {
  for (const line of text.split('\n')) expect(Array.from(line).length, line).to.be.at.most(PLAIN.width);
};
const checkedOf = async (name: string): Promise<Checked> =>
  (await verifierWith([]).verify(await documentOf(name))).checked;

/** As the checker gives it where the claim is not known. */
function unbound({ certificate, theorem, theorems, restsOn, work }: Checked): Checked {
  return {
    certificate,
    work,
    theorem,
    theorems,
    restsOn,
    claimed: theorem,
    refuted: false,
    bound: false,
    hypotheses: [],
    deciding: [],
  };
}

describe('report/checkedText', () => {
  it('shows the proposition, and says so when the definition of the claim is not at hand', async () => {
    const checked = (await teachingRun('sc16/zero-error')).checked as Checked;
    for (const either of [checked, unbound(checked)]) {
      const { bound } = either;
      const text = checkedText('file.json', either, PLAIN, polyglot);
      expectFits(text);
      expect(text.split('\n')[0]).to.equal('file.json');
      expect(flat(text)).to.include(
        'each differentiable local minimum of the network with one hidden layer has zero training error',
      );
      expect(text).to.include(`\ndigest  ${checked.certificate.digest}`);
      expect(flat(text).includes('is not at hand: only the proposition below counts')).to.equal(!bound);
      expect(/^verdict +holds$/m.test(text)).to.equal(bound);
      expect(flat(text)).to.include(bound ? 'few-samples checked' : 'hypotheses unknown');
    }
  });

  it('shows parts, citations and what is trusted', async () => {
    const text = checkedText('x', (await teachingRun('sc16/zero-error')).checked as Checked, PLAIN, polyglot);
    expect(text).to.match(
      /^proves {6}all of these:\n {2}part 1 {4}exact, every size × almost every data, all weights: /m,
    );
    expect(text).to.match(/^rests on {4}sc16\/rank-generic \(sha256:[0-9a-f]{12}…\), checked too$/m);
    expect(flat(text)).to.match(
      /trusts core [0-9]+ · algebra [0-9]+ · almostEvery [0-9]+ · everySize [0-9]+ · inspection [0-9]+ · normal [0-9]+ · twoLayer [0-9]+ · zeroMinima [0-9]+: [0-9]+ lines of the kernel for the verdict also binding [0-9]+ /,
    );
    expect(flat(text)).to.include('believed: the zero set of a polynomial');
  });

  it('C5: shows of what is not bound the whole proposition, however long, and names data sets', async () => {
    const letters = (text: string): string => text.replace(/\s+/g, '');
    const texOf = ({ proposition }: Theorem): string => {
      const { tex, short } = readingOf(proposition, polyglot);
      expect(short).to.equal(false);
      return letters(plainFormula(tex) as string);
    };
    for (const name of ['k16/gradient', 'k16/gradient.dropped-factor']) {
      const long = await checkedOf(name);
      const [open, bound] = [unbound(long), long].map((each) => letters(checkedText('x', each, PLAIN, polyglot)));
      for (const part of long.theorem.parts.length === 0 ? [long.theorem] : long.theorem.parts) {
        expect(open).to.include(texOf(part));
        expect(bound).not.to.include(letters(polyglot.tex(part.proposition)));
      }
    }
    const checked = await checkedOf('k16/shallow');
    const instance = { X: entryOf([1]), Y: entryOf([2]) };
    const onData = { ...checked, certificate: { ...checked.certificate, instance } };
    expect(checkedText('x', onData, PLAIN, polyglot)).to.match(/^at .*, data numbers\.npy$/m);
  });

  it('U14: gives no formula beside English that says all, unless nothing is bound, and keeps the others', async () => {
    const letters = (text: string): string => text.replace(/\s+/g, '');
    const complete = await checkedOf('sc16/rank-generic');
    const tex = letters(plainFormula(polyglot.tex(complete.theorem.proposition)) as string);
    expect(letters(checkedText('x', complete, PLAIN, polyglot))).not.to.include(tex);
    expect(letters(checkedText('x', unbound(complete), PLAIN, polyglot))).to.include(tex);
    const open = await checkedOf('sc16/rank-instance');
    const { proposition } = open.theorem;
    expect(readingOf(proposition, polyglot)).to.include({ complete: false, hasFormula: true });
    expect(letters(checkedText('x', open, PLAIN, polyglot))).not.to.include(letters(polyglot.tex(proposition)));
    expect(checkedText('x', open, PLAIN, polyglot)).to.include('rank at least 360');
    const minimum = checkedText('x', await checkedOf('sc16/zero-error.no-noise'), PLAIN, polyglot);
    expect(flat(minimum)).to.include('(W₁, w₂) is a DLM, MSE > 0');
    const long = checkedText('x', await checkedOf('k16/hessian-blocks'), PLAIN, polyglot);
    expect(flat(long)).to.match(/ \(formula of \d+ characters of TeX, in the certificate\) /);
  });

  it('calls nothing proved that is shown up to a chance of error, and says where something is assumed', async () => {
    const meaning = async (name: string): Promise<string> =>
      flat(checkedText('x', await checkedOf(name), PLAIN, polyglot)).replace(/ proves .*/, '');
    expect(await meaning('xls16/diversity-order')).to.equal(
      'x verdict holds shown as far as the claim speaks, up to a chance of error of at most 1/1000, under what is assumed',
    );
    expect(await meaning('sc16/rank-instance')).to.match(/ holds proved as far as the claim speaks$/);
    const sampled = await checkedOf('xls16/discrepancy-concentration.half-the-mean');
    expect(flat(checkedText('x', sampled, PLAIN, polyglot))).to.match(
      /a counterexample is shown to the changed claim, not to the claim, up to a chance of error of at most 2⁻⁶⁴/,
    );
  });

  it('names no seed from which nothing is drawn, marks sizes that decide nothing, and cuts long numbers', async () => {
    const at = (text: string): string | undefined => /^at {10}(.*)$/m.exec(text)?.[1];
    const idle = await checkedOf('k16/assumption-audit');
    expect(at(checkedText('x', idle, PLAIN, polyglot, ['d0']))).to.equal('(not used: d0=4)');
    expect(at(checkedText('x', await checkedOf('sc16/rank-instance'), PLAIN, polyglot))).to.match(/, seed 1$/);
    const bare = { ...idle, certificate: { ...idle.certificate, sizes: {} } };
    expect(at(checkedText('x', bare, PLAIN, polyglot))).to.equal(undefined);
    const long = { ...idle, certificate: { ...idle.certificate, parameters: { rate: `1/${'7'.repeat(9000)}` } } };
    expect(at(checkedText('x', long, PLAIN, polyglot))).to.equal(
      'd0=4 rate=1/7777777777…777777777777 (9002 characters)',
    );
  });

  it('names a control, and a stated chance of error', async () => {
    const control = checkedText('x', await checkedOf('k16/shallow.two-hidden-layers'), PLAIN, polyglot);
    expect(control).to.match(/^claim {7}k16\/shallow, control two-hidden-layers, version 1$/m);
    expect(control).to.match(/^verdict {5}fails$/m);
    expect(flat(control)).to.include('one-layer violated').and.to.include('to the changed claim, not to the claim');
    const spoilt = checkedText('x', await checkedOf('k16/gradient.dropped-factor'), PLAIN, polyglot);
    expect(flat(spoilt)).to.include('the changed argument is shown to be wrong; no claim is refuted');
    const sampled = checkedText('x', await checkedOf('xls16/event-frequency'), PLAIN, polyglot);
    expect(flat(sampled)).to.include('assurance hashed, error at most 2⁻⁶³: ');
    expectFits(sampled);
  });

  it('lists apart the libraries that only hypotheses need', async () => {
    const checked = await checkedOf('k16/gradient');
    const { theorem } = await checkedOf('sc16/rank-generic');
    const text = checkedText('x', { ...checked, deciding: [theorem] }, PLAIN, polyglot);
    expect(text).to.match(/^trusts .*\n {12}for the verdict also binding [0-9]+ · almostEvery [0-9]+$/m);
    const none = checkedText('x', { ...checked, hypotheses: [], deciding: [] }, PLAIN, polyglot);
    expect(none)
      .to.match(/^hypotheses {2}none$/m)
      .and.not.to.include('for the hypotheses');
  });

  it('colours the verdict where colours are asked for', async () => {
    const checked = await checkedOf('k16/gradient');
    const escape = String.fromCharCode(27);
    const coloured = checkedText('x', checked, { ...PLAIN, colour: true }, polyglot);
    expect(coloured).to.include(`${escape}[`);
    expect(coloured.replace(new RegExp(`${escape}\\[[0-9;]*m`, 'g'), '')).to.equal(
      checkedText('x', checked, PLAIN, polyglot),
    );
  });
});
