/** The proof graph of each paper: which claims rest on which, as their certificates cite one another. Each box leads to its claim. */
import type { Run } from '../../src/index.js';
import { ledgerRow } from '../../src/report/ledger.js';
import { html, type Markup } from '../../src/report/markup.js';
import { oneLine } from '../parts/oneLine.js';

export interface PaperGraph {
  readonly paper: string;
  /** A drawing, empty if no certificate of the paper cites another. */
  readonly svg: string;
  /** The claims whose certificates neither cite another nor are cited. */
  readonly alone: readonly string[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

const NODE = { width: 190, height: 44 };
const SPACE = { across: 60, down: 14 };
const MARGIN = 8;

export function paperGraphs(runs: readonly Run[], base: string): readonly PaperGraph[] {
  const verdicts = new Map(runs.map((run) => [run.claim.id, ledgerRow(run).verdict] as const));
  return [...new Set(runs.map(({ claim }) => claim.paper))].map((paper) => {
    const own = runs.filter((run) => run.claim.paper === paper);
    const edges = edgesOf(own);
    const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
    return {
      paper,
      svg: edges.length === 0 ? '' : oneLine(drawing(edges, verdicts, base, paper)),
      alone: own.map(({ claim }) => claim.id).filter((id) => !linked.has(id)),
    };
  });
}

/** From the cited claim to the one that cites it, through all certificates that are cited on the way. */
function edgesOf(runs: readonly Run[]): readonly Edge[] {
  const edges = new Map<string, Edge>();
  const visit = ({ claim, restsOn }: Run): void => {
    for (const source of restsOn) {
      edges.set(`${source.claim.id} ${claim.id}`, { from: source.claim.id, to: claim.id });
      visit(source);
    }
  };
  runs.forEach(visit);
  return [...edges.values()];
}

/** The longest chain of citations beneath each claim; what cites nothing is in column 0. */
function columnsOf(edges: readonly Edge[]): ReadonlyMap<string, number> {
  const sources = new Map<string, string[]>();
  for (const { from, to } of edges) sources.set(to, [...(sources.get(to) ?? []), from]);
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const column = Math.max(-1, ...(sources.get(id) ?? []).map(columnOf)) + 1;
    columns.set(id, column);
    return column;
  };
  for (const { from, to } of edges) [from, to].forEach(columnOf);
  return columns;
}

function drawing(edges: readonly Edge[], verdicts: ReadonlyMap<string, string>, base: string, paper: string): Markup {
  const columns = columnsOf(edges);
  const count = Math.max(...columns.values()) + 1;
  const layers = Array.from({ length: count }, (_, column) =>
    [...columns].filter(([, at]) => at === column).map(([id]) => id),
  );
  const tallest = Math.max(...layers.map(({ length }) => length));
  const width = count * NODE.width + (count - 1) * SPACE.across + 2 * MARGIN;
  const height = tallest * NODE.height + (tallest - 1) * SPACE.down + 2 * MARGIN;
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  layers.forEach((ids, column) => {
    const top = (height - ids.length * NODE.height - (ids.length - 1) * SPACE.down) / 2;
    ids.forEach((id, row) => {
      places.set(id, { x: MARGIN + column * (NODE.width + SPACE.across), y: top + row * (NODE.height + SPACE.down) });
    });
  });
  const placeOf = (id: string) => places.get(id) as { readonly x: number; readonly y: number };
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="group"
    aria-label="Which claims rest on which: ${paper}"
  >
    ${edges.map(({ from, to }) => {
      const [x1, y1] = [placeOf(from).x + NODE.width, placeOf(from).y + NODE.height / 2];
      const [x2, y2] = [placeOf(to).x, placeOf(to).y + NODE.height / 2];
      const bend = (x2 - x1) / 2;
      return html`<path class="edge" d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2}" /><path
          class="head"
          d="M${x2 - 7} ${y2 - 3.5} L${x2} ${y2} L${x2 - 7} ${y2 + 3.5} Z"
        />`;
    })}
    ${[...places].map(([id, { x, y }]) => {
      const verdict = verdicts.get(id) ?? 'undecided';
      return html`<a href="${base}claims/${id}"
        ><g class="node">
          <rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="4" />
          <text x="${x + NODE.width / 2}" y="${y + 19}">${id}</text>
          <text class="small" x="${x + NODE.width / 2}" y="${y + 35}">${verdict}</text>
        </g></a
      >`;
    })}
  </svg>`;
}
