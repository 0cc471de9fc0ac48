import { expect } from 'chai';
import type { Proposition } from '../../../src/kernel/core/logic/proposition.js';
import { LIBRARIES } from '../../../src/kernel/full.js';
import { check, type Statement } from '../../../src/kernel/index.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { numbers, refuses, sealedText } from '../../support.js';
import { these } from '../../../src/statement/definition.js';
import { ABOUT_X, NONZERO, NONZERO_STEP, RANK, RANK_STEP, statement, stating, X } from './sample.js';

const BROKEN: Proposition = { kind: 'rankBelow', matrix: t.data('X'), bound: 2 };
const BOTH: Proposition = { kind: 'conjunction', of: [NONZERO, RANK] };
const BOTH_STEP = { rule: 'conjunction', premises: [0, 1], witness: {} };

describe('binding', () => {
  it('takes the verdict from the outcome that was proved', () => {
    const outcomes = [
      { finding: 'holds', proposition: BROKEN, shapes: {}, laws: {} },
      { finding: 'fails', proposition: RANK, shapes: { X: [2, 2] }, laws: {} },
    ] as const;
    const { verdict, bound } = check(sealedText(ABOUT_X), LIBRARIES, stating({ outcomes }));
    expect({ verdict, bound }).to.deep.equal({ verdict: 'fails', bound: true });
  });

  it('asks for the definition with the whole header', () => {
    const headers: unknown[] = [];
    check(sealedText(ABOUT_X), LIBRARIES, {
      statementOf: ({ claim, variant, sizes, parameters, seed }) => {
        headers.push({ claim, variant, sizes, parameters, seed });
        return undefined;
      },
    });
    expect(headers).to.deep.equal([
      {
        claim: { id: 'paper/claim', version: 1 },
        variant: 'claim',
        sizes: { N: 2 },
        parameters: { slope: '1/2' },
        seed: 'seed',
      },
    ]);
  });

  it('leaves a claim that it does not know unbound', () => {
    const { verdict, bound } = check(sealedText(ABOUT_X), LIBRARIES, { statementOf: () => undefined });
    expect({ verdict, bound }).to.deep.equal({ verdict: undefined, bound: false });
  });

  it('says how far the claim speaks, and what part of the theorem says it', () => {
    const checked = check(sealedText(ABOUT_X), LIBRARIES, stating({ scope: these('all') }));
    expect(checked).to.deep.include({ verdict: 'agrees', scope: these('all') });
    expect(checked.claimed).to.equal(checked.theorem);
    const parts = { ...ABOUT_X, steps: [NONZERO_STEP, RANK_STEP, BOTH_STEP], conclusion: BOTH };
    const outcomes = [{ finding: 'holds', proposition: BOTH, claimed: RANK, shapes: { X: [2, 2] }, laws: {} }] as const;
    const { claimed, theorems } = check(sealedText(parts), LIBRARIES, stating({ outcomes }));
    expect(claimed).to.equal(theorems[1]);
  });

  it('V6: refuses a conclusion that hides what the steps prove', () => {
    const outcomes = [
      { finding: 'holds', proposition: BOTH, shapes: { X: [2, 2] }, laws: {} },
      { finding: 'undecided', proposition: RANK, shapes: { X: [2, 2] }, laws: {} },
    ] as const;
    refuses(
      () => check(sealedText(ABOUT_X), LIBRARIES, stating({ outcomes })),
      'mismatch',
      '$.conclusion: expected the strongest outcome that the steps prove, got a weaker one',
    );
    expect(check(sealedText({ ...ABOUT_X, steps: [RANK_STEP] }), LIBRARIES, stating({ outcomes })).verdict).to.equal(
      'undecided',
    );
  });

  it('calls a set of readings that, and gives it no scope', () => {
    const checked = check(sealedText(ABOUT_X), LIBRARIES, {
      statementOf: () => {
        const { scope, ...readings } = statement();
        expect(scope).not.to.equal(undefined);
        return readings;
      },
    });
    expect(checked.verdict).to.equal('readings');
    expect(checked).not.to.have.property('scope');
  });

  it('refuses a conclusion that settles nothing', () => {
    refuses(
      () => check(sealedText(), LIBRARIES, stating()),
      'mismatch',
      '$.conclusion: expected what paper/claim (claim) states at these sizes, got another proposition',
    );
  });

  it('refuses an instance with other matrices or other shapes', () => {
    const wrong = (shapes: Statement['outcomes'][number]['shapes'], message: string): void => {
      refuses(
        () =>
          check(
            sealedText(ABOUT_X),
            LIBRARIES,
            stating({ outcomes: [{ finding: 'holds', proposition: RANK, shapes, laws: {} }] }),
          ),
        'mismatch',
        message,
      );
    };
    wrong({}, '$.instance: expected the matrices , got X');
    wrong({ Z: [2, 2], X: [2, 2] }, '$.instance: expected the matrices X, Z, got X');
    wrong({ Y: [2, 2] }, '$.instance: expected the matrices Y, got X');
    wrong({ X: [2, 3] }, '$.instance.X: expected 2 × 3, got 2 × 2');
    wrong({ X: [1, 2] }, '$.instance.X: expected 1 × 2, got 2 × 2');
  });

  it('compares names of matrices in any order', () => {
    const shapes = { b: [1, 1], X: [2, 2], a: [1, 1] } as const;
    const instance = { a: numbers([[1]]), b: numbers([[1]]), X };
    const outcomes = [{ finding: 'holds', proposition: RANK, shapes, laws: {} }] as const;
    expect(check(sealedText({ ...ABOUT_X, instance }), LIBRARIES, stating({ outcomes })).bound).to.equal(true);
    refuses(
      () => check(sealedText({ ...ABOUT_X, instance }), LIBRARIES, stating()),
      'mismatch',
      '$.instance: expected the matrices X, got X, a, b',
    );
  });
});
