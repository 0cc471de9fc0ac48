/** Draws the proof in SVG: premises are to the left of the steps that use them, and the conclusion is at the right. */
import { noteOf, propositionInEnglish } from '../language/index.js';
import { anchor, html, join, type Markup } from './markup.js';
import type { ProofStep } from './proof.js';

const NODE = { width: 186, height: 46 };
const SPACE = { across: 52, down: 16 };
const MARGIN = 4;
/** The number of letters that fit in a node. */
const FITS = 27;

interface Placed {
  readonly step: ProofStep;
  readonly layer: number;
  readonly x: number;
  readonly y: number;
}

/** Draws only the steps on which the conclusion rests. `linked` contains the claims that have a section in the same document. */
export function proofGraph(steps: readonly ProofStep[], linked: ReadonlySet<string>, label: string): Markup {
  const used = steps.filter((step) => step.used);
  const layers = layersOf(used);
  const columns = Math.max(...layers.values()) + 1;
  const byLayer = ordered(used, layers, columns);
  const tallest = Math.max(...byLayer.map((layer) => layer.length));
  const width = columns * NODE.width + (columns - 1) * SPACE.across + 2 * MARGIN;
  const height = tallest * NODE.height + (tallest - 1) * SPACE.down + 2 * MARGIN;
  const placed = new Map<number, Placed>();
  byLayer.forEach((layer, column) => {
    const top = (height - layer.length * NODE.height - (layer.length - 1) * SPACE.down) / 2;
    layer.forEach((step, row) => {
      const x = MARGIN + (columns - 1 - column) * (NODE.width + SPACE.across);
      placed.set(step.index, { step, layer: column, x, y: top + row * (NODE.height + SPACE.down) });
    });
  });
  const nodes = [...placed.values()];
  const edges = nodes.flatMap((to) => to.step.premises.map((premise) => edge(placed.get(premise) as Placed, to)));
  return html`<div class="drawing" tabindex="0" role="group" aria-label="${label}, scrollable">
    <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
      ${join(edges)} ${nodes.map((place) => node(place, linked))}
    </svg>
  </div>`;
}

/** The longest distance of each step from the conclusion. Premises precede the steps that use them, so one pass suffices. */
function layersOf(steps: readonly ProofStep[]): ReadonlyMap<number, number> {
  const layers = new Map<number, number>();
  for (const { index, premises } of [...steps].reverse()) {
    const layer = layers.get(index) ?? 0;
    layers.set(index, layer);
    for (const premise of premises) layers.set(premise, Math.max(layers.get(premise) ?? 0, layer + 1));
  }
  return layers;
}

/** Orders each layer by the mean position of the steps that use each step, so that few edges cross. */
function ordered(
  steps: readonly ProofStep[],
  layers: ReadonlyMap<number, number>,
  columns: number,
): readonly (readonly ProofStep[])[] {
  const positions = new Map<number, number>();
  return Array.from({ length: columns }, (_, column) => {
    const members = steps.filter(({ index }) => layers.get(index) === column);
    const level = ({ index }: ProofStep): number => {
      const above = steps.flatMap((user) =>
        user.premises.flatMap((premise, place) =>
          premise === index ? [(positions.get(user.index) ?? 0) + place / (user.premises.length + 1)] : [],
        ),
      );
      return above.reduce((sum, position) => sum + position, 0) / Math.max(1, above.length);
    };
    const sorted = members.map((step) => ({ step, at: level(step) })).sort((a, b) => a.at - b.at);
    sorted.forEach(({ step }, position) => positions.set(step.index, position));
    return sorted.map(({ step }) => step);
  });
}

function edge(from: Placed, to: Placed): Markup {
  const [x1, y1] = [from.x + NODE.width, from.y + NODE.height / 2];
  const [x2, y2] = [to.x, to.y + NODE.height / 2];
  const bend = (x2 - x1) / 2;
  const path = `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2}`;
  const head = `M${x2 - 7} ${y2 - 3.5} L${x2} ${y2} L${x2 - 7} ${y2 + 3.5} Z`;
  return html`<path class="edge" d="${path}" /><path class="head" d="${head}" />`;
}

function node({ step, layer, x, y }: Placed, linked: ReadonlySet<string>): Markup {
  const cited = step.cited?.certificate.claim.id;
  const kind = cited !== undefined ? 'cited' : layer === 0 ? 'conclusion' : 'step';
  const middle = x + NODE.width / 2;
  const drawn = html`<g class="node ${kind}"
    ><title>${propositionInEnglish(step.theorem.proposition)}</title>
    <rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="3" />
    <text x="${middle}" y="${y + 20}">${shortened(cited ?? noteOf(step.rule).label)}</text>
    <text class="small" x="${middle}" y="${y + 36}"
      >${`step ${step.index + 1}${kind === 'cited' ? ', another certificate' : kind === 'conclusion' ? ', the conclusion' : ''}`}</text
    ></g
  >`;
  return cited !== undefined && linked.has(cited) ? html`<a href="#${anchor(cited)}">${drawn}</a>` : drawn;
}

function shortened(text: string): string {
  return text.length <= FITS ? text : `${text.slice(0, FITS - 1)}…`;
}
