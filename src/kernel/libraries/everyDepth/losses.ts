/**
 * The identities that the rules of this library take as premises, which `transfer` and `words` prove. X is d × N, Y is y × N, and all
 * matrices are indeterminates.
 */
import { identityEveryDepth, identityEverySize, type Part } from '../everySize/propositions.js';
import * as s from '../everySize/scheme.js';
import type { Scheme } from '../everySize/scheme.js';

const X = s.symbols('X', 'd', 'N');
const Y = s.symbols('Y', 'y', 'N');

/** ⟨A, B⟩, the sum of the products of entries, as a 1 × 1 matrix. */
const pairing = (A: Scheme, B: Scheme, rows: string, columns: string): Scheme =>
  s.product(s.product(s.constant('1', '1', rows), s.hadamard(A, B)), s.constant('1', columns, '1'));
const half = (of: Scheme): Scheme => s.scale('1/2', of);
const squaredNorm = (E: Scheme): Scheme => pairing(E, E, 'y', 'N');

/** ½‖OX − Y‖², the loss of a network that computes O. */
const loss = (outputs: Scheme): Scheme => half(squaredNorm(s.difference(outputs, Y)));
/** ⟨P, YXᵀ⟩. */
const correlation = (P: Scheme): Scheme => pairing(P, s.product(Y, s.transpose(X)), 'y', 'd');

/** ½‖sPX − Y‖² = ½‖Y‖² − s⟨P, YXᵀ⟩ + ½s²‖PX‖². */
export function scaledLoss() {
  const [scale, P] = [s.symbols('s', '1', '1'), s.symbols('P', 'y', 'd')] as const;
  const outputs = s.product(P, X);
  const linear = s.difference(half(squaredNorm(Y)), s.kronecker(scale, correlation(P)));
  const quadratic = s.kronecker(s.hadamard(scale, scale), half(squaredNorm(outputs)));
  return identityEverySize(loss(s.kronecker(scale, outputs)), s.sum(linear, quadratic));
}

/** The factors of a product of layers around one of them. */
const AROUND: readonly Part[] = [
  { name: 'L', is: 'product' },
  { name: 'W', is: 'layer' },
  { name: 'R', is: 'product' },
];

/** With P = LWR: ⟨∂L/∂W, W⟩ = ‖PX‖² − ⟨P, YXᵀ⟩, at every depth and for each layer W. */
export function derivativeAlongLayer() {
  const W = s.symbols('W', 'a', 'b');
  const P = s.product(s.product(s.symbols('L', 'y', 'a'), W), s.symbols('R', 'b', 'd'));
  const outputs = s.product(P, X);
  const along = pairing(s.gradient(loss(outputs), W), W, 'a', 'b');
  return identityEveryDepth(AROUND, along, s.difference(squaredNorm(outputs), correlation(P)));
}

/** The network computes CvX, C a column and v a row. */
const ofRankOne = () => {
  const [column, row] = [s.symbols('c', 'y', '1'), s.symbols('v', '1', 'd')] as const;
  const outputs = s.product(s.product(column, row), X);
  return { outputs, negative: s.scale('-1', outputs), correlated: correlation(s.product(column, row)) };
};

/** ½‖cvX − Y‖² − ½‖Y‖² = ½‖cvX‖² − ⟨cv, YXᵀ⟩. */
export function ridge() {
  const { outputs, correlated } = ofRankOne();
  return identityEverySize(
    s.difference(loss(outputs), half(squaredNorm(Y))),
    s.difference(half(squaredNorm(outputs)), correlated),
  );
}

/** ½(½‖cvX − Y‖² + ½‖−cvX − Y‖²) − ½‖Y‖² = ½‖cvX‖². */
export function valley() {
  const { outputs, negative } = ofRankOne();
  return identityEverySize(
    s.difference(half(s.sum(loss(outputs), loss(negative))), half(squaredNorm(Y))),
    half(squaredNorm(outputs)),
  );
}
