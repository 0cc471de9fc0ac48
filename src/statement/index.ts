/** The public face for statements of claims: `lossproof/statement`. */
export {
  CONTROL_KINDS,
  defineStatement,
  PRESETS,
  size,
  type ClaimStatement,
  type Control,
  type Laws,
  type ControlKind,
  type Outcome,
  type Parameter,
  type Preset,
  type Size,
  type Takes,
} from './definition.js';
export { every, these } from './scope.js';
export { negation, type Decidable, type Hypothesis, type Subject } from './hypothesis.js';
export {
  matrices,
  networks,
  propositions,
  rationals,
  terms,
  type Finding,
  type Law,
  type LinearNetwork,
  type Matrix,
  type Network,
  type Proposition,
  type Rational,
  type Real,
  type RealMatrix,
  type SampledEvent,
  type Shapes,
  type Sizes,
  type Term,
  type Verdict,
} from '../kernel/index.js';
