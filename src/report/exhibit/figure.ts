/** Draws a figure in SVG, with its legend, its caption, and its numbers as a table. */
import type { Figure, Mark, Point } from '../../claim/exhibit.js';
import { html, join, type Markup } from '../markup.js';
import { markDrawn, place, sample, type Frame } from './marks.js';
import { numberText, scaleOf, type Scale } from './scale.js';
import { symbols, symbolsInSvg } from '../symbols.js';
import { tableDrawn } from './table.js';

export const WIDTH = 680;
export const HEIGHT = 400;
const MARGIN = { left: 72, right: 18, top: 14, bottom: 52 };
const EDGE = 5;
const PLOT = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };

/** `id` must be unique in the document. */
export function figureDrawn(figure: Figure, id: string): Markup {
  const { title, caption, marks } = figure;
  return html`<figure class="exhibit" id="${id}">
    <p class="exhibit-title">${symbols(title)}</p>
    <div class="drawing plot" tabindex="0" role="group" aria-label="${title}, scrollable">${drawing(figure, id)}</div>
    <ul class="legend">
      ${marks.map((mark, series) => html`<li>${sample(mark, series)} ${symbols(mark.label)}</li>`)}
    </ul>
    <figcaption>${symbols(caption)}</figcaption>
    <details>
      <summary>The numbers of this figure</summary>
      ${tableDrawn({
        caption: `${title}: the numbers`,
        columns: ['Series', figure.x.label, figure.y.label],
        rows: marks.flatMap(numbersOf),
      })}
    </details>
  </figure>`;
}

/** The axes and marks. The size is WIDTH × HEIGHT, or that of the surrounding element. */
export function drawing(figure: Figure, id: string): Markup {
  const { title, marks } = figure;
  const x = scaleOf(figure.x, marks.flatMap(xValues));
  const y = scaleOf(figure.y, marks.flatMap(yValues));
  const frame: Frame = {
    x: (value) => x.position(value) * PLOT.width,
    y: (value) => (1 - y.position(value)) * PLOT.height,
    ...PLOT,
  };
  // A nested svg element clips marks outside the frame; the margin EDGE keeps points on the frame whole.
  const clip = html`x="${-EDGE}" y="${-EDGE}" width="${PLOT.width + 2 * EDGE}" height="${PLOT.height + 2 * EDGE}"
  viewBox="${-EDGE} ${-EDGE} ${PLOT.width + 2 * EDGE} ${PLOT.height + 2 * EDGE}"`;
  return html`<svg
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-labelledby="${id}-title"
    aria-describedby="${id}-description"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-description">${described(figure)}</desc>
    <g transform="translate(${MARGIN.left} ${MARGIN.top})">
      ${grid(x, y, frame)}
      <svg ${clip}>${join(marks.map((mark, series) => markDrawn(mark, series, frame)))}</svg>
      <rect class="frame" width="${PLOT.width}" height="${PLOT.height}" />
      <text class="axis" x="${PLOT.width / 2}" y="${PLOT.height + 42}">${symbolsInSvg(figure.x.label)}</text>
      <text class="axis" transform="translate(-56 ${PLOT.height / 2}) rotate(-90)">
        ${symbolsInSvg(figure.y.label)}
      </text>
    </g>
  </svg>`;
}

function grid(x: Scale, y: Scale, { width, height }: Frame): Markup {
  const across = y.ticks.map(({ value, label }) => {
    const level = place((1 - y.position(value)) * height);
    return html`<path class="grid" d="M0 ${level}H${width}" /><text class="tick left" x="-8" y="${level + 4}"
        >${label}</text
      >`;
  });
  const upright = x.ticks.map(({ value, label }) => {
    const column = place(x.position(value) * width);
    return html`<path class="grid" d="M${column} 0V${height}" /><text class="tick" x="${column}" y="${height + 19}"
        >${label}</text
      >`;
  });
  return join([...across, ...upright]);
}

function described({ x, y, marks, caption }: Figure): string {
  const axis = (name: string, { label, scale }: Figure['x']): string =>
    `${name}: ${label}${scale === 'log' ? ', logarithmic' : ''}.`;
  return `${axis('Across', x)} ${axis('Upwards', y)} Shown: ${marks.map(({ label }) => label).join('; ')}. ${caption}`;
}

export function xValues(mark: Mark): readonly number[] {
  if (mark.kind === 'rule') return 'x' in mark.at ? [mark.at.x] : [];
  if (mark.kind === 'areas') return mark.outlines.flat().map(([x]) => x);
  return mark.points.map(([x]) => x);
}

export function yValues(mark: Mark): readonly number[] {
  if (mark.kind === 'rule') return 'y' in mark.at ? [mark.at.y] : [];
  if (mark.kind === 'areas') return mark.outlines.flat().map(([, y]) => y);
  return mark.kind === 'intervals'
    ? mark.points.flatMap(([, low, high]) => [low, high])
    : mark.points.map(([, y]) => y);
}

function numbersOf(mark: Mark): readonly (readonly string[])[] {
  if (mark.kind === 'rule') {
    return ['x' in mark.at ? [mark.label, numberText(mark.at.x), 'all'] : [mark.label, 'all', numberText(mark.at.y)]];
  }
  if (mark.kind === 'areas') {
    return mark.outlines.map((outline) => [mark.label, ...[0, 1].map((axis) => rangeOf(outline, axis as 0 | 1))]);
  }
  if (mark.kind === 'intervals') {
    return mark.points.map(([x, low, high]) => [
      mark.label,
      numberText(x),
      `${numberText(low)} to ${numberText(high)}`,
    ]);
  }
  return mark.points.map(([x, y]) => [mark.label, numberText(x), numberText(y)]);
}

function rangeOf(outline: readonly Point[], axis: 0 | 1): string {
  const values = outline.map((corner) => corner[axis]);
  return `${numberText(Math.min(...values))} to ${numberText(Math.max(...values))}`;
}
