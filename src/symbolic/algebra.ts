/** Helpers that derive.ts and integrate.ts share: nerdamer, which is loaded on first use, and whole numbers in the output of mathjs. */
import { createRequire } from 'node:module';
import type { MathNode } from 'mathjs';

interface Nerdamer {
  diff(expression: string, variable: string): { toString(): string };
  integrate(expression: string, variable: string): { toString(): string };
}

export function nerdamer(): Nerdamer {
  return createRequire(import.meta.url)('nerdamer-prime/all') as Nerdamer;
}

export function wholeNumber(value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return `${value}`;
  throw new SyntaxError(`a whole number was expected, not ${String(value)}`);
}

/** The value of a node without variables, such as the denominator (2*3) or the exponent (-2). */
export function wholeValue(node: MathNode): number {
  const value: unknown = node.evaluate();
  return Number(wholeNumber(value));
}
