/** Draws the proof in SVG: premises are to the left of the steps that use them, and the conclusion is at the right. */
import { noteOf, propositionInEnglish } from '../language/index.js';
import { anchor, html, join, NOTHING, type Markup } from './markup.js';
import type { ProofStep } from './proof.js';
import { groupedLayers, type StepGroup } from './proofGroups.js';
import { counted } from './words.js';

const NODE = { width: 186, height: 46 };
const SPACE = { across: 52, down: 16 };
const MARGIN = 6;
/** The greatest number of boxes above one another; the drawing is at most 1174 units high. */
const MOST_ROWS = 19;
/** The number of letters that fit in a node, in the widest of the fonts. */
const FITS = 25;

interface Placed {
  readonly group: StepGroup;
  readonly layer: number;
  readonly x: number;
  readonly y: number;
}

/** Draws only the steps on which the conclusion rests. `linked` contains the claims that have a section in the same document. */
export function proofGraph(steps: readonly ProofStep[], linked: ReadonlySet<string>, label: string): Markup {
  const layers = ordered(
    groupedLayers(
      steps.filter((step) => step.used),
      MOST_ROWS,
    ),
  );
  const tallest = Math.max(...layers.map((layer) => layer.length));
  const width = layers.length * NODE.width + (layers.length - 1) * SPACE.across + 2 * MARGIN;
  const height = tallest * NODE.height + (tallest - 1) * SPACE.down + 2 * MARGIN;
  const placed = new Map<StepGroup, Placed>();
  layers.forEach((groups, layer) => {
    const top = (height - groups.length * NODE.height - (groups.length - 1) * SPACE.down) / 2;
    groups.forEach((group, row) => {
      const x = MARGIN + (layers.length - 1 - layer) * (NODE.width + SPACE.across);
      placed.set(group, { group, layer, x, y: top + row * (NODE.height + SPACE.down) });
    });
  });
  const nodes = [...placed.values()];
  const edges = nodes.flatMap((to) => to.group.premises.map((premise) => edge(placed.get(premise) as Placed, to)));
  return html`<div class="drawing" tabindex="0" role="group" aria-label="${label}, scrollable">
    <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
      ${join(edges)} ${nodes.map((place) => node(place, linked))}
    </svg>
  </div>`;
}

/** Orders each layer by the mean position of the groups that use each group, so that few edges cross. */
function ordered(layers: readonly (readonly StepGroup[])[]): readonly (readonly StepGroup[])[] {
  const levels = new Map<StepGroup, number[]>();
  return layers.map((layer) => {
    const sorted = layer
      .map((group) => ({ group, at: mean(levels.get(group) ?? []) }))
      .sort((a, b) => a.at - b.at)
      .map(({ group }) => group);
    sorted.forEach(({ premises }, position) => {
      premises.forEach((premise, place) => {
        const level = position + place / (premises.length + 1);
        levels.set(premise, [...(levels.get(premise) ?? []), level]);
      });
    });
    return sorted;
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function edge(from: Placed, to: Placed): Markup {
  const [x1, y1] = [from.x + NODE.width, from.y + NODE.height / 2];
  const [x2, y2] = [to.x, to.y + NODE.height / 2];
  const bend = (x2 - x1) / 2;
  const path = `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2}`;
  const head = `M${x2 - 7} ${y2 - 3.5} L${x2} ${y2} L${x2 - 7} ${y2 + 3.5} Z`;
  return html`<path class="edge" d="${path}" /><path class="head" d="${head}" />`;
}

function node({ group, layer, x, y }: Placed, linked: ReadonlySet<string>): Markup {
  const { steps, isAlike } = group;
  const [first] = steps;
  const cited = isAlike ? first.cited?.certificate.claim.id : undefined;
  const kind = cited !== undefined ? 'cited' : layer === 0 ? 'conclusion' : 'step';
  const middle = x + NODE.width / 2;
  // A second frame behind the box of a group.
  const behind =
    steps.length === 1
      ? NOTHING
      : html`<path
          class="stack"
          d="M${x + 6} ${y - 1}V${y - 4}H${x + NODE.width + 3}V${y + NODE.height - 6}H${x + NODE.width + 1}"
        />`;
  const drawn = html`<g class="node ${kind}"
    ><title>${titleOf(group)}</title>
    ${behind}
    <rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="3" />
    <text x="${middle}" y="${y + 20}">${shortened(labelOf(group, cited))}</text>
    <text class="small" x="${middle}" y="${y + 36}">${numbersOf(steps)}${steps.length > 1 ? '' : ROLES[kind]}</text></g
  >`;
  return cited !== undefined && linked.has(cited) ? html`<a href="#${anchor(cited)}">${drawn}</a>` : drawn;
}

const ROLES = { cited: ', another certificate', conclusion: ', the conclusion', step: '' } as const;

function labelOf({ steps, isAlike }: StepGroup, cited: string | undefined): string {
  if (!isAlike) return `${steps.length} further steps`;
  const label = cited ?? noteOf(steps[0].rule).label;
  return steps.length === 1 ? label : `${steps.length} × ${label}`;
}

function titleOf({ steps: [first, ...others] }: StepGroup): string {
  const english = propositionInEnglish(first.theorem.proposition);
  return others.length === 0 ? english : `${english} And ${counted(others.length, 'more step')}.`;
}

/** `step 3`, `steps 3–162`, or the first and the last where there are others between them. */
function numbersOf(steps: StepGroup['steps']): string {
  const numbers = steps.map(({ index }) => index + 1);
  const [first, last] = [numbers[0] as number, numbers.at(-1) as number];
  if (steps.length === 1) return `step ${first}`;
  return last - first === steps.length - 1 ? `steps ${first}–${last}` : `among steps ${first}–${last}`;
}

function shortened(text: string): string {
  return text.length <= FITS ? text : `${text.slice(0, FITS - 1)}…`;
}
