/** A certificate about a matrix, and a statement that it is compared with. */
import type { Unsealed } from '../../../src/kernel/core/logic/certificate.js';
import type { Proposition } from '../../../src/kernel/core/logic/proposition.js';
import type { CheckOptions, Statement } from '../../../src/kernel/index.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { these } from '../../../src/statement/definition.js';
import { numbers } from '../../support.js';

export const X = numbers([
  [1, 2],
  [3, 4],
]);
export const NONZERO: Proposition = { kind: 'entriesNonzero', matrix: t.data('X') };
export const RANK: Proposition = { kind: 'rankAtLeast', matrix: t.data('X'), rank: 2 };

export const NONZERO_STEP = { rule: 'entriesNonzero', premises: [], witness: { matrix: { kind: 'data', name: 'X' } } };
export const RANK_STEP = { rule: 'rankModP', premises: [], witness: { matrix: { kind: 'data', name: 'X' }, prime: 5 } };

/** A certificate about an instance: its entries are not zero and its rank is two. */
export const ABOUT_X: Partial<Unsealed> = { instance: { X }, steps: [NONZERO_STEP, RANK_STEP], conclusion: RANK };

/** The statement that the rank of a matrix X is two. */
export const statement = (parts: Partial<Statement> = {}): Statement => ({
  scope: these('given'),
  mustRefute: true,
  outcomes: [{ finding: 'holds', proposition: RANK, shapes: { X: [2, 2] }, laws: {} }],
  hypotheses: [],
  ...parts,
});
export const stating = (parts: Partial<Statement> = {}): CheckOptions => ({ statementOf: () => statement(parts) });
