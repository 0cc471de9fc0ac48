/** The product alone, for bench/modular.mjs: an upper bound of the speed that elimination can reach. */
import { multiply as multiplyAny } from '../kernel/modular/multiply';
export { setPrime } from '../kernel/modular/residue';

export function multiply(
  left: usize,
  right: usize,
  depth: i32,
  target: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  replace: bool,
  triangular: bool,
): void {
  multiplyAny<i16>(left, right, depth, target, stride, rows, columns, replace, triangular);
}
