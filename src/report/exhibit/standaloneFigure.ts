/** A figure as an SVG file of its own, for other pages such as a README. */
import type { ClassMap, Figure } from '../../claim/exhibit.js';
import { html, type Markup } from '../markup.js';
import { drawing, HEIGHT, WIDTH } from './figure.js';
import { classSample, mapDrawing, mapHeight } from './map.js';
import { symbolsInSvg } from '../symbols.js';
import { sample } from './marks.js';

const TITLE = 34;
const LINE = 22;
const INDENT = 72;

/** The style includes colours for a white background, because the surrounding page may be dark. */
const STYLE = `text { font: 14px system-ui, sans-serif; fill: #1b1b1a; }
.title { font-weight: 600; }
.tick, .axis { text-anchor: middle; }
.tick.left { text-anchor: end; }
.tick { font-size: 12px; fill: #6a6761; }
.grid { stroke: #dedbd3; fill: none; }
.frame { stroke: #6a6761; fill: none; }
.mark path { stroke: currentColor; stroke-width: 2; fill: none; }
.mark path.solid { fill: currentColor; stroke-width: 1; }
.mark .cell { fill: currentColor; fill-opacity: .16; stroke: #dedbd3; }
.mark path.area { fill: currentColor; fill-opacity: .22; stroke: #1b1b1a; stroke-width: 1; }
.mark path.hatch { stroke-width: 1; stroke-opacity: .6; }
.letter, .cell-note { text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.mark .letter { font-weight: 600; fill: #1b1b1a; }
.cell-note { font-size: 12px; }
.series-1 { color: #0068a6; } .series-2 { color: #c04a00; } .series-3 { color: #00795a; }
.series-4 { color: #a8447f; } .series-5 { color: #806000; } .series-6 { color: #55524c; }`;

export function standaloneFigure(figure: Figure | ClassMap): string {
  const { title } = figure;
  const { body, legend } = figure.kind === 'map' ? ofMap(figure) : ofFigure(figure);
  const height = TITLE + body.height + legend.length * LINE + 12;
  const lines = legend.map(({ shown, label }, index) => {
    const y = TITLE + body.height + index * LINE;
    return html`<svg x="${INDENT}" y="${y}" width="36" height="${shown.height}">${shown.drawing}</svg>
      <text x="${INDENT + 46}" y="${y + 12}">${symbolsInSvg(label)}</text>`;
  });
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${height}"
    width="${WIDTH}"
    height="${height}"
  >
    <style>
      ${STYLE}
    </style>
    <rect width="${WIDTH}" height="${height}" fill="#fff" />
    <text class="title" x="${INDENT}" y="22">${symbolsInSvg(title)}</text>
    <svg y="${TITLE}" width="${WIDTH}" height="${body.height}">${body.drawing}</svg>
    ${lines}
  </svg> `.text;
}

interface Drawn {
  readonly drawing: Markup;
  readonly height: number;
}

interface Parts {
  readonly body: Drawn;
  readonly legend: readonly { readonly shown: Drawn; readonly label: string }[];
}

function ofFigure(figure: Figure): Parts {
  const legend = figure.marks.map((mark, series) => ({
    shown: { drawing: sample(mark, series), height: 14 },
    label: mark.label,
  }));
  return { body: { drawing: drawing(figure, 'figure'), height: HEIGHT }, legend };
}

function ofMap(map: ClassMap): Parts {
  const legend = map.classes.map(({ letter, label }, index) => ({
    shown: { drawing: classSample(map.classes, index), height: 20 },
    label: `${letter}: ${label}`,
  }));
  return { body: { drawing: mapDrawing(map, 'map'), height: mapHeight(map) }, legend };
}
