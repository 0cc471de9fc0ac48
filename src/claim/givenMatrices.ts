/** Reads the user's matrices from a JSON object that maps names to lists of rows. docs/point-file.md describes the format. */
import { z } from 'zod';
import { matrices, parseJson, Refusal, type Matrix, type Rational } from '../kernel/index.js';
import { exactNumber, isBeyondLimit, NUMBER_LIMIT } from '../compute/data/exactNumber.js';
import { UsageError } from '../base/usage.js';

/** The user's matrices, by their names in the instance. */
export interface Given {
  readonly [name: string]: Matrix<Rational>;
}

const shape = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/, 'expected a name of at most 32 letters and digits'),
  z.array(z.array(z.string()).min(1)).min(1),
);

/** Reads the user's matrices from a file of JSON; `path` is named in what is refused. */
export function givenFromText(text: string, path: string): Given {
  const read = shape.safeParse(parsed(text, path));
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new UsageError(
      'bad-point',
      place === '' ? path : `${path}, at ${place}`,
      'named matrices, each a list of rows of numbers',
      issue?.message ?? '',
      'see docs/point-file.md',
    );
  }
  return Object.fromEntries(
    Object.entries(read.data).map(([name, rows]) => [name, matrixOf(rows, `${path}, at ${name}`)]),
  );
}

/** A string or a number; outside strings, digits occur in JSON only in numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*/g;

/** Keeps every number as text, because JSON.parse rounds, and refuses duplicate keys, because JSON.parse drops one. */
function parsed(text: string, path: string): unknown {
  try {
    JSON.parse(text);
    return parseJson(text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof Refusal)) throw error;
    throw new UsageError('bad-point', path, 'JSON', error.message);
  }
}

function matrixOf(rows: readonly (readonly string[])[], path: string): Matrix<Rational> {
  const columns = (rows[0] as readonly unknown[]).length;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new UsageError(
      'bad-point',
      path,
      `rows of ${columns} numbers`,
      `${rows[ragged]?.length} in row ${ragged + 1}`,
    );
  }
  return matrices.matrix(rows.length, columns, (i, j) => numberOf(rows[i]?.[j] as string, path));
}

/** The exact value of a number such as `3`, `22/7`, `0.25` or `1e-3`. */
function numberOf(text: string, path: string): Rational {
  const number = exactNumber(text);
  if (isBeyondLimit(text)) {
    throw new UsageError('bad-point', path, `a number of ${NUMBER_LIMIT}`, JSON.stringify(text.slice(0, 40)));
  }
  if (number === undefined) {
    throw new UsageError('bad-point', path, 'a number such as 3, "22/7", 0.25 or 1e-3', JSON.stringify(text));
  }
  return number;
}
