/** Images for xls16/diversity-experiment: those of two classes, or of one and all others, in the order of the data set, none in two runs. */
import { matrices, rationals, UsageError, type Job, type Matrix, type Rational } from 'lossproof/search';
import { IMAGE_SCALE, runsOf, type Parameters, type Sizes } from './setting.js';

/** The images that one run trains and tests on: unit vectors times IMAGE_SCALE, rounded, a column each, and rows of ±1. */
export interface RunImages {
  readonly inputs: Matrix<Rational>;
  readonly classes: Matrix<Rational>;
  readonly tests: Matrix<Rational>;
  readonly testClasses: Matrix<Rational>;
}

/** The second label that stands for all classes but the first. */
const ALL_OTHERS = -1;

interface Image {
  readonly pixels: Uint8Array;
  readonly side: 1 | -1;
}

type ExperimentData = Pick<Job<Sizes, Parameters>, 'data' | 'sizes' | 'parameters'>;

export function chooseImages(job: ExperimentData): readonly RunImages[] {
  const { m, t, runs } = job.sizes;
  const images = imagesOfClasses(job);
  if (images.length < runs * (m + t)) {
    const expected = `${runs} · (${m} + ${t}) images of the two classes`;
    throw new UsageError('bad-data', 'the data set', expected, `${images.length}`, 'ask for fewer runs or samples');
  }
  return runsOf(job).map((_, run) => {
    const middle = run * (m + t) + m;
    const [some, others] = [images.slice(middle - m, middle), images.slice(middle, middle + t)];
    return {
      inputs: columnsOf(some),
      classes: sidesOf(some),
      tests: columnsOf(others),
      testClasses: sidesOf(others),
    };
  });
}

/** Images without a bright pixel have no direction and are passed over. */
function imagesOfClasses({ data, sizes, parameters }: ExperimentData): readonly Image[] {
  const { d } = sizes;
  const [first, second] = [parameters.first, parameters.second].map(Number);
  if (data?.labels === undefined || data.encoding !== 'uint8') {
    const got = data === undefined ? 'nothing' : data.name;
    throw new UsageError('no-data', 'h=0', 'a data set of bytes with labels', got, 'add --data fashion-mnist-pooled');
  }
  return data.labels.flatMap((label, at): Image[] => {
    const pixels = data.bytes.subarray(at * d, (at + 1) * d);
    const isAsked = label === first || label === second || second === ALL_OTHERS;
    if (!isAsked || pixels.every((pixel) => pixel === 0)) return [];
    return [{ pixels, side: label === first ? 1 : -1 }];
  });
}

const whole = (value: number): Rational => rationals.rational(BigInt(value));

function columnsOf(images: readonly Image[]): Matrix<Rational> {
  const columns = images.map(({ pixels }) => {
    const length = Math.sqrt(pixels.reduce((sum, pixel) => sum + pixel * pixel, 0));
    return Array.from(pixels, (pixel) => Math.round((IMAGE_SCALE * pixel) / length));
  });
  const [first] = columns as [number[]];
  return matrices.matrix(first.length, columns.length, (j, l) => whole((columns[l] as number[])[j] as number));
}

function sidesOf(images: readonly Image[]): Matrix<Rational> {
  return matrices.matrix(1, images.length, (_, l) => whole((images[l] as Image).side));
}
