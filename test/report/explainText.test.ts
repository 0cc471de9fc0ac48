/** A claim explained in the terminal: what it says, how it is proved, and what has to be believed. */
import { expect } from 'chai';
import type { Checked, Theorem } from '../../src/kernel/index.js';
import { noteOf, polyglot } from '../../src/language/index.js';
import { explainText } from '../../src/report/explainText.js';
import { factsOf, proofOf, trustedBy } from '../../src/report/proof.js';
import { hostileRun, teachingRun, undecidedRun, withFailingControl } from './teachingRuns.js';
import { ESCAPE, expectFits, flat, lettersIn, PLAIN, unpainted } from './terminalText.js';

describe('report/explainText', () => {
  it('explains a claim with its proof tree and what must be believed', async () => {
    const run = await teachingRun('sc16/zero-error');
    const text = explainText(run, PLAIN);
    expectFits(text, 80);
    expect(flat(text)).to.include('cited: sc16/gradient, “The gradient in a region”');
    for (const words of ['├─ 6. full rank forces e = 0 (zeroErrorEverySize)', 'WHAT MUST BE BELIEVED', '[not used]'])
      expect(text).to.include(words);
    const alone = explainText(run.claim, PLAIN);
    expect(alone).to.include('STATEMENT').and.not.to.include('PROOF');
    expect(flat(explainText(await undecidedRun(), PLAIN))).to.include('undecided at d0=2 d1=2 N=5');
  });

  it('U14: has formulas only where the English leaves something open', async () => {
    const run = await teachingRun('sc16/zero-error');
    const { theorems, theorem } = run.checked as Checked;
    const text = lettersIn(explainText(run, { ...PLAIN, width: 200 }));
    expect(text).not.to.include(lettersIn(run.claim.statement.tex));
    const complete = ['minimaHaveZeroErrorEverySize', 'differentiableMinimum'];
    expect(theorem.parts.map(({ proposition }) => proposition.kind)).to.include('minimaHaveZeroErrorEverySize');
    for (const { proposition } of theorem.parts)
      expect(text.includes(lettersIn(polyglot.tex(proposition))), proposition.kind).to.equal(
        !complete.includes(proposition.kind),
      );
    const [open] = theorems.filter(({ proposition }) => proposition.kind === 'entriesNonzero');
    // The sentence has the formula, and one that lacks it has it as text below.
    expect(text).not.to.include(lettersIn(polyglot.tex((open as Theorem).proposition)));
    expect(text).to.include(lettersIn('No entry of')).and.to.include(lettersIn('is a DLM,   MSE = 0'));
  });

  it('says where a claim has no hypotheses', async () => {
    const { claim } = await teachingRun('xls16/population-second-moment');
    expect(explainText(claim, PLAIN)).to.include('\nHYPOTHESES\n  none\n\nMETHOD\n');
  });

  it('has each step of the proof once, and names it where it is used again', async () => {
    for (const id of ['sc16/zero-error', 'k16/no-poor-minima', 'sc16/hessian-psd']) {
      const run = await teachingRun(id);
      const steps = proofOf(run.checked as Checked);
      const text = explainText(run, { ...PLAIN, width: 200 });
      const tree = text.slice(text.indexOf('\nPROOF\n'), text.indexOf('\nWHAT MUST BE BELIEVED\n'));
      const shown = [...tree.matchAll(/^[ │]*(?:[├└]─ )?(\d+)\. .*?( \(above\))?$/gm)];
      const titles = (again: boolean): readonly number[] =>
        shown.filter(([, , above]) => (above !== undefined) === again).map(([, number]) => Number(number) - 1);
      const used = steps.filter((step) => step.used);
      expect(
        [...titles(false)].sort((a, b) => a - b),
        id,
      ).to.deep.equal(used.map(({ index }) => index));
      // The conclusion is used by no step, each other step by at least one.
      const uses = used.reduce((count, { premises }) => count + premises.length, 0);
      expect(titles(true), id).to.have.length(uses - (used.length - 1));
    }
  });

  it('names every rule, every fact and every cited certificate that is trusted', async () => {
    const run = await teachingRun('sc16/zero-error');
    const checked = run.checked as Checked;
    const text = flat(explainText(run, PLAIN));
    const { rules, certificates } = trustedBy(checked);
    expect(rules).not.to.be.empty;
    for (const rule of rules) expect(text).to.include(flat(`- rule ${rule}: ${noteOf(rule).shows}`));
    for (const fact of factsOf(checked)) expect(text).to.include(flat(`- believed: ${fact}`));
    for (const { certificate } of certificates) expect(text).to.include(`- cited: ${certificate.claim.id} (sha256:`);
  });

  it('says the same at any width, also where the tree is wider than the terminal', async () => {
    const run = await teachingRun('sc16/zero-error');
    const whole = lettersIn(explainText(run, { ...PLAIN, width: 200 }));
    for (let width = 1; width < 120; width += 3) {
      const text = explainText(run, { ...PLAIN, width });
      expect(lettersIn(text), `${width} columns`).to.equal(whole);
      if (width >= 50) expectFits(text, width);
    }
  });

  it('shows that a control did not fail', async () => {
    const text = flat(explainText(withFailingControl(await teachingRun('sc16/zero-error')), PLAIN));
    expect(text.match(/\(DID NOT FAIL: holds\)/g)).to.have.length(1);
    expect(text.match(/\(fails, as it must; the method can say no; no claim is refuted\)/g)).to.have.length(2);
  });

  it('colours only when asked, and changes nothing else by it', async () => {
    const run = await teachingRun('sc16/zero-error');
    const coloured = explainText(run, { ...PLAIN, colour: true });
    expect(coloured).to.include(ESCAPE);
    expect(unpainted(coloured)).to.equal(explainText(run, PLAIN));
  });

  it('lets no control character of a plug-in through', async () => {
    const run = hostileRun(await teachingRun('sc16/zero-error'));
    for (const text of [explainText(run, PLAIN), explainText(run.claim, PLAIN)])
      expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });

  it('lists the theorems in Coq apart from the proof', async () => {
    const run = await teachingRun('sc16/rank-generic');
    const theorems = new Map([['sc16/rank-generic', [{ name: 'one', english: 'It is so.', assumptions: ['choice'] }]]]);
    const text = flat(explainText(run, PLAIN, { builtHere: false, theorems }));
    expect(text).to.include('IN COQ - one (choice): It is so. as the package lists them, not checked here');
    expect(flat(explainText(run, PLAIN, { builtHere: true, theorems: new Map() }))).to.include('IN COQ no theorem');
    expect(explainText(run, PLAIN)).not.to.include('IN COQ');
  });
});
