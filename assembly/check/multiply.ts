/** The product alone, for bench/modular.mjs: an upper bound of the speed that elimination can reach. */
export { multiply } from '../kernel/modular/multiply';
export { setPrime } from '../kernel/modular/residue';
