/**
 * Antiderivatives by computer algebra. nerdamer integrates a function that is written out as text, mathjs parses the result, and this
 * file turns it into a real number of the kernel. The result is only a proposal; the kernel compares it with the expected value.
 */
import type { MathNode } from 'mathjs';
import { reals, type Real } from '../kernel/full.js';
import { nerdamer, wholeNumber, wholeValue } from './algebra.js';

/** An antiderivative of the integrand, computed by nerdamer. */
export function antiderivative(integrand: string, variable: string): string {
  const found = nerdamer().integrate(integrand, variable).toString();
  if (found.includes('integrate'))
    throw new SyntaxError(`an integrand that nerdamer can integrate was expected, not ${integrand}`);
  return found;
}

/** Converts a formula that is written as text to a real number, with the given values for its variables. */
export async function realOf(text: string, variables: { readonly [name: string]: Real }): Promise<Real> {
  const { parse } = await import('mathjs');
  return convert(parse(text), variables);
}

type Variables = Parameters<typeof realOf>[1];

interface Call {
  readonly args: readonly MathNode[];
  readonly op?: string;
  readonly fn: string | { readonly name: string };
}

const FUNCTIONS: { readonly [name: string]: (of: Real) => Real } = {
  sqrt: reals.squareRoot,
  asin: (of) => ({ kind: 'arcsin', of }),
  acos: (of) => ({ kind: 'arccos', of }),
  atan: (of) => ({ kind: 'arctan', of }),
};

function convert(node: MathNode, variables: Variables): Real {
  switch (node.type) {
    case 'ParenthesisNode':
      return convert((node as unknown as { content: MathNode }).content, variables);
    case 'ConstantNode':
      return reals.rational(wholeNumber((node as unknown as { value: unknown }).value));
    case 'SymbolNode':
      return symbol((node as unknown as { name: string }).name, variables);
    case 'OperatorNode':
      return operation(node as unknown as Call, variables);
    case 'FunctionNode': {
      const { fn, args } = node as unknown as Call;
      const name = typeof fn === 'string' ? fn : fn.name;
      const apply = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
      if (apply === undefined || args.length !== 1) {
        throw new SyntaxError(
          `one of the functions ${Object.keys(FUNCTIONS).join(', ')} was expected, not ${node.toString()}`,
        );
      }
      return apply(convert(args[0] as MathNode, variables));
    }
    default:
      throw new SyntaxError(`a formula was expected, not ${node.type}: ${node.toString()}`);
  }
}

function operation({ op, args }: Call, variables: Variables): Real {
  const [left, right] = args.map((arg) => convert(arg, variables)) as [Real, Real?];
  if (right === undefined && op === '-') return reals.product(reals.rational(-1), left);
  if (right !== undefined) {
    switch (op) {
      case '+':
        return reals.sum(left, right);
      case '-':
        return reals.difference(left, right);
      case '*':
        return reals.product(left, right);
      case '/':
        return reals.quotient(left, right);
      case '^':
        return reals.power(left, wholeValue(args[1] as MathNode));
    }
  }
  throw new SyntaxError(`an operation of numbers was expected, not ${op ?? 'none'}`);
}

function symbol(name: string, variables: Variables): Real {
  if (Object.hasOwn(variables, name)) return variables[name] as Real;
  if (name === 'pi') return reals.pi;
  throw new SyntaxError(`one of the variables ${Object.keys(variables).join(', ')} was expected, not ${name}`);
}
