/**
 * The public face of the trusted kernel: certificates, their checker, and builders of propositions and terms. Libraries are
 * loaded when a certificate needs them; builders of real numbers are in lossproof/reals.
 */
import { conjunction } from './core/logic/proposition.js';
import { comparison, identity, notIdentity } from './libraries/algebra/propositions.js';

/** Builders of propositions. */
export const propositions = Object.freeze({ comparison, conjunction, identity, notIdentity });

export { core } from './core/logic/libraries.js';
export { check, Checker, type CheckOptions } from './binding/check.js';
export { DRAWS_NOT_CHOSEN } from './binding/hypotheses.js';
export type { Shapes, Statement } from './binding/statement.js';
export { WORK_LIMIT, type Checked, type Finding, type HypothesisStatus, type Verdict } from './core/logic/check.js';
export type { Quantifier, Range, Reach } from './core/logic/reach.js';
export {
  Document,
  FORMAT,
  headerFields,
  readCertificate,
  seal,
  type Certificate,
  type Header,
  type Unsealed,
} from './core/logic/certificate.js';
export { Context, type ContextOptions } from './core/logic/context.js';
export { Libraries } from './core/logic/libraries.js';
export { closureOf, type Library } from './core/logic/library.js';
export { sameProposition, speaksOfData, type Proposition } from './core/logic/proposition.js';
export type { Assurance, Rule } from './core/logic/rule.js';
export { infer, inferOutright, Theorem } from './core/logic/theorem.js';
export { loadLibraries } from './loader.js';
export {
  digestOfMatrix,
  type BytesOf,
  type DataSetEntry,
  type Entry,
  type Instance,
  type Origin,
} from './core/data/instance.js';
export type { ChoiceLaw, Law } from './core/data/law.js';
export type { Matrix } from './core/data/matrix.js';
export { ENCODINGS, rationalOfDouble, type Encoding } from './core/data/packed.js';
export * as rationals from './core/data/rational.js';
export type { Rational } from './core/data/rational.js';
export { Stream } from './core/data/stream.js';
export { base64OfBytes } from './core/text/base64.js';
export { digestOf, digestOfBytes } from './core/text/digest.js';
export { canonicalJson, deepFreeze, JSON_LIMITS, parseJson, type Json } from './core/text/json.js';
export { Refusal, type RefusalCode } from './core/text/refusal.js';
export { RATIONALS } from './libraries/algebra/ring.js';
export * as terms from './libraries/algebra/term.js';
export type { Term } from './libraries/algebra/term.js';
export type { LinearNetwork } from './libraries/deepLinear/propositions.js';
export type { SampledEvent } from './libraries/frequencies/propositions.js';
export type { FullRankFrequency } from './libraries/rankFrequencies/propositions.js';
export type { Real, RealMatrix } from './libraries/reals/real.js';
export * as networks from './libraries/twoLayer/network.js';
export type { Sizes } from './libraries/almostEvery/propositions.js';
export type { PlainNetwork } from './libraries/exactNetworks/propositions.js';
export type { Network } from './libraries/twoLayer/propositions.js';
export * as matrices from './libraries/algebra/matrices.js';
