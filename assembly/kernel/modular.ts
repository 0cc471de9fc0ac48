/** Rank over 𝔽ₚ for odd primes p ≤ 8191. The caller lays out memory: see modular/workspace.ts and src/kernel/wasm/layout.ts. */
export { negatedKhatriRao } from './modular/khatriRao';
export { rank } from './modular/rank';
export { setPrime } from './modular/residue';
export { setWorkspace } from './modular/workspace';
