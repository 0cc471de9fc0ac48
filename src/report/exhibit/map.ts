/** Draws a grid coloured by class, in SVG. Classes differ in letter and hatching as well as in colour. */
import type { ClassMap } from '../../claim/exhibit.js';
import { html, NOTHING, type Markup } from '../markup.js';
import { WIDTH } from './figure.js';
import { colour, place } from './marks.js';
import { symbols, symbolsInSvg } from '../symbols.js';
import { tableDrawn } from './table.js';

export const MOST_CLASSES = 6;
const MARGIN = { left: 92, right: 18, top: 14, bottom: 56 };
const CELL = { widest: 120, height: 44 };
/** The distance between the lines of a hatching. */
const STEP = 9;

type Classes = Pick<ClassMap, 'classes'>['classes'];

/** `id` must be unique in the document. */
export function mapDrawn(map: ClassMap, id: string): Markup {
  const { title, caption, x, y, classes, cells } = map;
  return html`<figure class="exhibit" id="${id}">
    <p class="exhibit-title">${symbols(title)}</p>
    <div class="drawing plot" tabindex="0" role="group" aria-label="${title}, scrollable">${mapDrawing(map, id)}</div>
    <ul class="legend">
      ${classes.map(({ letter, label }, index) => html`<li>${classSample(classes, index)} ${letter}: ${symbols(label)}</li>`)}
    </ul>
    <figcaption>${symbols(caption)}</figcaption>
    <details>
      <summary>The cells of this map</summary>
      ${tableDrawn({
        caption: `${title}: its cells`,
        columns: [y.label, x.label, 'class', 'note'],
        rows: cells.map((cell) => [
          y.values[cell.y] as string,
          x.values[cell.x] as string,
          (classes[cell.class] as Classes[number]).label,
          cell.note ?? '–',
        ]),
      })}
    </details>
  </figure>`;
}

export function mapHeight({ y }: ClassMap): number {
  return MARGIN.top + y.values.length * CELL.height + MARGIN.bottom;
}

/** The axes and cells. The size is WIDTH × mapHeight, or that of the surrounding element. */
export function mapDrawing(map: ClassMap, id: string): Markup {
  const { title, caption, x, y, classes, cells } = map;
  const width = Math.min(CELL.widest, (WIDTH - MARGIN.left - MARGIN.right) / x.values.length);
  const [wide, high] = [width * x.values.length, CELL.height * y.values.length];
  const left = (column: number): number => column * width;
  const top = (row: number): number => high - (row + 1) * CELL.height;
  const shown = classes.map(({ letter, label }) => `${letter} means ${label}`).join('; ');
  return html`<svg
    viewBox="0 0 ${WIDTH} ${mapHeight(map)}"
    role="img"
    aria-labelledby="${id}-title"
    aria-describedby="${id}-description"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-description">Across: ${x.label}. Upwards: ${y.label}. ${shown}. ${caption}</desc>
    <g transform="translate(${MARGIN.left} ${MARGIN.top})">
      ${cells.map((cell) => cellDrawn(cell, classes, { x: left(cell.x), y: top(cell.y), width, height: CELL.height }))}
      <rect class="frame" width="${place(wide)}" height="${high}" />
      ${x.values.map(
        (value, column) =>
          html`<text class="tick" x="${place(left(column) + width / 2)}" y="${high + 19}">${value}</text>`,
      )}
      ${y.values.map(
        (value, row) =>
          html`<text class="tick left" x="-8" y="${place(top(row) + CELL.height / 2 + 4)}">${value}</text>`,
      )}
      <text class="axis" x="${place(wide / 2)}" y="${high + 44}">${symbolsInSvg(x.label)}</text>
      <text class="axis" transform="translate(-72 ${place(high / 2)}) rotate(-90)">${symbolsInSvg(y.label)}</text>
    </g>
  </svg>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellDrawn(cell: ClassMap['cells'][number], classes: Classes, box: Box): Markup {
  const { letter } = classes[cell.class] as Classes[number];
  const middle = place(box.x + box.width / 2);
  const note =
    cell.note === undefined
      ? NOTHING
      : html`<text class="cell-note" x="${middle}" y="${place(box.y + box.height - 8)}">${cell.note}</text>`;
  const level = place(box.y + box.height / 2 + (cell.note === undefined ? 6 : -3));
  return html`<g class="mark ${colour(cell.class)}">
    ${ground(cell.class, box)}
    <text class="letter" x="${middle}" y="${level}">${letter}</text>${note}
  </g>`;
}

/** The symbol of a class in the legend. */
export function classSample(classes: Classes, index: number): Markup {
  const { letter } = classes[index] as Classes[number];
  return html`<svg class="mark ${colour(index)}" viewBox="0 0 36 20" width="36" height="20" aria-hidden="true">
    ${ground(index, { x: 0.5, y: 0.5, width: 35, height: 19 })}
    <text class="letter" x="18" y="15">${letter}</text>
  </svg>`;
}

function ground(index: number, box: Box): Markup {
  const { x, y, width, height } = box;
  const lines = hatching(index, box);
  return html`<rect class="cell" x="${place(x)}" y="${place(y)}" width="${place(width)}" height="${place(height)}" />${
      lines === '' ? NOTHING : html`<path class="hatch" d="${lines}" />`
    }`;
}

/** Six hatchings that differ without colour: none, rising, falling, horizontal, vertical and crossed lines. */
function hatching(index: number, box: Box): string {
  const { x, y, width, height } = box;
  const every = (length: number): number[] =>
    Array.from({ length: Math.max(0, Math.ceil(length / STEP) - 1) }, (_, i) => (i + 1) * STEP);
  /** The lines u + v = sum in the box, where u points to the right and v downwards, or upwards if `turned`. */
  const slanted = (turned: boolean): string[] =>
    every(width + height).map((sum) => {
      const ends = [Math.max(0, sum - height), Math.min(width, sum)];
      return `M${ends.map((u) => `${place(x + u)} ${place(turned ? y + height - (sum - u) : y + sum - u)}`).join('L')}`;
    });
  const level = every(height).map((v) => `M${place(x)} ${place(y + v)}H${place(x + width)}`);
  const upright = every(width).map((u) => `M${place(x + u)} ${place(y)}V${place(y + height)}`);
  const grounds = [[], slanted(false), slanted(true), level, upright, [...slanted(false), ...slanted(true)]];
  return (grounds[index] as readonly string[]).join('');
}
