/** Images for xls16/diversity-experiment: those of two classes, or of one and all others. The last of a data set are kept for tests. */
import { matrices, rationals, UsageError, type Job, type Matrix, type Rational } from 'lossproof/search';
import { IMAGES, IMAGE_SCALE, type Parameters, type Sizes } from './setting.js';

/** Unit vectors times IMAGE_SCALE, rounded, a column each: all that runs draw from, with a row of classes, and all to test on. */
export type Images = { readonly [part in keyof typeof IMAGES]: Matrix<Rational> };

/** The second label that stands for all classes but the first. */
const ALL_OTHERS = -1;

interface Image {
  readonly pixels: Uint8Array;
  readonly side: 1 | -1;
}

type ExperimentData = Pick<Job<Sizes, Parameters>, 'data' | 'sizes' | 'parameters'>;

export function imagesOf(job: ExperimentData): Images {
  const { t } = job.sizes;
  const all = imagesOfClasses(job);
  const [training, tests] = [all.slice(0, Math.max(0, all.length - t)), all.slice(-t)];
  if (`${training.length}` !== job.parameters.images || training.length < job.sizes.m) {
    const expected = `${job.parameters.images} images of these classes to draw ${job.sizes.m} from, before ${t} to test on`;
    const hint = 'say how many with --parameter images=…';
    throw new UsageError('bad-data', 'the data set', expected, `${training.length}`, hint);
  }
  const pixels = columnsOf(training);
  const { rows, columns } = pixels;
  const isFirst = training.map(({ side }) => whole(side === 1 ? 1 : 0));
  return {
    pool: { rows: rows + 1, columns, entries: [...pixels.entries, ...isFirst] },
    tests: columnsOf(tests),
    testClasses: matrices.matrix(1, t, (_, l) => whole((tests[l] as Image).side)),
  };
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
