/** Figures of recorded points: how the loss changes along the recorded curves, and the spectrum of the Hessian. */
import {
  floats,
  linearNetworks,
  rules,
  symmetricEigenvalues,
  toFloat,
  type Certified,
  type Figure,
  type LinearNetwork,
  type LinearPoint,
  type Point,
  type Proposition,
} from 'lossproof/search';

/** The network of a certificate, as numbers. */
export function pointAt({ evaluate }: Certified, network: LinearNetwork): LinearPoint {
  return {
    inputs: evaluate(network.inputs),
    targets: evaluate(network.targets),
    weighting: evaluate(network.weighting),
    weights: network.weights.map(evaluate),
  };
}

type Change = Extract<Proposition, { kind: 'lossAlongCurve' }>;

/** The recorded curves with what they prove and the coefficients of t, t², … of the change of the loss. */
function recordedCurves(certified: Certified) {
  const { certificate, theorems } = certified.checked;
  return certificate.steps.flatMap(({ witness }, step) => {
    const change = theorems[step]?.proposition;
    if (change?.kind !== 'lossAlongCurve') return [];
    const { curve } = rules.lossAlongCurve.witness.read(witness, '$.witness');
    const moved = curve.map((layer) => layer.map(certified.evaluate));
    return [{ change, coefficients: linearNetworks.lossAlong(pointAt(certified, change.network), moved).map(toFloat) }];
  });
}

const STEPS = 60;

/** The change of the loss for 0 ≤ t ≤ T, in units of the lowest term at T; the other terms are at most half as large there. */
function samples({ order }: Change, coefficients: readonly number[]): readonly Point[] {
  const term = (n: number, t: number): number => (coefficients[n] as number) * t ** (n + 1);
  const others = (t: number): number =>
    coefficients.reduce((sum, _, n) => sum + (n + 1 > order ? Math.abs(term(n, t)) : 0), 0);
  let longest = 1;
  while (others(longest) > Math.abs(term(order - 1, longest)) / 2) longest /= 2;
  const unit = Math.abs(term(order - 1, longest));
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const change = coefficients.reduce((sum, __, n) => sum + term(n, (longest * i) / STEPS), 0);
    return [i / STEPS, change / unit] as const;
  });
}

/** The falling and rising curves of the saddles of a certificate, each in units of its own lowest term. */
export function curvesFigure(certified: Certified, title: string): Figure {
  const curves = recordedCurves(certified);
  const networks = [...new Set(curves.map(({ change }) => JSON.stringify(change.network)))];
  const marks = curves.map(({ change, coefficients }) => ({
    kind: 'line' as const,
    label: `saddle ${networks.indexOf(JSON.stringify(change.network)) + 1} ${change.change} like t^${change.order}`,
    points: samples(change, coefficients),
  }));
  return {
    kind: 'figure',
    title,
    caption:
      'The change of the loss along the recorded curves from each saddle, both axes scaled so that the lowest term alone would reach 1 or −1. The higher the order, the flatter the start.',
    x: { label: 't, scaled', scale: 'linear' },
    y: { label: 'change of the loss, scaled', scale: 'linear' },
    marks: [...marks, { kind: 'rule', label: 'the loss at the saddle', at: { y: 0 } }],
  };
}

/** The eigenvalues of the Hessian in floating point; they are a picture, not a proof. */
export function hessianFigure(certified: Certified, network: LinearNetwork): Figure {
  const values = symmetricEigenvalues(floats(linearNetworks.hessianOf(pointAt(certified, network))));
  return {
    kind: 'figure',
    title: 'The spectrum of the Hessian',
    caption: `The ${values.length} eigenvalues of the Hessian in all weights at the recorded point, in floating point; what is certified is whether one is negative.`,
    x: { label: 'number, by size', scale: 'linear' },
    y: { label: 'eigenvalue', scale: 'linear' },
    marks: [
      { kind: 'dots', label: 'eigenvalues', points: values.map((value, i) => [i + 1, value] as const) },
      { kind: 'rule', label: 'zero', at: { y: 0 } },
    ],
  };
}
