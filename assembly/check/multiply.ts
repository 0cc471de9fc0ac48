/** The product alone, for bench/modular.mjs: what the elimination could reach at best. */
export { multiply } from '../kernel/modular/multiply';
export { setPrime } from '../kernel/modular/residue';
