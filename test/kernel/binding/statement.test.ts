/** What an outcome settles, and the verdict of scope against reach. */
import { expect } from 'chai';
import {
  claimedPart,
  requireMatrices,
  settledBy,
  verdictOf,
  type Settling,
  type Statement,
} from '../../../src/kernel/binding/statement.js';
import { infer, type Theorem } from '../../../src/kernel/core/logic/theorem.js';
import { digestOfMatrix, draw, type Proposition } from '../../../src/kernel/full.js';
import { every, these } from '../../../src/statement/definition.js';
import { arithmeticTheorem, asJson, contextOf, numbers, ORIGIN, refuses, SIX } from '../../support.js';
import { NONZERO, RANK, statement, X } from './sample.js';

const context = contextOf({ X });
const nonzero = infer(context, 'entriesNonzero', [], asJson({ matrix: { kind: 'data', name: 'X' } }));
const six = arithmeticTheorem(context);
const both = infer(context, 'conjunction', [nonzero, six], {});
const outcome = (finding: Settling['finding'], proposition: Proposition, claimed?: Proposition): Settling => ({
  finding,
  proposition,
  ...(claimed === undefined ? {} : { claimed }),
  shapes: {},
  laws: {},
});
const settle = (outcomes: readonly Settling[], theorem: Theorem, theorems: readonly Theorem[]) =>
  settledBy(statement({ outcomes }), theorem, theorems, 'what was stated');

describe('statement', () => {
  it('is settled by the outcome whose proposition was proved', () => {
    const outcomes = [outcome('holds', RANK), outcome('fails', SIX)];
    expect(settle(outcomes, six, [six])).to.equal(outcomes[1]);
    refuses(
      () => settle(outcomes, nonzero, [nonzero]),
      'mismatch',
      '$.conclusion: expected what was stated, got another proposition',
    );
  });

  it('V6: is settled by no weaker finding than its steps prove, as by leaving a part out of the last conjunction', () => {
    const outcomes = [outcome('holds', both.proposition), outcome('undecided', NONZERO)];
    const message = '$.conclusion: expected the strongest outcome that the steps prove, got a weaker one';
    refuses(() => settle(outcomes, nonzero, [nonzero, six]), 'mismatch', message);
    refuses(() => settle(outcomes, nonzero, [both, nonzero]), 'mismatch', message);
    expect(settle(outcomes, nonzero, [nonzero])).to.equal(outcomes[1]);
    expect(settle(outcomes, both, [nonzero, six, both])).to.equal(outcomes[0]);
  });

  it('may be settled without the example that another outcome of the same finding shows', () => {
    const outcomes = [outcome('holds', both.proposition, SIX), outcome('holds', SIX)];
    expect(settle(outcomes, six, [nonzero, six])).to.equal(outcomes[1]);
  });

  it('is said by the claimed part of a conjunction', () => {
    expect(claimedPart(outcome('holds', both.proposition), both)).to.equal(both);
    expect(claimedPart(outcome('holds', both.proposition, SIX), both)).to.equal(six);
    expect(() => claimedPart(outcome('holds', both.proposition, RANK), both)).to.throw(
      TypeError,
      'the claimed proposition is not a part of its outcome',
    );
  });

  describe('has the verdict', () => {
    const verdict = (scope: Statement['scope'], finding: Settling['finding'], theorem: Theorem, mustRefute = true) =>
      verdictOf(
        { ...(scope === undefined ? {} : { scope }), mustRefute, outcomes: [], hypotheses: [] },
        finding,
        theorem,
      );

    it('holds where the reach covers the scope', () => {
      expect(verdict(these('given'), 'holds', nonzero)).to.equal('holds');
      expect(verdict(these('all'), 'holds', six)).to.equal('holds');
      expect(verdict(every('some'), 'holds', infer(context, 'standardBasisWitness', [], {}))).to.equal('holds');
    });

    it('holds here where only the sizes are wanting', () => {
      expect(verdict(every('all'), 'holds', six)).to.equal('holds here');
      expect(verdict(every('given'), 'holds', nonzero)).to.equal('holds here');
    });

    it('agrees where one instance was looked at, and all are spoken of', () => {
      expect(verdict(every('all'), 'holds', nonzero)).to.equal('agrees');
      expect(verdict(these('all data', 'some weights'), 'holds', nonzero)).to.equal('agrees');
    });

    it('V2: fails only where the failure makes the statement false, unless nothing is to be refuted', () => {
      expect(verdict(every('all'), 'fails', nonzero)).to.equal('fails');
      refuses(
        () => verdict(every('almost-every data', 'all weights'), 'fails', nonzero),
        'mismatch',
        '$.conclusion: expected a failure that reaches what the statement speaks of, got a smaller reach',
      );
      expect(verdict(every('almost-every data', 'all weights'), 'fails', nonzero, false)).to.equal('fails');
    });

    it('vacuous as far as it was found, undecided, and readings where there is no scope', () => {
      expect(verdict(every('given'), 'vacuous', infer(context, 'standardBasisWitness', [], {}))).to.equal('vacuous');
      expect(verdict(every('all'), 'vacuous', nonzero)).to.equal('vacuous here');
      expect(verdict(every('all'), 'undecided', nonzero)).to.equal('undecided');
      expect(verdict(undefined, 'holds', both)).to.equal('readings');
      expect(verdict(undefined, 'fails', both)).to.equal('fails');
    });
  });

  it('C3: takes drawn matrices only by the law that it names, under their own label', () => {
    const law = { kind: 'uniform', from: 0, to: 9 } as const;
    const drawn = (label: string) => {
      const recipe = { rows: 1, columns: 2, label, law };
      return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) } as const;
    };
    const required = { shapes: { Y: [1, 2] }, laws: { Y: law } } as const;
    requireMatrices(required, contextOf({ Y: drawn('Y') }));
    requireMatrices({ ...required, laws: {} }, contextOf({ Y: numbers([[1, 2]]) }));
    const expected = `numbers drawn from the seed under the label Y by the law {"from":0,"kind":"uniform","to":9}`;
    for (const [entry, got] of [
      [numbers([[1, 2]]), 'numbers that come in another way'],
      [drawn('Z'), 'numbers that come in another way'],
    ] as const) {
      refuses(
        () => {
          requireMatrices(required, contextOf({ Y: entry }));
        },
        'mismatch',
        `$.instance.Y: expected ${expected}, got ${got}`,
      );
    }
    refuses(
      () => {
        requireMatrices({ ...required, laws: { Y: { ...law, to: 8 } } }, contextOf({ Y: drawn('Y') }));
      },
      'mismatch',
      `$.instance.Y: expected ${expected.replace('"to":9', '"to":8')}, got the law {"from":0,"kind":"uniform","to":9}`,
    );
  });
});
