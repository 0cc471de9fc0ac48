/** The drawing of a proof: a box for each step that is used, and arrows that all point to the right. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Checked } from '../../src/kernel/index.js';
import { proofOf, type ProofStep } from '../../src/report/proof.js';
import { proofGraph } from '../../src/report/proofGraph.js';
import { groupedLayers, type StepGroup } from '../../src/report/proofGroups.js';
import { all, only, parsed, textIn, type Element } from './parsed.js';
import { fanOf, proofs } from './proofSteps.js';
import { HOSTILE, teachingRun } from './teachingRuns.js';

interface Box {
  /** The numbers of the steps in the box: of one, or the first and the last of several. */
  readonly steps: readonly number[];
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MOST = 19;

const graphOf = (steps: readonly ProofStep[], linked: readonly string[] = []): Element =>
  parsed(proofGraph(steps, new Set(linked), 'a proof').text);

/** What the drawing is of. */
const groupsOf = (steps: readonly ProofStep[]): readonly StepGroup[] =>
  groupedLayers(
    steps.filter(({ used }) => used),
    MOST,
  ).flat();

const endsOf = ({ steps }: StepGroup): readonly number[] =>
  [...new Set([steps[0].index, (steps.at(-1) as ProofStep).index])].sort((a, b) => a - b);

const numberIn = ({ attributes }: Element, name: string): number => Number(attributes[name]);

function boxesOf(graph: Element): readonly Box[] {
  return all(graph, 'g', 'node').map((node) => {
    const rect = only(node, 'rect');
    const [, first, last] =
      /steps? (\d+)(?:–(\d+))?/.exec(textIn(only(node, 'text', 'small'))) ?? expect.fail('a number');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberIn(rect, name)) as [
      number,
      number,
      number,
      number,
    ];
    const kind = (node.attributes['class'] as string).replace('node ', '');
    const steps = [first, last].flatMap((number) => (number === undefined ? [] : [Number(number) - 1]));
    return { steps, kind, x, y, width, height };
  });
}

/** The points between which an arrow goes. */
function arrowOf({ attributes }: Element): readonly [from: readonly [number, number], to: readonly [number, number]] {
  const numbers = (attributes['d'] as string).match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [x1, y1] = numbers as [number, number];
  const [x2, y2] = numbers.slice(-2) as [number, number];
  return [
    [x1, y1],
    [x2 + 6, y2],
  ];
}

describe('report/proofGraph', () => {
  it('has a box for each group of used steps, no two in one place, all within the drawing', () => {
    fc.assert(
      fc.property(proofs, (steps) => {
        const graph = graphOf(steps);
        const boxes = boxesOf(graph);
        expect(boxes.map((box) => box.steps.join())).to.have.members(
          groupsOf(steps).map((group) => endsOf(group).join()),
        );
        const drawing = only(graph, 'svg');
        expect(drawing.attributes['viewBox']).to.equal(
          `0 0 ${numberIn(drawing, 'width')} ${numberIn(drawing, 'height')}`,
        );
        for (const [at, a] of boxes.entries()) {
          expect(a.x >= 0 && a.x + a.width <= numberIn(drawing, 'width'), JSON.stringify(a)).to.equal(true);
          expect(a.y >= 0 && a.y + a.height <= numberIn(drawing, 'height'), JSON.stringify(a)).to.equal(true);
          for (const b of boxes.slice(at + 1)) {
            const apart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height;
            expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).to.equal(true);
          }
        }
      }),
    );
  });

  it('has an arrow from each group of premises to the group that uses it, from left to right', () => {
    fc.assert(
      fc.property(proofs, (steps) => {
        const graph = graphOf(steps);
        const boxes = boxesOf(graph);
        const boxOf = (group: StepGroup): Box => boxes.find((box) => box.steps.join() === endsOf(group).join()) as Box;
        const expected = groupsOf(steps)
          .flatMap((group) => group.premises.map((premise) => [boxOf(premise), boxOf(group)] as const))
          .map(([a, b]) => {
            expect(a.x + a.width, `${a.steps.join()} is left of ${b.steps.join()}`).to.be.lessThan(b.x);
            return [a.x + a.width, a.y + a.height / 2, b.x, b.y + b.height / 2].join();
          });
        expect(all(graph, 'path', 'edge').map((edge) => arrowOf(edge).flat().join())).to.have.members(expected);
        expect(all(graph, 'path', 'head')).to.have.length(expected.length);
      }),
    );
  });

  it('has the conclusion alone at the right', () => {
    fc.assert(
      fc.property(proofs, (steps) => {
        const boxes = boxesOf(graphOf(steps));
        const right = Math.max(...boxes.map(({ x }) => x));
        expect(boxes.filter(({ x }) => x === right).map((box) => box.steps)).to.deep.equal([[steps.length - 1]]);
        expect(boxes.filter(({ kind }) => kind === 'conclusion')).to.have.length(1);
      }),
    );
  });

  it('U14: is at most 1200 units high, however many steps there are, and says how many are in a box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 40 }), (count, kinds) => {
        const steps = fanOf(count, (index) => `rule${index % kinds}`);
        const graph = graphOf(steps);
        expect(numberIn(only(graph, 'svg'), 'height')).to.be.at.most(1200);
        const labels = all(graph, 'g', 'node').map((node) => textIn(all(node, 'text')[0] as Element));
        const counts = labels.map((label) => Number(/^(\d+) (?:×|further steps)/.exec(label)?.[1] ?? 1));
        expect(
          counts.reduce((sum, each) => sum + each, 0),
          labels.join(),
        ).to.equal(count + 1);
      }),
      { numRuns: 40 },
    );
    const [many] = all(graphOf(fanOf(160, () => 'enclosure')), 'g', 'step');
    expect(all(many as Element, 'text').map(textIn)).to.deep.equal(['160 × enclosure', 'steps 1–160']);
    expect(all(many as Element, 'title')[0]?.children).to.deep.equal(['2·3 = 6. And 159 more steps.']);
    const mixed = graphOf(fanOf(60, (index) => `rule${index % 30}`));
    expect(all(mixed, 'text').map(textIn)).to.include.members(['24 further steps', 'among steps 19–60']);
  });

  it('names cited certificates, and links those of the same document alone', async () => {
    const steps = proofOf((await teachingRun('sc16/zero-error')).checked as Checked);
    const cited = steps.flatMap(({ used, cited: source }) => (used && source ? [source.certificate.claim.id] : []));
    expect(cited.length).to.be.greaterThan(1);
    const [first] = cited as [string];
    const graph = graphOf(steps, [first]);
    expect(all(graph, 'g', 'cited').map((node) => textIn(all(node, 'text')[0] as Element))).to.have.members(cited);
    expect(all(graph, 'a').map(({ attributes }) => attributes['href'])).to.deep.equal([`#${first.replace('/', '-')}`]);
    expect(all(graphOf(steps), 'a')).to.deep.equal([]);
  });

  it('shortens what does not fit in a box, and escapes its label', async () => {
    const steps = proofOf((await teachingRun('sc16/zero-error')).checked as Checked);
    for (const text of all(graphOf(steps), 'text').map(textIn)) expect(text.length, text).to.be.at.most(40);
    for (const node of all(graphOf(steps), 'g', 'node'))
      expect(textIn(all(node, 'text')[0] as Element).length).to.be.at.most(25);
    const { attributes } = only(parsed(proofGraph(steps, new Set(), HOSTILE).text), 'svg');
    expect(attributes['aria-label']).to.include('<script>');
  });
});
