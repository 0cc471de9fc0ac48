/** The proof in words: every step, what it uses and what it is for, and everything that has to be believed. */
import { expect } from 'chai';
import type { Checked } from '../../src/kernel/index.js';
import type { Run } from '../../src/claim/workshop.js';
import { noteOf } from '../../src/language/index.js';
import { factsOf, proofOf, stepSettling, trustedBy } from '../../src/report/proof.js';
import { proofSection } from '../../src/report/proofSection.js';
import { typesetter } from '../../src/report/typeset.js';
import { expectInert, flat, only, parsed, textIn, type Element } from './parsed.js';
import { teachingRun } from './teachingRuns.js';

const CLAIMS = ['sc16/zero-error', 'sc16/rank-generic', 'k16/no-poor-minima'];

async function sectionOf(run: Run, checked = run.checked as Checked): Promise<Element> {
  const section = proofSection(run, checked, proofOf(checked), new Set(), await typesetter());
  return parsed(section.text);
}

/** The items of a list, without those of lists inside. */
const itemsOf = (list: Element): readonly Element[] =>
  list.children.filter((child): child is Element => typeof child !== 'string');

describe('report/proofSection', () => {
  for (const id of CLAIMS) {
    it(`tells every step, with its premises and its role: ${id}`, async () => {
      const run = await teachingRun(id);
      const steps = proofOf(run.checked as Checked);
      const section = await sectionOf(run);
      expectInert(section);
      const items = itemsOf(only(section, 'ol', 'steps')).map(textIn);
      expect(items).to.have.length(steps.length);
      const deciding = run.claim.hypotheses.map(
        ({ id: hypothesis }) => [stepSettling(steps, run.claim, run.subject, hypothesis)?.index, hypothesis] as const,
      );
      for (const { index, rule, premises, used, cited } of steps) {
        const item = items[index] as string;
        const name = cited === undefined ? noteOf(rule).label : `cites ${cited.certificate.claim.id}`;
        expect(item.startsWith(flat(`${name} (${rule}).`)), item).to.equal(true);
        const from = premises.map((premise) => `step ${premise + 1}`).join(', ');
        expect(/From (step [^.]*)\./.exec(item)?.[1] ?? '', item).to.equal(from);
        const settles = deciding.filter(([at]) => at === index).map(([, hypothesis]) => hypothesis);
        expect(/It settles the hypothesis ([^ ]+)\./.exec(item)?.[1], item).to.equal(settles.at(-1));
        expect(item.includes('It stands beside the proof'), item).to.equal(!used && settles.length === 0);
      }
    });

    it(`counts the steps beneath the drawing: ${id}`, async () => {
      const run = await teachingRun(id);
      const steps = proofOf(run.checked as Checked);
      const used = steps.filter((step) => step.used).length;
      const caption = textIn(only(await sectionOf(run), 'figcaption'));
      expect(caption).to.match(new RegExp(`^The ${used} steps? that the conclusion rests on`));
      const [, beside] = /(\d+) more steps? settle/.exec(caption) ?? [];
      expect(Number(beside ?? 0)).to.equal(steps.length - used);
    });

    it(`lists what must be believed, rule by rule: ${id}`, async () => {
      const run = await teachingRun(id);
      const checked = run.checked as Checked;
      const { rules, certificates } = trustedBy(checked);
      const lists = itemsOf(only(await sectionOf(run), 'ul', 'believed'));
      const textOf = (word: string): string => textIn(lists.find((item) => textIn(item).startsWith(word)) as Element);
      expect(textOf('The kernel')).to.include(`Assurance ${checked.theorem.assurance}`);
      const listed = lists.find((item) => textIn(item).startsWith('The rules')) as Element;
      expect(itemsOf(only(listed, 'ul')).map(textIn)).to.deep.equal(
        rules.map((rule) => flat(`${rule}: ${noteOf(rule).shows}`)),
      );
      for (const fact of factsOf(checked)) expect(textOf('From textbooks')).to.include(flat(fact));
      for (const { certificate } of certificates)
        expect(textOf('Cited')).to.include(`${certificate.claim.id}, sha256:`);
      expect(lists.some((item) => textIn(item).startsWith('Cited'))).to.equal(certificates.length > 0);
      for (const { id: name, status, used } of checked.hypotheses) {
        const assumed = lists.find((item) => textIn(item).startsWith('The assumed'));
        expect(assumed !== undefined && textIn(assumed).includes(name), name).to.equal(status === 'assumed' && used);
      }
    });
  }

  it('says what a cited certificate assumes', async () => {
    const run = await teachingRun('sc16/zero-error');
    const checked = run.checked as Checked;
    const restsOn = checked.restsOn.map((source) => ({
      ...source,
      hypotheses: [{ id: 'taken-for-granted', status: 'assumed' as const, used: true }],
    }));
    const section = textIn(await sectionOf(run, { ...checked, restsOn }));
    expect(section.match(/; assumed there: taken-for-granted/g)).to.have.length(checked.restsOn.length);
  });
});
