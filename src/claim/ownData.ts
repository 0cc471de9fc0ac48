/** The user's own data: which file stands for which matrix of a claim, and the sizes that the files determine. */
import { requireSamples, transposed, type DataSet } from '../compute/data/dataSet.js';
import { UsageError } from '../base/usage.js';
import type { ClaimStatement, Takes } from '../statement/index.js';
import type { Request } from './request.js';

/** Data sets by the names of the matrices that are taken from them, a sample in each column. */
export interface Taken {
  readonly [matrix: string]: DataSet;
}

/** A data set as it is in its file; without a name of a matrix, it has the samples. */
export interface OwnData {
  readonly matrix?: string | undefined;
  readonly dataSet: DataSet;
}

/** The matrices that files may stand for, that of the samples first; none if the claim draws all its data. */
export function matricesTaken({ data }: ClaimStatement): readonly string[] {
  return data === undefined ? [] : [data.matrix, ...Object.keys(data.also ?? {})];
}

/** Gives each file to its matrix. */
export function requestOfData(claim: ClaimStatement, given: readonly OwnData[]): Pick<Request, 'data' | 'also'> {
  if (given.length === 0) return {};
  const takes = takesOf(claim, given.map(({ dataSet: { name } }) => name).join(', '));
  const names = matricesTaken(claim);
  const also: { [matrix: string]: DataSet } = {};
  let data: DataSet | undefined;
  for (const { matrix = takes.matrix, dataSet } of given) {
    const path = `data of ${matrix}`;
    if (!names.includes(matrix)) throw new UsageError('no-data', path, `data of ${names.join(', ')}`, dataSet.name);
    if (placeOf(takes, matrix).rows !== 1) requireSamples(dataSet);
    const before = matrix === takes.matrix ? data : also[matrix];
    if (before !== undefined) {
      const hint = `name the matrix of each: ${names.map((name) => `${name}=FILE`).join(',')}`;
      throw new UsageError('no-data', path, 'one file', `${before.name} and ${dataSet.name}`, hint);
    }
    if (matrix === takes.matrix) data = dataSet;
    else also[matrix] = hasSamples(takes, matrix) ? dataSet : transposed(dataSet);
  }
  return { ...(data === undefined ? {} : { data }), also };
}

/** All data sets of a request by their matrices. */
export function takenBy({ data: takes }: ClaimStatement, { data, also }: Pick<Request, 'data' | 'also'>): Taken {
  return { ...(takes === undefined || data === undefined ? {} : { [takes.matrix]: data }), ...also };
}

/** The sizes that data sets determine. All have the same samples, of which the claim takes the first. */
export function sizesOfTaken(
  claim: ClaimStatement,
  request: Pick<Request, 'data' | 'also' | 'sizes'>,
): { readonly [name: string]: number } {
  const { data, sizes: asked = {} } = request;
  const taken = Object.entries(takenBy(claim, request));
  if (data === undefined && taken.length === 0) return {};
  const takes = takesOf(claim, data?.name ?? '');
  const found = new Map<string, { readonly value: number; readonly by: string }>();
  for (const [matrix, dataSet] of taken) {
    const { rows, columns } = placeOf(takes, matrix);
    const sizes = [
      [rows, dataSet.dimension],
      [columns, dataSet.samples],
    ] as const;
    for (const [size, value] of sizes) {
      if (size === 1) {
        if (value === 1) continue;
        const expected = `one number for each sample, as ${matrix} has it`;
        throw new UsageError(
          'impossible-size',
          `data of ${matrix}`,
          expected,
          `${value}`,
          layoutOf(takes, matrix, dataSet),
        );
      }
      const before = found.get(size) ?? (size === takes.samples ? undefined : askedFor(asked, size));
      if (before !== undefined && before.value !== value) {
        const got = `${before.value}${before.by === '' ? '' : `, as ${before.by} has it`}`;
        const expected = `${value}, as ${dataSet.name} has it`;
        throw new UsageError('impossible-size', `size ${size}`, expected, got, layoutOf(takes, matrix, dataSet));
      }
      found.set(size, { value, by: dataSet.name });
    }
  }
  const sizes = Object.fromEntries(Array.from(found, ([size, { value }]) => [size, value]));
  const there = found.get(takes.samples);
  return there === undefined ? sizes : { ...sizes, [takes.samples]: countOf(claim, takes.samples, asked, there) };
}

const askedFor = (asked: { readonly [name: string]: number }, size: string) => {
  const value = asked[size];
  return value === undefined ? undefined : { value, by: '' };
};

/** As many samples as are asked for; else the usual number, or as many as there are. */
function countOf(
  { sizes }: ClaimStatement,
  size: string,
  asked: { readonly [name: string]: number },
  { value: samples, by }: { readonly value: number; readonly by: string },
): number {
  const usual = new Map(Object.entries(sizes)).get(size)?.default ?? samples;
  const count = asked[size] ?? Math.min(samples, usual);
  if (count > samples) {
    throw new UsageError('impossible-size', `size ${size}`, `at most the ${samples} of ${by}`, `${count}`);
  }
  return count;
}

/** How a matrix stands in its file, and how large the file is. */
function layoutOf(takes: Takes, matrix: string, { name, dimension, samples }: DataSet): string {
  const { rows, columns } = placeOf(takes, matrix);
  return hasSamples(takes, matrix)
    ? `${matrix} comes from ${columns} × ${rows} numbers, a row for each sample, and ${name} has ${samples} × ${dimension}`
    : `${matrix} comes from ${rows} × ${columns} numbers, row by row, and ${name} has ${dimension} × ${samples}`;
}

function takesOf({ id, data }: ClaimStatement, got: string): Takes {
  if (data === undefined) throw new UsageError('no-data', id, 'no data set: this claim draws its data', got);
  return data;
}

/** Whether a matrix has a column for each sample. */
const hasSamples = (takes: Takes, matrix: string): boolean => placeOf(takes, matrix).columns === takes.samples;

interface Place {
  /** A size, or the number of rows of labels. */
  readonly rows: string | 1;
  readonly columns: string;
}

function placeOf({ matrix, dimension, samples, also }: Takes, name: string): Place {
  return name === matrix ? { rows: dimension, columns: samples } : (also?.[name] as Place);
}
