/**
 * Mistakes in a claim that do not compile. The test is the compilation of this file: where a line marked `@ts-expect-error`
 * compiles after all, that is an error.
 */

/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access --
   what does not compile has no types */
import { expect } from 'chai';
import { defineStatement, propositions, size, terms } from 'lossproof/statement';
import { defineClaim, rules, type Job, type Step } from 'lossproof/search';

const X = terms.data('X');

const statement = defineStatement({
  id: 'test/typing',
  title: 'a statement',
  paper: 'a test',
  statement: { tex: 'x', english: 'x' },
  sizes: { rows: size(2, 1, 9, 'rows'), columns: size(2, 1, 9, 'columns') },
  parameters: { factor: { default: '1', says: 'a factor' } },
  hypotheses: [
    {
      id: 'positive',
      english: 'x',
      decidedBy: ({ parameters: { factor } }) => propositions.comparison([factor], 'exceeds', ['0']),
    },
  ],
  matrices: ({ sizes: { rows, columns } }) => ({ X: [rows, columns] }),
  outcomes: () => [{ finding: 'holds', proposition: { kind: 'positiveSemidefinite', matrix: X } }],
  controls: {
    negative: {
      title: 'a control',
      kind: 'refutes',
      breaks: ['positive'],
      outcomes: () => [{ finding: 'fails', proposition: { kind: 'negativeDirection', matrix: X } }],
    },
  },
});

const search = (job: Job<'rows' | 'columns', 'factor'>): void => {
  job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: X });
};

/** Never called: only its types count. */
function mistakes(job: Job<'rows' | 'columns', 'factor'>, step: Step): void {
  // @ts-expect-error A witness without its field.
  job.prove(rules.positiveSemidefiniteByLdl, [], {});
  // @ts-expect-error A field of another type.
  job.prove(rules.rankModP, [], { matrix: X, prime: '7' });
  // @ts-expect-error A field that the rule does not know.
  job.prove(rules.positiveSemidefiniteByLdl, [], { matrix: X, vector: X });
  // @ts-expect-error The witness of another rule.
  job.prove(rules.negativeDirection, [step], { expression: { kind: 'pi' }, lower: '3', upper: '4', precision: 32 });
  // @ts-expect-error A rule by its name.
  job.prove('rankModP', [], { matrix: X, prime: 7 });
  // @ts-expect-error A rule that there is not.
  job.prove(rules.rankModuloPrime, [], { matrix: X, prime: 7 });
  // @ts-expect-error A premise that is no step.
  job.prove(rules.realOrder, [0], { left: { kind: 'pi' }, relation: 'below', right: { kind: 'pi' }, precision: 32 });
  // @ts-expect-error A relation that the rule does not know.
  job.prove(rules.realOrder, [], { left: { kind: 'pi' }, relation: 'above', right: { kind: 'pi' }, precision: 32 });
  // @ts-expect-error A size that the statement does not have.
  job.sizes.depth.toFixed();
  // @ts-expect-error A parameter that the statement does not have.
  job.parameters.slope.trim();

  // @ts-expect-error A control without a search.
  defineClaim(statement, { method: ['m'], search, controls: {} });
  // @ts-expect-error A search for a control that there is not.
  defineClaim(statement, { method: ['m'], search, controls: { negative: search, positive: search } });
  // @ts-expect-error No search.
  defineClaim(statement, { method: ['m'], controls: { negative: search } });

  const { controls, ...rest } = statement;
  const text = { ...rest, controls };
  // @ts-expect-error A matrix whose shape is a size that there is not.
  defineStatement({ ...text, matrices: ({ sizes }) => ({ X: [sizes.depth, 1] }) });
  // @ts-expect-error A preset of a size that there is not.
  defineStatement({ ...text, presets: { teaching: { depth: 2 } } });
  const bare = { kind: 'positiveSemidefinite' } as const;
  // @ts-expect-error A proposition without its matrix.
  defineStatement({ ...text, outcomes: () => [{ finding: 'holds', proposition: bare }] });
  // @ts-expect-error A verdict that there is not.
  defineStatement({ ...text, outcomes: () => [{ verdict: 'true', proposition: { ...bare, matrix: X } }] });
  // @ts-expect-error A statement without controls.
  defineStatement(rest);
}

describe('the types of claims', () => {
  it('infer sizes, parameters and controls from the statement', () => {
    const claim = defineClaim(statement, {
      method: ['m'],
      search: (job) => {
        const sizes: { readonly rows: number; readonly columns: number } = job.sizes;
        const factor: string = job.parameters.factor;
        job.prove(rules.positiveSemidefiniteByLdl, [], {
          matrix: terms.scale(factor, terms.constant('1', sizes.rows, sizes.columns)),
        });
      },
      controls: { negative: search },
    });
    const names: 'negative' = Object.keys(claim.searches)[0] as keyof typeof claim.searches;
    expect(names).to.equal('negative');
    expect(mistakes).to.be.a('function');
  });
});
