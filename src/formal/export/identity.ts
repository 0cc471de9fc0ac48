/** An identity of matrices of polynomials: the terms of the certificate in the language of coq/Export/Terms.v. */
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

/** Coq multiplies about so many pairs of numbers in a second; polynomials with many terms take longer. */
const MOST_PRODUCTS = 1_000_000;

/** The export has no word for a part of the term, or the term is too large. */
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

/** A term of coq/Export/Terms.v, with its shape. */
interface Written {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** Writes terms; data become numbers, each matrix once, and symbols are numbered in the order in which they occur. */
class TermWriter {
  readonly symbolNames: string[] = [];
  readonly definitions: string[] = [];
  private readonly matrices = new Map<string, Written>();
  private products = 0;

  constructor(
    private readonly step: string,
    private readonly evaluate: (term: Term) => Matrix<Rational>,
  ) {}

  sides(...sides: readonly [Term, Term]): readonly [string, string] | undefined {
    try {
      const [left, right] = sides;
      return [this.written(left).text, this.written(right).text];
    } catch (error) {
      if (error instanceof NoWord) return undefined;
      throw error;
    }
  }

  private written(term: Term): Written {
    switch (term.kind) {
      case 'matrix':
      case 'data':
        return this.numbers(term);
      case 'symbols':
        return sized(term, `(Symbols ${this.symbol(term.name)} ${term.rows} ${term.columns})`);
      case 'constant':
        return sized(term, `(Constant ${number(term.value)} ${term.rows} ${term.columns})`);
      case 'commutation': {
        const size = term.rows * term.columns;
        return { text: `(Commutation ${term.rows} ${term.columns})`, rows: size, columns: size };
      }
      case 'transpose': {
        const { text, rows, columns } = this.written(term.of);
        return { text: `(Transpose ${text})`, rows: columns, columns: rows };
      }
      case 'diagonal': {
        const { text, rows, columns } = this.written(term.of);
        return { text: `(Diagonal ${text})`, rows: rows * columns, columns: rows * columns };
      }
      case 'entry':
        return sized(ONE, `(Entry ${this.written(term.of).text} ${term.row - 1} ${term.column - 1})`);
      case 'scale':
        return this.wrapped(term.of, (text) => `(Scale ${number(term.factor)} ${text})`);
      case 'slopes':
        return this.wrapped(term.of, (text) => `(Slopes ${number(term.slope)} ${text})`);
      case 'substitute':
        return this.wrapped(
          term.of,
          (text) => `(Substitute ${text} ${this.symbol(term.name)} ${this.written(term.by).text})`,
        );
      case 'gradient': {
        const { name, rows, columns } = symbolsIn(term.by);
        const { text } = this.written(term.of);
        return { text: `(Gradient ${text} ${this.symbol(name)} ${rows} ${columns})`, rows, columns };
      }
      case 'hessian': {
        const by = term.by.map(symbolsIn);
        const { text } = this.written(term.of);
        const places = by.map(({ name, rows, columns }) => `(${this.symbol(name)}, ${rows}, ${columns})`);
        const size = by.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
        return { text: `(Hessian ${text} [:: ${places.join('; ')}]%N)`, rows: size, columns: size };
      }
      case 'expectation':
        throw new NoWord();
      default:
        return this.binary(term.kind, this.written(term.left), this.written(term.right));
    }
  }

  private wrapped(of: Term, wrap: (text: string) => string): Written {
    const inner = this.written(of);
    return { ...inner, text: wrap(inner.text) };
  }

  private binary(kind: keyof typeof BINARY, left: Written, right: Written): Written {
    const { rows, columns } = {
      sum: left,
      difference: left,
      hadamard: left,
      product: { rows: left.rows, columns: right.columns },
      khatriRao: { rows: left.rows * right.rows, columns: left.columns },
      kronecker: { rows: left.rows * right.rows, columns: left.columns * right.columns },
      stack: { rows: left.rows + right.rows, columns: left.columns },
    }[kind];
    this.products += rows * columns * (kind === 'product' ? left.columns : 1);
    if (this.products > MOST_PRODUCTS) throw new NoWord();
    return { text: `(${BINARY[kind]} ${left.text} ${right.text})`, rows, columns };
  }

  private numbers(term: Term): Written {
    const key = JSON.stringify(term);
    const known = this.matrices.get(key);
    if (known !== undefined) return known;
    const name = `${this.step}_matrix_${this.matrices.size + 1}`;
    const matrix = this.evaluate(term);
    if (matrix.entries.length > MOST_PRODUCTS) throw new NoWord();
    const { rows, columns } = matrix;
    this.definitions.push(`Definition ${name} : term := Numbers ${rows} ${columns} ${fractionRows(matrix)}.`);
    const written = { text: name, rows, columns };
    this.matrices.set(key, written);
    return written;
  }

  private symbol(name: string): number {
    const known = this.symbolNames.indexOf(name);
    return known >= 0 ? known : this.symbolNames.push(name) - 1;
  }
}

const ONE = { rows: 1, columns: 1 };
const sized = ({ rows, columns }: Omit<Written, 'text'>, text: string): Written => ({ text, rows, columns });

/** What derivatives are taken by. */
function symbolsIn(by: Term): Extract<Term, { kind: 'symbols' }> {
  if (by.kind !== 'symbols') throw new NoWord();
  return by;
}

const number = (text: string): string => fractionText(rationals.parseRational(text) as Rational);
