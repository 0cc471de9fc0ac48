/** A deep linear network with all weights zero: a critical point, from which the loss falls along some directions. */
import { rankOf } from '../../compute/rowReduce.js';
import { terms, type LinearNetwork, type Proposition, type Term } from '../../kernel/index.js';
import type { Draws } from '../draws.js';
import {
  fraction,
  isZero,
  literal,
  numberIn,
  ofRows,
  plus,
  scaled,
  times,
  transposed,
  unit,
  type Numbers,
} from '../exact.js';
import { defineExercise, problem, type Milestones, type Problem } from '../exercise.js';
import { matrix, type Field } from '../form.js';
import { step } from '../proof.js';
import { SADDLES } from '../units.js';

export const strictSaddleAtZero = defineExercise({
  id: 'strict-saddle-at-zero',
  unit: SADDLES,
  title: 'Down from zero, with one hidden layer',
  teaches: 'All weights zero are a critical point. With one hidden layer the loss falls from there as t².',
  draw: (draws) => problemAtZero(draws, 2),
});

export const badSaddleAtZero = defineExercise({
  id: 'bad-saddle-at-zero',
  unit: SADDLES,
  title: 'Down from zero, where the Hessian is blind',
  teaches: 'With two hidden layers the Hessian at zero is zero, and the loss still falls, as t³: a bad saddle.',
  draw: (draws) => problemAtZero(draws, 3),
});

const SIZE = 2;
const SAMPLES = 3;
const zero: Numbers = ofRows([
  [0, 0],
  [0, 0],
]);

type Layers = { readonly [layer: string]: Field<Numbers> };
type Directions = { readonly [layer: string]: Numbers };

/** The answer gives V₁ … V_K. At W(t) = tV the loss is ½‖t^K·V_K ⋯ V₁X − Y‖², so it changes as −t^K⟨V_K ⋯ V₁X, Y⟩. */
function problemAtZero(draws: Draws, depth: 2 | 3): Problem {
  const { X, Y } = draws.until(
    () => ({
      X: draws.matrix(SIZE, SAMPLES, () => draws.integer(-3, 3)),
      Y: draws.matrix(SIZE, SAMPLES, () => draws.integer(-3, 3)),
    }),
    // With the unit matrix for every V the loss must not fall: a direction has to be looked for, and no product may miss the inputs.
    (data) =>
      rankOf(data.X) === SIZE &&
      !isZero(times(data.Y, transposed(data.X))) &&
      correlation(data.X, data.Y, unit(SIZE)) <= 0,
  );
  const network: LinearNetwork = {
    inputs: literal(X),
    targets: literal(Y),
    weighting: terms.constant('1', SIZE, SAMPLES),
    weights: Array.from({ length: depth }, () => literal(zero)),
  };
  const names = Array.from({ length: depth }, (_, k) => `V${k + 1}`);
  const productText = [...names].reverse().join('·');
  const form: Layers = Object.fromEntries(
    names.map((name, k) => [name, matrix(SIZE, SIZE, `the direction of the weights of layer ${k + 1}, row by row`)]),
  );
  const inOrder = (answer: Directions): readonly Numbers[] => names.map((name) => answer[name] as Numbers);
  const curve = (layers: readonly Numbers[]): Term[][] => layers.map((V) => [literal(V)]);
  const turned = (layers: readonly Numbers[]): readonly Numbers[] =>
    layers.map((V, k) => (k === depth - 1 ? scaled(-1, V) : V));
  const proposition: Proposition = { kind: depth === 2 ? 'strictSaddle' : 'badSaddle', network };
  const best = times(Y, transposed(X));
  return problem<Layers>({
    statement: {
      english: `A linear network ${depth === 2 ? 'W₂W₁X' : 'W₃W₂W₁X'} has the loss ½‖${depth === 2 ? 'W₂W₁X' : 'W₃W₂W₁X'} − Y‖², and all its weights are zero. Prove that this critical point is a saddle${depth === 2 ? '' : ', although its Hessian is positive semidefinite'}: find directions ${names.join(', ')} along which the loss falls for small t > 0.`,
      tex: `L(tV) < L(0) \\text{ for small } t > 0`,
    },
    given: [
      { name: 'X', value: X, says: 'the inputs' },
      { name: 'Y', value: Y, says: 'the targets' },
    ],
    proposition,
    form,
    proof: (answer) => {
      const layers = inOrder(answer);
      const critical = [
        step('gradientVanishes', { network }),
        ...(depth === 2 ? [] : [step('semidefiniteHessian', { network })]),
      ];
      const changes = [layers, turned(layers)].map((each) => step('lossAlongCurve', { network, curve: curve(each) }));
      const steps = [...critical, ...changes];
      return { steps: [...steps, step(depth === 2 ? 'strictSaddle' : 'badSaddle', {}, ...steps.keys())] };
    },
    milestones: (answer) => milestonesOf(inOrder(answer), X, Y, productText, depth),
    solution: {
      answer: Object.fromEntries(names.map((name, k) => [name, k === depth - 1 ? best : unit(SIZE)])),
      says: `Along W(t) = tV the loss changes as −t^${depth}·⟨${productText}·X, Y⟩. The pairing is largest, for its size, where ${productText} is a multiple of YXᵀ, and then it is positive: so one direction is YXᵀ, and the others are the unit matrix.${depth === 2 ? '' : ' The term of order two is zero, so the Hessian does not see it.'}`,
    },
  });
}

/** ⟨PX, Y⟩, the sum of the products of entries. */
function correlation(X: Numbers, Y: Numbers, P: Numbers): number {
  const { numerator } = traceOf(times(P, X, transposed(Y)));
  return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
}

function traceOf(M: Numbers) {
  const axes = Array.from({ length: M.rows }, (_, k) =>
    ofRows(Array.from({ length: M.rows }, (__, i) => [Number(i === k)])),
  );
  return numberIn(axes.map((e) => times(transposed(e), M, e)).reduce(plus));
}

function milestonesOf(layers: readonly Numbers[], X: Numbers, Y: Numbers, name: string, depth: number): Milestones {
  const product = times(...[...layers].reverse());
  const sign = correlation(X, Y, product);
  const value = fraction(traceOf(times(product, X, transposed(Y))));
  return [
    {
      reached: !isZero(times(product, X)),
      shows: `${name}·X is not zero`,
      hint: `Along W(t) = tV the network computes t^${depth}·${name}·X, which is zero for your directions: the loss does not change. Choose directions whose product is not zero.`,
    },
    {
      reached: sign !== 0,
      shows: `the loss changes as t^${depth}`,
      hint: `The loss changes as −t^${depth}·⟨${name}·X, Y⟩, and ⟨${name}·X, Y⟩ is 0 for your directions. It is the sum of the products of the entries of ${name} and of YXᵀ; compute YXᵀ first.`,
    },
    {
      reached: sign > 0,
      shows: 'the loss falls',
      hint: `⟨${name}·X, Y⟩ is ${value}, so the loss changes as ${value} times −t^${depth}: it rises. What does it do if you change the sign of one direction?`,
    },
  ];
}
