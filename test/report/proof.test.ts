/** The steps of an accepted proof: what the conclusion rests on, what decides hypotheses, what is cited and believed. */
import { expect } from 'chai';
import type { Checked } from '../../src/kernel/full.js';
import { factsOf, proofOf, stepSettling, trustedBy } from '../../src/report/proof.js';
import { teachingRun } from './teachingRuns.js';

const checkedOf = async (claim: string) => (await teachingRun(claim)).checked as Checked;

describe('report/proof', () => {
  it('gives each step its theorem, and says whether the conclusion rests on it', async () => {
    const checked = await checkedOf('sc16/rank-generic');
    const steps = proofOf(checked);
    expect(steps.map(({ index }) => index)).to.deep.equal(checked.certificate.steps.map((_, index) => index));
    expect(steps.map(({ theorem }) => theorem)).to.deep.equal(checked.theorems);
    expect(steps.at(-1)).to.include({ used: true, theorem: checked.theorem });
    for (const { used, premises } of steps) {
      if (used) expect(premises.every((premise) => steps[premise]?.used)).to.equal(true);
    }
    const beside = steps.filter(({ used }) => !used).map(({ rule }) => rule);
    expect([...new Set(beside)], 'steps that decide hypotheses').to.deep.equal(['arithmetic']);
  });

  it('finds what a step cites', async () => {
    const checked = await checkedOf('sc16/zero-error');
    const cited = proofOf(checked).flatMap((step) => (step.cited === undefined ? [] : [step]));
    expect(cited.map(({ rule }) => rule)).to.deep.equal(['derived', 'derived', 'derived']);
    expect(cited.map((step) => step.cited)).to.have.members(checked.restsOn);
    expect(cited.every((step) => step.theorem === step.cited?.theorem)).to.equal(true);
  });

  it('finds the step that decides a hypothesis, either way', async () => {
    const run = await teachingRun('sc16/zero-error');
    const settling = (of: typeof run, id: string) =>
      stepSettling(proofOf(of.checked as Checked), of.claim, of.subject, id)?.theorem.proposition;
    expect(settling(run, 'few-samples')).to.deep.include({ kind: 'comparison', relation: 'atMost' });
    expect(settling(run, 'noise-density')).to.equal(undefined);
    expect(settling(run, 'no-such-hypothesis')).to.equal(undefined);
    const control = run.controls.find(({ variant }) => variant === 'too-many-samples');
    expect(settling(control as never, 'few-samples')).to.deep.include({ relation: 'exceeds' });
  });

  it('collects rules and certificates, those behind citations included, each once', async () => {
    const checked = await checkedOf('sc16/zero-error');
    const { rules, certificates } = trustedBy(checked);
    expect(certificates).to.deep.equal(checked.restsOn);
    expect(rules)
      .to.include.members(['zeroErrorEverySize', 'finiteUnion', 'ringIdentity'])
      .and.not.to.include('derived');
    expect(new Set(rules).size).to.equal(rules.length);
    expect(trustedBy({ ...checked, restsOn: [...checked.restsOn, ...checked.restsOn] }).certificates).to.have.length(3);
  });

  it('gives each fact from a textbook once', async () => {
    const checked = await checkedOf('sc16/zero-error');
    const facts = factsOf(checked);
    expect(facts).to.have.length(7);
    expect(new Set(facts).size).to.equal(7);
    expect(factsOf({ ...checked, deciding: checked.theorems })).to.deep.equal(factsOf(checked));
    expect(factsOf(await checkedOf('sc16/absorption'))).to.deep.equal([]);
  });
});
