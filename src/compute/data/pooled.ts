/** Shrinks images: each block of size × size numbers becomes its mean, rounded to a whole number. */
import { badData, type ExactTable } from './encoding.js';
import type { PackedTable } from './settle.js';

export function pooled({ shape, encoding, values }: PackedTable | ExactTable, size: number, path: string): PackedTable {
  const [samples, rows, columns] = shape as readonly [number, number, number];
  if (shape.length !== 3 || encoding !== 'uint8' || rows % size !== 0 || columns % size !== 0) {
    throw badData(path, `images of bytes whose sides are multiples of ${size}`, `${shape.join(' × ')} ${encoding}`);
  }
  const [high, wide] = [rows / size, columns / size];
  const sums = new Float64Array(samples * high * wide);
  for (let n = 0, from = 0; n < samples; n++) {
    for (let i = 0; i < rows; i++) {
      const row = (n * high + Math.floor(i / size)) * wide;
      for (let j = 0; j < columns; j++) {
        const to = row + Math.floor(j / size);
        sums[to] = (sums[to] as number) + (values[from++] as number);
      }
    }
  }
  return {
    shape: [samples, high, wide],
    encoding,
    values: Uint8Array.from(sums, (sum) => Math.round(sum / size ** 2)),
  };
}
