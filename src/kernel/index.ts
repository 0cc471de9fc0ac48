/** The public face of the trusted kernel. */
export {
  check,
  type Checked,
  type CheckOptions,
  type Header,
  type HypothesisStatus,
  type Shapes,
  type Statement,
  type Verdict,
} from './check.js';
export { certificateSchema, FORMAT, readCertificate, seal, type Certificate, type Unsealed } from './certificate.js';
export { Context } from './context.js';
export { digestOf } from './digest.js';
export { digestOfMatrix, draw, realise, type Entry, type Instance, type Origin } from './instance.js';
export { canonicalJson, parseJson, type Json } from './json.js';
export type { Law } from './law.js';
export * as matrices from './matrix.js';
export type { Matrix } from './matrix.js';
export * as networks from './network.js';
export { outright } from './outright.js';
export * as propositions from './proposition.js';
export type { Network, Proposition, Sizes } from './proposition.js';
export * as rationals from './rational.js';
export type { Rational } from './rational.js';
export { Refusal, type RefusalCode } from './refusal.js';
export { inverseModulo, isPrime, LARGEST_PRIME, RATIONALS } from './ring.js';
export { propositionInEnglish, propositionInTex } from './render.js';
export type { Assurance, Reach } from './rule.js';
export { RULES } from './rules/table.js';
export { Stream } from './stream.js';
export * as terms from './term.js';
export type { Term } from './term.js';
export { infer, Theorem } from './theorem.js';
