import { expect } from 'chai';
import { propositions as p, terms as t, type Proposition, type Real, type Term } from '../../src/kernel/index.js';
import * as r from '../../src/kernel/reals.js';
import { algebra } from '../../src/language/algebra.js';
import { core } from '../../src/language/core.js';
import { closed, loose, type Language } from '../../src/language/language.js';
import { reals } from '../../src/language/reals.js';
import { Speaker } from '../../src/language/speaker.js';
import { SIX } from '../support.js';

const [x, y] = [t.data('x'), t.data('y')];

/** A language of two terms and two numbers, one loose and one closed each, that show which function was asked for them. */
const LETTERS = {
  propositions: {
    identity: {
      tex: ({ left, right }, say) => `${say.term(left)} = ${say.termBeside(right)}`,
      english: (_, say) => `In it, ${say.english(SIX)}`,
    },
    comparison: { tex: () => '6', english: () => 'it is six.' },
    realComparison: {
      tex: ({ left, right }, say) => `${say.real(left)} < ${say.realBeside(right)}`,
      english: () => 'One is less.',
    },
  },
  terms: { data: closed(({ name }) => name), transpose: loose(({ of }, say) => `${say.term(of)}'`) },
  reals: {
    pi: closed(() => 'π'),
    smallestEigenvalue: loose(({ of }, say) => `λ ${say.matrix(of)} ${say.matrixBeside(of)}`),
  },
  realMatrices: {
    numbers: loose(({ of }, say) => say.term(of)),
    overlaps: closed(({ of }, say) => `K${say.term(of)}`),
  },
  rules: { ringIdentity: { label: 'a label', shows: 'something' } },
} satisfies Language;

describe('language/speaker', () => {
  const speaker = new Speaker([LETTERS]);
  const parentheses = (inside: string): string => `\\left(${inside}\\right)`;

  it('puts what is loose into parentheses if it stands beside something, and nothing else', () => {
    const turned = t.transpose(x);
    expect(speaker.tex(p.identity(turned, y))).to.equal("x' = y");
    expect(speaker.tex(p.identity(y, turned))).to.equal(`y = ${parentheses("x'")}`);
    const [loosely, closely] = [r.smallestEigenvalue(r.numbers(x)), r.smallestEigenvalue(r.overlaps(x))];
    expect(speaker.real(loosely)).to.equal(`λ x ${parentheses('x')}`);
    expect(speaker.real(closely)).to.equal('λ Kx Kx');
    expect(speaker.tex(r.realComparison(closely, 'below', r.pi))).to.equal('λ Kx Kx < π');
    expect(speaker.tex(r.realComparison(r.pi, 'below', closely))).to.equal(`π < ${parentheses('λ Kx Kx')}`);
    expect(speaker.term(turned)).to.equal("x'");
  });

  it('renders what a proposition contains in the same languages', () => {
    expect(speaker.english(p.identity(x, y))).to.equal('In it, it is six.');
    const both = new Speaker([core, LETTERS]);
    expect(both.tex(p.conjunction(SIX, p.identity(x, y)))).to.equal('6 \\quad\\text{and}\\quad x = y');
    expect(both.english(p.conjunction(SIX, SIX))).to.equal('it is six. it is six.');
  });

  it('renders a proposition of any library with the languages of those libraries alone', () => {
    const some = new Speaker([core, algebra, reals]);
    expect(some.tex(r.realComparison(r.entry(x), 'below', r.pi))).to.equal('x < \\pi');
    expect(some.english(p.conjunction(SIX, SIX))).to.equal('2·3 = 6. 2·3 = 6.');
  });

  it('refuses kinds of which no language is loaded, and names that every object has', () => {
    const message = (kind: string): string => `no language that is loaded renders the kind ${kind}`;
    for (const kind of ['conjunction', 'rankAtLeast', 'constructor', '__proto__', 'toString']) {
      const of = { kind } as unknown;
      expect(() => speaker.tex(of as Proposition), kind).to.throw(TypeError, message(kind));
      expect(() => speaker.english(of as Proposition), kind).to.throw(TypeError, message(kind));
      expect(() => speaker.term(of as Term), kind).to.throw(TypeError, message(kind));
      expect(() => speaker.real(of as Real), kind).to.throw(TypeError, message(kind));
    }
    expect(() => speaker.tex(p.identity(x, t.sum(x, y)))).to.throw(TypeError, message('sum'));
    expect(() => speaker.real(r.smallestEigenvalue(r.cosines(x)))).to.throw(TypeError, message('cosines'));
    expect(() => new Speaker([]).term(x)).to.throw(TypeError, message('data'));
  });

  it('knows the notes of its languages, and shows other rules by their names', () => {
    expect(speaker.note('ringIdentity')).to.equal(LETTERS.rules.ringIdentity);
    for (const rule of ['arithmetic', 'constructor', '__proto__']) {
      expect(speaker.note(rule)).to.deep.equal({ label: rule, shows: 'what the rule of this name states' });
    }
  });
});
