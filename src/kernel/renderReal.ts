/** How real expressions read in TeX. */
import type { Real, RealMatrix } from './real.js';
import type { Term } from './term.js';

type TermInTex = (term: Term) => string;

/** Whether an entry is written as several terms side by side. */
const isCompound = (real: Real): boolean =>
  real.kind === 'entry' && !['data', 'matrix', 'entry', 'transpose'].includes(real.of.kind);

/** Sums, differences and compound entries get parentheses where they stand beside others; a negative number does too. */
export function realInTex(real: Real, term: TermInTex): string {
  const tex = (of: Real): string => realInTex(of, term);
  const matrix = (of: RealMatrix): string => realMatrixInTex(of, term);
  const tight = (of: Real): string =>
    of.kind === 'sum' || of.kind === 'difference' || isCompound(of) || (of.kind === 'rational' && /[-/]/.test(of.value))
      ? `\\left(${tex(of)}\\right)`
      : tex(of);
  const call = (name: string, of: Real): string => `\\${name}\\left(${tex(of)}\\right)`;
  switch (real.kind) {
    case 'rational':
      return fraction(real.value);
    case 'pi':
      return '\\pi';
    case 'sum':
      return real.of.map(tex).join(' + ');
    case 'product':
      return real.of.map(tight).join(' \\cdot ');
    case 'difference':
      return `${tex(real.left)} - ${tight(real.right)}`;
    case 'quotient':
      return `\\frac{${tex(real.left)}}{${tex(real.right)}}`;
    case 'power':
      return `\\left(${tex(real.of)}\\right)^{${real.exponent}}`;
    case 'squareRoot':
      return `\\sqrt{${tex(real.of)}}`;
    case 'arctan':
    case 'arcsin':
    case 'arccos':
      return call(real.kind, real.of);
    case 'entry':
      return term(real.of);
    case 'kernelEigenvalue':
      return `\\lambda_{${real.degree}}(${real.dimension})`;
    case 'rankedEigenvalue':
      return `\\gamma_{${real.rank}}(${real.dimension})`;
    case 'partialTrace':
      return `\\sum_{k \\le ${real.degree}} N(${real.dimension}, k)\\,\\lambda_k(${real.dimension})`;
    case 'meanSquaredOverlap':
      return `\\mathbf E_{S^{${real.dimension - 1}}}\\,k(u, v)^2`;
    case 'sumOfSquares':
      return `\\left\\|${matrix(real.of)}\\right\\|_F^2`;
    case 'largestMagnitude':
      return `\\max_{ij} \\left|${matrix(real.of)}\\right|_{ij}`;
    case 'smallestEigenvalue':
      return `\\lambda_{\\min}\\left(${matrix(real.of)}\\right)`;
    case 'planarSquaredDiscrepancy':
      return `L_2\\left(${term(real.of)}\\right)^2`;
    case 'planarLargestDiscrepancy':
      return `L_\\infty\\left(${term(real.of)}\\right)`;
  }
}

export function realMatrixInTex(matrix: RealMatrix, term: TermInTex): string {
  const side = (of: RealMatrix): string => {
    const tex = realMatrixInTex(of, term);
    return of.kind === 'overlaps' || of.kind === 'cosines' || of.kind === 'arcs' || of.kind === 'activities'
      ? tex
      : `\\left(${tex}\\right)`;
  };
  switch (matrix.kind) {
    case 'numbers':
      return term(matrix.of);
    case 'overlaps':
      return `K\\left(${term(matrix.of)}\\right)`;
    case 'cosines':
      return `\\cos\\left(${term(matrix.of)}\\right)`;
    case 'arcs':
      return `\\mathrm{arcs}\\left(${term(matrix.of)}\\right)`;
    case 'activities':
      return `\\left(\\Pr_w\\left[w \\cdot x_i > 0,\\, w \\cdot x_j > 0\\right]\\right)_{x \\in ${term(matrix.of)}}`;
    case 'hadamard':
      return `${side(matrix.left)} \\odot ${side(matrix.right)}`;
    case 'difference':
      return `${side(matrix.left)} - ${side(matrix.right)}`;
  }
}

/** A number whose denominator divides a power of ten as a decimal, with nothing left out; others stay fractions. */
export function decimal(text: string): string {
  const [numerator, denominator] = text.split('/').map(BigInt) as [bigint, bigint | undefined];
  if (denominator === undefined) return text;
  let places = 1;
  while (places <= 100 && 10n ** BigInt(places) % denominator !== 0n) places++;
  if (places > 100) return text;
  const size = (numerator < 0n ? -numerator : numerator) * (10n ** BigInt(places) / denominator);
  const digits = size.toString().padStart(places + 1, '0');
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function fraction(text: string): string {
  const match = /^(-?)(\d+)\/(\d+)$/.exec(text);
  return match === null ? text : `${match[1]}\\tfrac{${match[2]}}{${match[3]}}`;
}
