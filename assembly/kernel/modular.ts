/**
 * Rank and products over 𝔽ₚ for odd primes p ≤ 8191, and products of small integers. The caller lays out memory: see
 * modular/workspace.ts and src/kernel/libraries/modular/wasm/layout.ts.
 */
export { negatedKhatriRao } from './modular/khatriRao';
export { addProduct, packNegated } from './modular/product';
export { rank } from './modular/rank';
export { balance, setPrime, unbalance } from './modular/residue';
export { setWorkspace } from './modular/workspace';
