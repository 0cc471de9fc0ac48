/** The drawing of a proof: a box for each step that is used, and arrows that all point to the right. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Checked } from '../../src/kernel/index.js';
import { proofOf, type ProofStep } from '../../src/report/proof.js';
import { proofGraph } from '../../src/report/proofGraph.js';
import { all, only, parsed, textIn, type Element } from './parsed.js';
import { proofs } from './proofSteps.js';
import { HOSTILE, teachingRun } from './teachingRuns.js';

interface Box {
  readonly step: number;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const graphOf = (steps: readonly ProofStep[], linked: readonly string[] = []): Element =>
  parsed(proofGraph(steps, new Set(linked), 'a proof').text);

const numberIn = ({ attributes }: Element, name: string): number => Number(attributes[name]);

function boxesOf(graph: Element): readonly Box[] {
  return all(graph, 'g', 'node').map((node) => {
    const rect = only(node, 'rect');
    const [, step] = /step (\d+)/.exec(textIn(only(node, 'text', 'small'))) ?? expect.fail('a number');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberIn(rect, name)) as [
      number,
      number,
      number,
      number,
    ];
    const kind = (node.attributes['class'] as string).replace('node ', '');
    return { step: Number(step) - 1, kind, x, y, width, height };
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
  it('has a box for each used step, no two in one place, all within the drawing', () => {
    fc.assert(
      fc.property(proofs, (steps) => {
        const graph = graphOf(steps);
        const boxes = boxesOf(graph);
        expect(boxes.map(({ step }) => step).sort((a, b) => a - b)).to.deep.equal(
          steps.filter(({ used }) => used).map(({ index }) => index),
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

  it('has an arrow from each premise to the step that uses it, from left to right', () => {
    fc.assert(
      fc.property(proofs, (steps) => {
        const graph = graphOf(steps);
        const boxes = new Map(boxesOf(graph).map((box) => [box.step, box]));
        const expected = steps
          .filter(({ used }) => used)
          .flatMap(({ index, premises }) => premises.map((premise) => [premise, index] as const))
          .map(([from, to]) => {
            const [a, b] = [boxes.get(from), boxes.get(to)] as [Box, Box];
            expect(a.x + a.width, `step ${from + 1} is left of step ${to + 1}`).to.be.lessThan(b.x);
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
        expect(boxes.filter(({ x }) => x === right).map(({ step }) => step)).to.deep.equal([steps.length - 1]);
        expect(boxes.filter(({ kind }) => kind === 'conclusion')).to.have.length(1);
      }),
    );
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
      expect(textIn(all(node, 'text')[0] as Element).length).to.be.at.most(27);
    const { attributes } = only(parsed(proofGraph(steps, new Set(), HOSTILE).text), 'svg');
    expect(attributes['aria-label']).to.include('<script>');
  });
});
