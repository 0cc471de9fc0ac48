/** Gram matrices and Cholesky factors in f64 and f32. The caller lays out memory as src/kernel/libraries/floats/wasm/cholesky.ts. */
import { factor } from './cholesky/factor';
import { gram } from './cholesky/gram';

/** Returns 0 if the factorisation runs to completion, otherwise the number of the column that stops it, counted from 1. */
export function cholesky64(matrix: usize, size: i32, pivots: usize): i32 {
  return factor<f64>(matrix, size, pivots);
}

export function cholesky32(matrix: usize, size: i32, pivots: usize): i32 {
  return factor<f32>(matrix, size, pivots);
}

export function gram64(source: usize, blocks: i32, matrix: usize, size: i32): void {
  gram<f64>(source, blocks, matrix, size);
}

export function gram32(source: usize, blocks: i32, matrix: usize, size: i32): void {
  gram<f32>(source, blocks, matrix, size);
}
