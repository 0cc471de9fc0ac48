/** Exports of single steps, which the kernel infers on an empty instance. */
import { coqText } from '../../../src/formal/export/coqText.js';
import { infer } from '../../../src/kernel/core/logic/theorem.js';
import { evaluate } from '../../../src/kernel/full.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { BEST, networkOf } from '../../kernel/libraries/deepLinear/linearPoints.js';
import { asJson, contextOf, numbers } from '../../support.js';

interface Step {
  readonly rule: string;
  readonly witness: object;
}

const diagonal = (a: number, b: number) =>
  numbers([
    [a, 0],
    [0, b],
  ]);

/** One hidden unit with the larger of two directions, at a level between their eigenvalues. */
export const DUAL: Step = {
  rule: 'globalByRankBound',
  witness: { network: networkOf(BEST), fit: diagonal(2, 1), level: '2', dual: diagonal(2, 0) },
};

const x = t.symbols('x', 2, 1);

/** The gradient of |x|² is 2x. */
export const IDENTITY: Step = {
  rule: 'ringIdentity',
  witness: {
    left: t.gradient(t.product(t.transpose(x), x), x),
    right: t.hadamard(t.constant('2', 2, 1), x),
  },
};

export function stepText(...steps: readonly Step[]): string {
  const context = contextOf();
  const theorems = steps.map(({ rule, witness }) => infer(context, rule, [], asJson(witness)));
  const certificate = {
    claim: { id: 'paper/claim', version: 1 },
    variant: 'claim',
    digest: 'sha256:0',
    steps: steps.map(({ rule, witness }) => ({
      rule,
      premises: [],
      witness: asJson(witness) as { [key: string]: never },
    })),
  };
  return coqText({ certificate, theorems }, (term) => evaluate(context, term));
}
