/** A figure as a file of its own, in SVG: for pages that are not made here, such as a README. */
import type { Figure } from '../../claim/exhibit.js';
import { html } from '../markup.js';
import { drawing, HEIGHT, WIDTH } from './figure.js';
import { sample } from './marks.js';

const TITLE = 34;
const LINE = 22;
const INDENT = 72;

/** On paper of its own: where it is shown may be dark. */
const STYLE = `text { font: 14px system-ui, sans-serif; fill: #1b1b1a; }
.title { font-weight: 600; }
.tick, .axis { text-anchor: middle; }
.tick.left { text-anchor: end; }
.tick { font-size: 12px; fill: #6a6761; }
.grid { stroke: #dedbd3; fill: none; }
.frame { stroke: #6a6761; fill: none; }
.mark path { stroke: currentColor; stroke-width: 2; fill: none; }
.mark path.solid { fill: currentColor; stroke-width: 1; }
.series-1 { color: #0068a6; } .series-2 { color: #c04a00; } .series-3 { color: #00795a; }
.series-4 { color: #a8447f; } .series-5 { color: #806000; } .series-6 { color: #55524c; }`;

export function figureAlone(figure: Figure): string {
  const { title, marks } = figure;
  const height = TITLE + HEIGHT + marks.length * LINE + 12;
  const legend = marks.map((mark, series) => {
    const y = TITLE + HEIGHT + series * LINE;
    return html`<svg x="${INDENT}" y="${y}" width="36" height="14">${sample(mark, series)}</svg>
      <text x="${INDENT + 46}" y="${y + 12}">${mark.label}</text>`;
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
    <text class="title" x="${INDENT}" y="22">${title}</text>
    <svg y="${TITLE}" width="${WIDTH}" height="${HEIGHT}">${drawing(figure, 'figure')}</svg>
    ${legend}
  </svg> `.text;
}
