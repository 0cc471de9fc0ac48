/** A picture of the cells of one unit, coloured by what the minima of the regions are. */
import type { Exhibit } from 'lossproof/search';
import { decideState } from './decide.js';
import { isZero, type Model } from './model.js';
import { planeOutlines } from './planeOutlines.js';
import { sphereOutlines } from './sphere.js';
import type { State } from './states.js';

const LABELS = {
  poor: 'with a bad local minimum',
  good: 'with a point of no error',
  neither: 'neither',
} as const;
type Kind = keyof typeof LABELS;

/** Twice as wide as high, as the drawing is. */
const [WIDE, HIGH] = [2.15, 1.2];

function kindOf(model: Model, state: State): Kind {
  const { pushes, error } = decideState(model, state);
  if (pushes.length > 0) return 'neither';
  return isZero(error) ? 'good' : 'poor';
}

/** The state of a unit in a cell beside so many other units in the first cell. */
function stateBeside(cell: number, others: number): State {
  if (others === 0) return { single: [cell], several: [] };
  if (cell === 0) return { single: [], several: [0] };
  return others === 1 ? { single: [0, cell], several: [] } : { single: [cell], several: [0] };
}

/** The regions of a unit beside so many other units, 0, 1 or more, that are in the first cell. */
export function cellPicture(model: Model, others: number): Exhibit {
  const isPlane = model.inputs[0]?.length === 2;
  const outlines = isPlane ? planeOutlines(model).map((outline) => [outline]) : sphereOutlines(model);
  const kinds = outlines.map((_, cell) => kindOf(model, stateBeside(cell, others)));
  const marks = (Object.keys(LABELS) as Kind[]).flatMap((kind) => {
    const found = outlines.filter((_, cell) => kinds[cell] === kind).flat();
    return found.length === 0 ? [] : [{ kind: 'areas', label: LABELS[kind], outlines: found } as const];
  });
  const whose =
    others === 0 ? 'of one unit' : `of a unit beside ${others === 1 ? 'one' : `${others}`} in the first cell`;
  const where = isPlane
    ? 'The directions of its weights are a circle, which the lines at right angles to the samples cut into arcs.'
    : 'The directions of its weights are a sphere, seen from two sides, which the great circles of the samples cut into cells. Areas are in proportion to those on the sphere.';
  return {
    kind: 'figure',
    title: `The regions ${whose}`,
    caption: `${where} Each cell is coloured by its regions: with a differentiable local minimum of positive squared error, with a point of squared error 0, or neither.`,
    x: { label: isPlane ? 'w₁' : 'one side, and the other', scale: 'linear', domain: [-WIDE, WIDE] },
    y: { label: isPlane ? 'w₂' : '', scale: 'linear', domain: [-HIGH, HIGH] },
    marks,
  };
}
