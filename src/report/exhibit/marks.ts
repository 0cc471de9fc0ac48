/** Draws the marks of a figure. Series differ in dashes and points as well as in colour. */
import type { Mark, Point } from '../../claim/exhibit.js';
import { html, join, NOTHING, type Markup } from '../markup.js';

const COLOURS = 6;
const DASHES = ['', '7 4', '2 3', '9 3 2 3', '12 5'];
/** A line with more points than this is drawn without them, because they would hide it. */
const MOST_POINTS_ON_A_LINE = 24;
const POINT = 3.6;
const CAP = 4;

/** Maps the numbers of a mark to positions on the drawing. */
export interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly width: number;
  readonly height: number;
}

export function markDrawn(mark: Mark, series: number, frame: Frame): Markup {
  return html`<g class="mark ${colour(series)}">${shapes(mark, series, frame)}</g>`;
}

function shapes(mark: Mark, series: number, { x, y, width, height }: Frame): Markup {
  switch (mark.kind) {
    case 'line': {
      const places = mark.points.map(([a, b]) => [x(a), y(b)] as const);
      const points = hasPoints(mark) ? places.map((at) => point(series, ...at)) : [];
      return html`${path(
        places.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${place(a)} ${place(b)}`).join(' '),
        series,
      )}${join(points)}`;
    }
    case 'dots':
      return join(mark.points.map(([a, b]) => point(series, x(a), y(b))));
    case 'intervals':
      return join(mark.points.map(([a, low, high]) => interval(series, x(a), y(low), y(high))));
    case 'areas':
      return join(
        mark.outlines.map((outline) =>
          area(
            series,
            outline.map(([a, b]) => [x(a), y(b)] as const),
          ),
        ),
      );
    case 'rule':
      return 'x' in mark.at
        ? path(`M${place(x(mark.at.x))} 0V${height}`, series)
        : path(`M0 ${place(y(mark.at.y))}H${width}`, series);
  }
}

/** The symbol of a series in the legend. */
export function sample(mark: Mark, series: number): Markup {
  const [width, height] = [36, 14];
  const [middle, level] = [width / 2, height / 2];
  const shown = {
    line: () =>
      html`${path(`M0 ${level}H${width}`, series)}${hasPoints(mark) ? point(series, middle, level) : NOTHING}`,
    dots: () => point(series, middle, level),
    intervals: () => interval(series, middle, height - 1, 1),
    areas: () => area(series, [[1, 1], [width - 1, 1], [width - 1, height - 1], [1, height - 1]]), // prettier-ignore
    rule: () => path(`M0 ${level}H${width}`, series),
  }[mark.kind]();
  return html`<svg
    class="mark ${colour(series)}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
  >
    ${shown}
  </svg>`;
}

function hasPoints(mark: Mark): boolean {
  return 'points' in mark && mark.points.length <= MOST_POINTS_ON_A_LINE;
}

/** The symbol of the series is in the middle of an area. */
function area(series: number, outline: readonly Point[]): Markup {
  const d = outline.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`).join(' ');
  const [x, y] = middleOf(outline);
  return html`<path class="area" d="${d}Z" />${point(series, x, y)}`;
}

/** The mean of the corners, which is within the frame if they are. */
function middleOf(outline: readonly Point[]): Point {
  const mean = (axis: 0 | 1): number => outline.reduce((sum, corner) => sum + corner[axis], 0) / outline.length;
  return [mean(0), mean(1)];
}

function interval(series: number, x: number, low: number, high: number): Markup {
  const [left, right] = [place(x - CAP), place(x + CAP)];
  const caps = [low, high].map((level) => html`<path d="M${left} ${place(level)}H${right}" />`);
  return html`${path(`M${place(x)} ${place(low)}V${place(high)}`, series)}${join(caps)}`;
}

function path(d: string, series: number): Markup {
  const dashes = DASHES[series % DASHES.length] as string;
  return html`<path d="${d}" ${dashes === '' ? NOTHING : html` stroke-dasharray="${dashes}"`} />`;
}

/** The symbols are a disc, a square, a triangle, a diamond, a diagonal cross and an upright cross. */
function point(series: number, x: number, y: number): Markup {
  const [r, s] = [POINT, POINT * 0.9];
  const d = [
    `M${place(x - r)} ${place(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    `M${place(x - s)} ${place(y - s)}h${2 * s}v${2 * s}h${-2 * s}Z`,
    `M${place(x)} ${place(y - r * 1.2)}l${r * 1.2} ${r * 2}h${-r * 2.4}Z`,
    `M${place(x)} ${place(y - r * 1.3)}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}Z`,
    `M${place(x - s)} ${place(y - s)}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}`,
    `M${place(x - r)} ${place(y)}h${2 * r}M${place(x)} ${place(y - r)}v${2 * r}`,
  ][series % COLOURS] as string;
  return html`<path class="${series % COLOURS < 4 ? 'solid' : 'open'}" d="${d}" />`;
}

export function colour(series: number): string {
  return `series-${(series % COLOURS) + 1}`;
}

/** Rounds a coordinate to tenths, which are finer than the pixels of a screen. */
export function place(value: number): number {
  return Number(value.toFixed(1));
}
