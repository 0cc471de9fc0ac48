/**
 * Elimination over 𝔽ₚ in steps, for odd primes p ≤ 8191. It is used for search: U and the right-hand sides are kept, and several
 * threads can share the work. The caller lays out memory and calls the steps in order: see src/compute/modular.
 */
export { negatedKhatriRao } from '../kernel/modular/khatriRao';
export { balance, setPrime, unbalance } from '../kernel/modular/residue';
export { beginPanel, roomInPanel, update } from '../kernel/modular/steps';
export { setWorkspace } from '../kernel/modular/workspace';
export { backSubstitute } from './modular/backSubstitute';
export { khatriRaoRow } from './modular/khatriRaoRow';
export { eliminateAndKeep } from './modular/upper';
