import { expect } from 'chai';
import { Context } from '../../../../src/kernel/core/logic/context.js';
import { core, Libraries } from '../../../../src/kernel/core/logic/libraries.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { digestOfMatrix, draw, LIBRARIES, type Entry } from '../../../../src/kernel/full.js';
import { algebra } from '../../../../src/kernel/libraries/algebra/index.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { asJson, contextOf, ORIGIN, refuses } from '../../../support.js';

const drawnBy = (law: Parameters<typeof draw>[0]['law']) => {
  const recipe = { rows: 1, columns: 3, label: 'X', law };
  return { kind: 'draw', ...recipe, sha256: digestOfMatrix(draw(recipe, ORIGIN)) } as const;
};
const NORMAL = drawnBy({ kind: 'gaussian', bits: 20 });
const UNIFORM = drawnBy({ kind: 'uniformNonzero', from: 1, to: 9 });
const trusted = (X: Entry, matrix: t.Term) =>
  infer(contextOf({ X }), 'entriesNonzero', [], { matrix: asJson(matrix) }).libraries;

describe('laws', () => {
  it('belong to libraries: without the one that has it, an instance is refused', () => {
    const libraries = new Libraries([algebra]);
    expect(new Context(ORIGIN, { X: UNIFORM }, libraries).lawKinds).to.deep.equal(['uniformNonzero']);
    refuses(
      () => new Context(ORIGIN, { X: NORMAL }, libraries),
      'malformed',
      '$.instance.X.law.kind: expected one of uniform, uniformNonzero, got "gaussian"',
    );
    expect(Object.keys(core.parts['law'] ?? {})).to.deep.equal(['uniform', 'uniformNonzero']);
  });

  it('are trusted by whoever believes a theorem about what they drew, and by nobody else', () => {
    expect(trusted(NORMAL, t.data('X'))).to.include('normal');
    expect(trusted(NORMAL, t.constant('1', 1, 1))).not.to.include('normal');
    expect(trusted(UNIFORM, t.data('X'))).not.to.include('normal');
  });

  it('are refused by a sampler that knows no such kind', () => {
    const recipe = { rows: 1, columns: 1, label: 'X', law: { kind: 'cauchy' } } as never;
    refuses(() => draw(recipe, ORIGIN), 'missing', '$.law: expected a library with this law, got cauchy');
    expect(LIBRARIES.map(({ name }) => name)).to.include('normal');
  });
});
