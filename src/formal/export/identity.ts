/** An identity of matrices of polynomials: the terms of the certificate in the language of coq/Export/Identities.v. */
import { rationals, type Matrix, type Rational, type Term } from '../../kernel/index.js';
import { fractionRows, fractionText } from './fractions.js';
import { section, type Section } from './section.js';

export const OF_IDENTITIES = {
  ringIdentity:
    'two matrices are equal, in every commutative algebra over the rational numbers and for all values of the symbols',
} as const;

const BINARY = {
  sum: 'Sum',
  difference: 'Difference',
  product: 'Product',
  hadamard: 'Hadamard',
  khatriRao: 'Khatri_Rao',
  kronecker: 'Kronecker',
  stack: 'Stack',
} as const;

/** The export has no word for a part of the term. */
class NoWord extends Error {}

export function identitySection(
  name: string,
  { left, right }: { readonly left: Term; readonly right: Term },
  evaluate: (term: Term) => Matrix<Rational>,
): readonly Section[] {
  const writer = new TermWriter(name, evaluate);
  const sides = writer.sides(left, right);
  if (sides === undefined) return [];
  const [leftText, rightText] = sides;
  const symbols = writer.symbolNames.map((symbol, index) => `${index} is ${symbol.replace(/[^A-Za-z0-9]/g, '_')}`);
  const named = symbols.length === 0 ? 'there are no symbols' : `of the symbols, ${symbols.join(', ')}`;
  return [
    section(name, ['Export.Identities'], [], {
      comment: `ringIdentity: ${OF_IDENTITIES.ringIdentity}; ${named}`,
      definitions: [
        ...writer.definitions,
        `Definition ${name}_left : term := ${leftText}.`,
        `Definition ${name}_right : term := ${rightText}.`,
      ],
      check: `identity_check ${name}_left ${name}_right`,
      states: `identity ${name}_left ${name}_right`,
      by: 'identity_checked',
    }),
  ];
}

/** Writes terms; data become numbers, each matrix once, and symbols are numbered in the order in which they occur. */
class TermWriter {
  readonly symbolNames: string[] = [];
  readonly definitions: string[] = [];
  private readonly matrices = new Map<string, string>();

  constructor(
    private readonly step: string,
    private readonly evaluate: (term: Term) => Matrix<Rational>,
  ) {}

  sides(...sides: readonly [Term, Term]): readonly [string, string] | undefined {
    try {
      const [left, right] = sides;
      return [this.text(left), this.text(right)];
    } catch (error) {
      if (error instanceof NoWord) return undefined;
      throw error;
    }
  }

  private text(term: Term): string {
    switch (term.kind) {
      case 'matrix':
      case 'data':
        return this.numbers(term);
      case 'symbols':
        return `(Symbols ${this.symbol(term.name)} ${term.rows} ${term.columns})`;
      case 'constant':
        return `(Constant ${number(term.value)} ${term.rows} ${term.columns})`;
      case 'commutation':
        return `(Commutation ${term.rows} ${term.columns})`;
      case 'transpose':
        return `(Transpose ${this.text(term.of)})`;
      case 'diagonal':
        return `(Diagonal ${this.text(term.of)})`;
      case 'entry':
        return `(Entry ${this.text(term.of)} ${term.row - 1} ${term.column - 1})`;
      case 'scale':
        return `(Scale ${number(term.factor)} ${this.text(term.of)})`;
      case 'slopes':
        return `(Slopes ${number(term.slope)} ${this.text(term.of)})`;
      case 'gradient':
        return `(Gradient ${this.text(term.of)} ${this.place(term.by).join(' ')})`;
      case 'hessian':
        return `(Hessian ${this.text(term.of)} [:: ${term.by.map((by) => `(${this.place(by).join(', ')})`).join('; ')}]%N)`;
      case 'substitute':
        return `(Substitute ${this.text(term.of)} ${this.symbol(term.name)} ${this.text(term.by)})`;
      case 'expectation':
        throw new NoWord();
      default:
        return `(${BINARY[term.kind]} ${this.text(term.left)} ${this.text(term.right)})`;
    }
  }

  private numbers(term: Term): string {
    const key = JSON.stringify(term);
    const known = this.matrices.get(key);
    if (known !== undefined) return known;
    const found = `${this.step}_matrix_${this.matrices.size + 1}`;
    const matrix = this.evaluate(term);
    this.definitions.push(
      `Definition ${found} : term := Numbers ${matrix.rows} ${matrix.columns} ${fractionRows(matrix)}.`,
    );
    this.matrices.set(key, found);
    return found;
  }

  private symbol(name: string): number {
    const known = this.symbolNames.indexOf(name);
    return known >= 0 ? known : this.symbolNames.push(name) - 1;
  }

  /** What derivatives are taken by: the number of the symbols' name, and their shape. */
  private place(by: Term): readonly number[] {
    if (by.kind !== 'symbols') throw new NoWord();
    return [this.symbol(by.name), by.rows, by.columns];
  }
}

const number = (text: string): string => fractionText(rationals.parseRational(text) as Rational);
