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
export * as ballEigenvalues from './ballEigenvalue.js';
export * as ballSums from './ballSum.js';
export type { Bounds, Enclosable } from './ballSum.js';
export * as binomials from './binomial.js';
export * as choleskyBounds from './choleskyBound.js';
export { Context } from './context.js';
export { digestOf, digestOfBytes } from './digest.js';
export {
  digestOfMatrix,
  draw,
  realise,
  type BytesOf,
  type DataSetEntry,
  type Entry,
  type Instance,
  type Origin,
} from './instance.js';
export { base64OfBytes } from './base64.js';
export { exactValue, nearestDouble, type Precision } from './float.js';
export { toRational } from './dyadic.js';
export { Encloser } from './enclose.js';
export { Intervals, type Interval } from './interval.js';
export type { Law } from './law.js';
export { canonicalJson, deepFreeze, parseJson, type Json } from './json.js';
export * as linearNetworks from './linearNetwork.js';
export type { Curve, LinearPoint } from './linearNetwork.js';
export * as matrices from './matrix.js';
export type { Matrix } from './matrix.js';
export * as networks from './network.js';
export { outright } from './outright.js';
export * as propositions from './proposition.js';
export type { LinearNetwork, Network, Proposition, SampledEvent, Sizes } from './proposition.js';
export * as rationals from './rational.js';
export type { Rational } from './rational.js';
export * as reals from './real.js';
export type { Real, RealMatrix } from './real.js';
export { Refusal, type RefusalCode } from './refusal.js';
export { inverseModulo, isPrime, LARGEST_PRIME, primeField, RATIONALS } from './ring.js';
export type { Assurance, Reach, Rule } from './rule.js';
export { challengesFor, SOLVING_PRIMES } from './rules/rankBySolving.js';
export { ENCODINGS, type Encoding } from './packed.js';
export { RULES, RULES as rules } from './rules/table.js';
export type { Residues } from './wasm/modularKernel.js';
export { Stream } from './stream.js';
export * as terms from './term.js';
export type { Term } from './term.js';
export { infer, Theorem } from './theorem.js';
export { trialsShown, type Trials } from './trialCounts.js';
export type { CholeskyArithmetic, FloatMatrix, Triangle } from './triangle.js';
export { fastestCholesky } from './wasm/cholesky.js';
export { boundsByFloats, evaluate, nearestDoubles, rankModulo, residues } from './evaluation.js';
