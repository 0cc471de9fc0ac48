/** C8: certificates that ask for work without bound end in a refusal, which says so, before the work is done. */
import { expect } from 'chai';
import { check, LIBRARIES, Refusal, terms, WORK_LIMIT, type Json, type Term } from 'lossproof/search';
import { Registry } from 'lossproof';
import { statementAt } from '../../src/statement/bind.js';
import { sealedText } from '../support.js';

/** What becomes of a certificate with one step. */
function outcomeOf(rule: string, witness: Json, parts: object = {}, workLimit?: number): string {
  const steps = [{ rule, premises: [], witness }];
  const text = sealedText({ steps, ...parts } as never);
  try {
    check(text, LIBRARIES, workLimit === undefined ? {} : { workLimit });
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} at ${error.path}`;
    throw error;
  }
}

/** A twentieth of what a check may do unless somebody says otherwise, so that the test takes no longer than it must. */
const LIMIT = WORK_LIMIT / 20;

const identity = (left: Term): string => outcomeOf('ringIdentity', { left, right: left }, {}, LIMIT);

describe('C8: work without bound', () => {
  it('is refused for products of large constants, before a number is multiplied', () => {
    const large = terms.constant('1', 2000, 2000);
    expect(identity(terms.product(large, large))).to.equal('limit at $.steps[0]');
    expect(identity(terms.kronecker(large, large))).to.equal('limit at $.steps[0]');
    expect(identity(terms.commutation(2000, 2000))).to.equal('limit at $.steps[0]');
    const hilbert = terms.stack(terms.constant('1/3', 2000, 2000), terms.constant('1/7', 2000, 1000));
    expect(identity(hilbert)).not.to.equal('accepted');
  });

  it('is refused for substitutions that double the degree, each within the one before', () => {
    const x = terms.symbols('x', 1, 1);
    let term: Term = x;
    for (let depth = 0; depth < 40; depth++) term = terms.substitute(term, 'x', terms.hadamard(x, x));
    expect(identity(term)).to.equal('limit at $.steps[0]');
    expect(identity(terms.substitute(term, 'x', terms.constant('3/2', 1, 1)))).to.equal('limit at $.steps[0]');
  });

  it('is refused for numbers that grow with every product', () => {
    let term: Term = terms.constant(`${10n ** 90_000n}`, 1, 1);
    for (let depth = 0; depth < 12; depth++) term = terms.kronecker(terms.constant(`${10n ** 90_000n}`, 40, 1), term);
    expect(identity(term)).to.equal('limit at $.steps[0]');
  });

  it('is refused for sums of large matrices of long numbers, before they fill the memory', () => {
    const long = terms.constant(`${10n ** 150_000n}`, 2000, 2000);
    expect(identity(terms.sum(long, long))).to.equal('limit at $.steps[0]');
  });

  it('is refused for many draws', () => {
    const law = { kind: 'gaussian', bits: 24 };
    const draw = { kind: 'draw', rows: 2000, columns: 2000, label: 'X', law, sha256: `sha256:${'0'.repeat(64)}` };
    const instance = Object.fromEntries(['X', 'Y', 'Z', 'W', 'V', 'U'].map((name) => [name, { ...draw, label: name }]));
    const witness = { left: ['1'], relation: 'equals', right: ['1'] };
    expect(outcomeOf('arithmetic', witness, { instance }, 10_000_000)).to.match(/^limit at \$\.instance\.X/);
  });

  it('is refused for conjunctions that double', () => {
    const given = { left: ['2', '3'], relation: 'equals', right: ['6'] };
    const steps = [
      { rule: 'arithmetic', premises: [], witness: given },
      ...Array.from({ length: 18 }, (_, i) => ({ rule: 'conjunction', premises: [i, i], witness: {} })),
    ];
    expect(outcomeOf('', null, { steps }, LIMIT)).to.match(/^limit at \$\.steps\[1[0-9]\]/);
  });

  it('is refused for a packed matrix of megabytes, where less is allowed', () => {
    const packed = { kind: 'packed', rows: 1_000_000, columns: 12, encoding: 'uint8', bytes: 'AAAA'.repeat(4_000_000) };
    const witness = { left: ['1'], relation: 'equals', right: ['1'] };
    expect(outcomeOf('arithmetic', witness, { instance: { P: packed } }, 10_000_000)).to.equal('limit at $.instance.P');
  });

  it('does not pass for an open hypothesis, or for any other outcome than a limit', () => {
    const witness = { left: ['2', '3'], relation: 'equals', right: ['6'] };
    expect(outcomeOf('arithmetic', witness)).to.equal('accepted');
    const large = terms.constant('1', 300, 300);
    const cost = { left: terms.product(large, large), right: terms.scale('300', large) } as Json;
    expect(outcomeOf('ringIdentity', cost, {}, 1000)).to.equal('limit at $.steps[0]');
  });

  it('is refused for sizes of a billion by every statement, before anything is built', async () => {
    const registry = new Registry();
    let refused = 0;
    for (const id of await registry.list()) {
      const statement = await registry.statement(id);
      if (statement === undefined) return expect.fail(id);
      for (const [name, { choices }] of Object.entries(statement.sizes)) {
        if (choices !== undefined) continue;
        const sizes: Record<string, number> = {};
        const counts: Record<string, number> = {};
        for (const [other, { default: value, choices: some }] of Object.entries(statement.sizes))
          (some === undefined ? sizes : counts)[other] = other === name ? 1_000_000_000 : value;
        const parameters = Object.fromEntries(Object.entries(statement.parameters).map(([key, p]) => [key, p.default]));
        const header = {
          claim: { id, version: statement.version },
          variant: 'claim',
          sizes,
          counts,
          parameters,
          seed: '1',
        };
        expect(() => statementAt(statement, header), `${id}, ${name}`).to.throw(`$.sizes.${name}: expected at most`);
        refused++;
      }
    }
    expect(refused).to.be.above(60);
  });
});
