/** How terms and propositions read: in TeX, and in English. What a person reads must say what was proved, no more. */
import type { Law } from './law.js';
import { linearInEnglish, linearInTex } from './renderLinear.js';
import { speaksOfData, type Network, type Proposition, type Relation, type Sizes } from './proposition.js';
import { decimal, fraction, realInTex } from './renderReal.js';
import { statisticalInEnglish, statisticalInTex } from './renderStatistics.js';
import type { Term } from './term.js';

const TIGHT = new Set([
  'data',
  'symbols',
  'matrix',
  'transpose',
  'diagonal',
  'entry',
  'slopes',
  'gradient',
  'hessian',
  'commutation',
  'expectation',
]);

export function termInTex(term: Term): string {
  const between = (operator: string, { left, right }: { left: Term; right: Term }): string =>
    `${tight(left)} ${operator} ${tight(right)}`;
  switch (term.kind) {
    case 'matrix':
      return term.entries.length <= 12 && term.entries.every((entry) => entry.length <= 8)
        ? `\\begin{pmatrix}${rowsOf(term.entries, term.columns)}\\end{pmatrix}`
        : `[\\,${term.rows} \\times ${term.columns}\\,]`;
    case 'data':
      return name(term.name);
    case 'symbols':
      return `\\boldsymbol{${name(term.name)}}`;
    case 'constant':
      if (term.rows === 1 && term.columns === 1) return fraction(term.value);
      return term.value === '0'
        ? '0'
        : term.value === '1'
          ? `\\mathbf 1_{${term.rows} \\times ${term.columns}}`
          : `${fraction(term.value)}\\,\\mathbf 1`;
    case 'commutation':
      return `K_{${term.rows},${term.columns}}`;
    case 'sum':
      return between('+', term);
    case 'difference':
      return between('-', term);
    case 'product':
      return between('', term);
    case 'hadamard':
      return between('\\odot', term);
    case 'khatriRao':
      return between('\\circ', term);
    case 'kronecker':
      return between('\\otimes', term);
    case 'stack':
      return `\\begin{bmatrix}${termInTex(term.left)} \\\\ ${termInTex(term.right)}\\end{bmatrix}`;
    case 'transpose':
      return `{${tight(term.of)}}^{\\top}`;
    case 'diagonal':
      return `\\operatorname{diag}\\left(${termInTex(term.of)}\\right)`;
    case 'entry':
      return `{${tight(term.of)}}_{${term.row},${term.column}}`;
    case 'scale':
      return `${term.factor === '-1' ? '-' : fraction(term.factor)}\\,${tight(term.of)}`;
    case 'slopes':
      return `\\varphi'_{${fraction(term.slope)}}\\left(${termInTex(term.of)}\\right)`;
    case 'gradient':
      return `\\frac{\\partial}{\\partial ${termInTex(term.by)}}\\left[${termInTex(term.of)}\\right]`;
    case 'hessian':
      return `\\nabla^2_{${term.by.map(termInTex).join(',\\,')}}\\left[${termInTex(term.of)}\\right]`;
    case 'substitute':
      return `\\left.${termInTex(term.of)}\\right|_{${name(term.name)} = ${termInTex(term.by)}}`;
    case 'expectation':
      return `\\mathbb{E}_{\\boldsymbol{${name(term.name)}} \\sim \\mathrm{Bernoulli}\\left(${termInTex(term.by)}\\right)}\\left[${termInTex(term.of)}\\right]`;
  }
}

/** As it stands beside others. Numbers get parentheses: 2 and 3 would read as 23, and X and −1 as a difference. */
function tight(term: Term): string {
  const isOnes = term.kind === 'constant' && term.value === '1' && term.rows * term.columns > 1;
  return isOnes || TIGHT.has(term.kind) ? termInTex(term) : `\\left(${termInTex(term)}\\right)`;
}

function name(text: string): string {
  return text.replace(/^([A-Za-z])(\d+)$/, '$1_{$2}').replace(/^[A-Za-z]{2,}.*$/, '\\mathrm{$&}');
}

function rowsOf(entries: readonly string[], columns: number): string {
  return Array.from({ length: entries.length / columns }, (_, i) =>
    entries
      .slice(i * columns, (i + 1) * columns)
      .map(fraction)
      .join(' & '),
  ).join(' \\\\ ');
}

const RELATION_TEX: { readonly [R in Relation]: string } = {
  atMost: '\\le',
  exceeds: '>',
  equals: '=',
  differs: '\\ne',
};
const RELATION_SIGN: { readonly [R in Relation]: string } = { atMost: '≤', exceeds: '>', equals: '=', differs: '≠' };

export function propositionInTex(proposition: Proposition): string {
  switch (proposition.kind) {
    case 'identity':
      return `${termInTex(proposition.left)} = ${termInTex(proposition.right)}`;
    case 'notIdentity':
      return `${termInTex(proposition.left)} \\not\\equiv ${termInTex(proposition.right)}`;
    case 'comparison':
      return `${proposition.left.map(fraction).join(' \\cdot ')} ${RELATION_TEX[proposition.relation]} ${proposition.right.map(fraction).join(' \\cdot ')}`;
    case 'rankAtLeast':
      return `\\operatorname{rank}\\left(${termInTex(proposition.matrix)}\\right) \\ge ${proposition.rank}`;
    case 'rankBelow':
      return `\\operatorname{rank}\\left(${termInTex(proposition.matrix)}\\right) < ${proposition.bound}`;
    case 'entriesNonzero':
      return `\\left(${termInTex(proposition.matrix)}\\right)_{ij} \\ne 0 \\quad \\forall\\, i, j`;
    case 'entriesPositive':
      return `\\left(${termInTex(proposition.matrix)}\\right)_{ij} > 0 \\quad \\forall\\, i, j`;
    case 'positiveSemidefinite':
      return `${termInTex(proposition.matrix)} \\succeq 0`;
    case 'negativeDirection':
      return `\\exists\\, v:\\; v^{\\top} ${tight(proposition.matrix)}\\, v < 0`;
    case 'eigenvalueAtLeast':
      return `\\lambda_{\\min}\\left(${termInTex(proposition.matrix)}\\right) \\ge ${fraction(proposition.bound)}`;
    case 'spectrumWithin':
      return `\\lvert \\lambda_k\\left(${termInTex(proposition.matrix)}\\right) - ${listed(proposition.values)}_k \\rvert \\le ${fraction(proposition.radius)} \\quad \\forall\\, k`;
    case 'singularValueAtLeast':
      return `\\lVert ${tight(proposition.matrix)}\\, v \\rVert \\ge ${fraction(proposition.bound)}\\, \\lVert v \\rVert \\quad \\forall\\, v`;
    case 'singularValueAtMost':
      return `\\exists\\, v \\ne 0:\\; \\lVert ${tight(proposition.matrix)}\\, v \\rVert \\le ${fraction(proposition.bound)}\\, \\lVert v \\rVert`;
    case 'minorNotZero':
      return `\\exists\\,\\text{an } N \\times N \\text{ minor of } A \\circ X \\text{ that is} \\not\\equiv 0${sizesTex(proposition.sizes)}`;
    case 'genericRank':
      return `\\operatorname{rank}(A \\circ X) = N \\;\\text{ for a.e. } (A, X)${sizesTex(proposition.sizes)}`;
    case 'genericRankForPatterns':
      return `\\text{for a.e. } (X, E):\\; \\operatorname{rank}\\bigl((E \\odot S) \\circ X\\bigr) = N \\;\\; \\forall\\, S \\in \\{1, ${fraction(proposition.slope)}\\}^{d_1 \\times N}${sizesTex(proposition.sizes)}`;
    case 'genericRankDeep':
      return `\\text{for a.e. } (X, E):\\; \\operatorname{rank}\\bigl((E_{L-1} \\odot S) \\circ U_{L-2}\\bigr) = N \\;\\; \\forall\\, S \\in \\{1, ${fraction(proposition.slope)}\\}^{d_{L-1} \\times N},\\quad W_1, \\dots, W_{L-2} \\text{ given},\\; d = (${proposition.widths.join(', ')}),\\; N = ${proposition.samples}`;
    case 'minimaHaveZeroError':
      return `\\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_1, w_2) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0${sizesTex(proposition.sizes)},\\; s = ${fraction(proposition.slope)}`;
    case 'minimaHaveZeroErrorDeep':
      return `\\text{for a.e. } (X, E)\\; \\forall\\, y:\\; (W_{L-1}, W_L) \\text{ a DLM} \\Rightarrow \\mathrm{MSE} = 0,\\quad W_1, \\dots, W_{L-2} \\text{ given},\\; s = ${fraction(proposition.slope)},\\; d = (${proposition.widths.join(', ')}),\\; N = ${proposition.samples}`;
    case 'differentiableMinimum':
      return `(${termInTex(proposition.network.hidden)}, ${termInTex(proposition.network.output)}) \\text{ is a DLM},\\quad \\mathrm{MSE} ${proposition.error === 'zero' ? '= 0' : '> 0'}`;
    case 'minimumNearby':
      return `\\exists\\, (W_1', ${termInTex(proposition.network.output)}) \\text{ a DLM},\\; \\mathrm{MSE} = 0,\\quad \\lVert \\operatorname{diag}(w_2)(W_1' - ${termInTex(proposition.network.hidden)}) \\rVert_F \\le ${fraction(proposition.distance)}`;
    case 'dependent':
      return `${tight(proposition.first)} \\not\\perp ${tight(proposition.second)} \\quad (\\text{Fisher's exact test, } p \\le ${fraction(proposition.level)})`;
    case 'notRejected':
      return `p_{\\text{Fisher}}\\left(${termInTex(proposition.first)},\\, ${termInTex(proposition.second)}\\right) > ${fraction(proposition.level)}`;
    case 'quoted':
      return propositionInTex(proposition.proved);
    case 'criticalPoint':
    case 'globalMinimum':
    case 'strictSaddle':
    case 'badSaddle':
    case 'poorLocalMinimum':
    case 'semidefiniteHessian':
    case 'lossAlongCurve':
    case 'secondOrderDichotomy':
    case 'eigenvaluesOfFit':
      return linearInTex(proposition, termInTex);
    case 'realComparison': {
      const [left, right] = [realInTex(proposition.left, termInTex), realInTex(proposition.right, termInTex)];
      return `${left} ${proposition.relation === 'below' ? '<' : '\\le'} ${right}`;
    }
    case 'enclosed':
      return [
        fraction(decimal(proposition.lower)),
        realInTex(proposition.expression, termInTex),
        fraction(decimal(proposition.upper)),
      ].join(' \\le ');
    case 'eventFrequency':
    case 'medianComparison':
    case 'discordance':
      return statisticalInTex(proposition, termInTex);
    case 'vacuousTail':
      return `\\gamma_1 \\ge \\gamma_2 \\ge \\dots \\ge 0,\\; \\textstyle\\sum \\gamma \\le ${fraction(proposition.trace)},\\; m \\ge ${proposition.least} \\;\\Longrightarrow\\; 1 - m\\, e^{-${fraction(proposition.rate)}\\, m \\gamma_m} < 0`;
    case 'conjunction':
      return proposition.of.map(propositionInTex).join(' \\quad\\text{and}\\quad ');
  }
}

/** The numbers themselves where they are few and short. */
function listed(values: readonly string[]): string {
  return values.length <= 6 && values.every((value) => value.length <= 8)
    ? `(${values.map(fraction).join(',\\, ')})`
    : `[\\,${values.length}\\,]`;
}

function sizesTex(sizes: Sizes | 'every'): string {
  return sizes === 'every'
    ? ',\\quad \\forall\\, d_0, d_1,\\; N \\le d_0 d_1'
    : `,\\quad d_0 = ${sizes.inputs},\\; d_1 = ${sizes.units},\\; N = ${sizes.samples}`;
}

export function propositionInEnglish(proposition: Proposition): string {
  switch (proposition.kind) {
    case 'identity':
      return speaksOfData(proposition)
        ? 'On the recorded data the two sides are equal, entry by entry.'
        : 'The two sides are equal as polynomials in their symbols, entry by entry, and so for all data.';
    case 'notIdentity':
      return 'The two sides are not identically equal: there is a point where they differ.';
    case 'comparison':
      return `${proposition.left.join('·')} ${RELATION_SIGN[proposition.relation]} ${proposition.right.join('·')}.`;
    case 'rankAtLeast':
      return `The matrix has rank at least ${proposition.rank} over the rational numbers.`;
    case 'rankBelow':
      return `The matrix has rank less than ${proposition.bound}: its columns are linearly dependent.`;
    case 'entriesNonzero':
      return 'No entry of the matrix is zero.';
    case 'entriesPositive':
      return 'Every entry of the matrix is positive.';
    case 'positiveSemidefinite':
      return 'The matrix is positive semidefinite.';
    case 'negativeDirection':
      return 'There is a direction in which the quadratic form of the matrix is negative.';
    case 'eigenvalueAtLeast':
      return `Every eigenvalue of the symmetric matrix is at least ${proposition.bound}.`;
    case 'spectrumWithin':
      return `The ${proposition.values.length} eigenvalues of the symmetric matrix, in ascending order, are within ${proposition.radius} of the recorded numbers, one by one.`;
    case 'singularValueAtLeast':
      return `The matrix lengthens every vector by a factor of at least ${proposition.bound}: none of its singular values, as many as it has columns, is less.`;
    case 'singularValueAtMost':
      return `The matrix lengthens some vector by a factor of at most ${proposition.bound}: its least singular value, of as many as it has columns, is not more.`;
    case 'minorNotZero':
      return `Some N × N minor of A ∘ X is not the zero polynomial, ${sizesEnglish(proposition.sizes)}.`;
    case 'genericRank':
      return `For almost every (A, X) the Khatri–Rao product A ∘ X has rank N, ${sizesEnglish(proposition.sizes)}.`;
    case 'genericRankForPatterns':
      return `For almost every data X and noise E, (E ⊙ S) ∘ X has rank N for every pattern S of slopes 1 and ${proposition.slope} at once, hence whatever the weights, ${sizesEnglish(proposition.sizes)}.`;
    case 'genericRankDeep':
      return `With the recorded first weights, for almost every data and noise, the gradient matrix of the last hidden layer has rank N = ${proposition.samples} for every sign pattern at once (widths ${proposition.widths.join(', ')}; slope ${proposition.slope}).`;
    case 'minimaHaveZeroError':
      return `For almost every data X and noise E and for every target y, each differentiable local minimum has zero training error, ${sizesEnglish(proposition.sizes)}, slope ${proposition.slope}.`;
    case 'minimaHaveZeroErrorDeep':
      return `With the recorded first weights, for almost every data and noise and for every target, each differentiable local minimum in the last two layers has zero training error (widths ${proposition.widths.join(', ')}; N = ${proposition.samples}; slope ${proposition.slope}).`;
    case 'differentiableMinimum': {
      const error = proposition.error === 'zero' ? 'zero' : 'positive';
      return `The recorded weights are a differentiable local minimum, strictly inside a region of constant sign pattern, with ${error} training error${onData(proposition.network)}.`;
    }
    case 'minimumNearby':
      return `Within distance ${proposition.distance} of the recorded weights, with the same sign pattern, is a differentiable local minimum with zero training error.`;
    case 'dependent':
      return `That the two functions of a random column are independent is rejected by Fisher’s exact test at level ${proposition.level}: were they, such a sample would come with at most that probability. Drawn are ${Object.entries(proposition.laws).map(lawEnglish).join(', ')}.`;
    case 'notRejected':
      return `Fisher’s exact test does not reject the independence of the two rows at level ${proposition.level}: its p-value is larger. That they are independent is not proved.`;
    case 'quoted':
      return `Of ${proposition.document}, “${proposition.quote}”, read as: ${proposition.reading}. The claim calls this reading “${proposition.verdict}”; what is proved is this and no more: ${propositionInEnglish(proposition.proved)}`;
    case 'criticalPoint':
    case 'globalMinimum':
    case 'strictSaddle':
    case 'badSaddle':
    case 'poorLocalMinimum':
    case 'semidefiniteHessian':
    case 'lossAlongCurve':
    case 'secondOrderDichotomy':
    case 'eigenvaluesOfFit':
      return linearInEnglish(proposition);
    case 'realComparison': {
      const relation = proposition.relation === 'below' ? 'is below' : 'is at most';
      const data = speaksOfData(proposition) ? 'On the recorded data the' : 'The';
      return `${data} left real number ${relation} the right one, by enclosures.`;
    }
    case 'enclosed':
      return `The real number lies between ${decimal(proposition.lower)} and ${decimal(proposition.upper)}.`;
    case 'eventFrequency':
    case 'medianComparison':
    case 'discordance':
      return statisticalInEnglish(proposition);
    case 'vacuousTail':
      return `For every falling sequence γ of sum at most ${proposition.trace} and every m ≥ ${proposition.least}, the probability bound 1 − m·exp(−(${proposition.rate})·mγ_m) is negative, and so says nothing.`;
    case 'conjunction':
      return proposition.of.map(propositionInEnglish).join(' ');
  }
}

function lawEnglish([drawn, law]: readonly [string, Law]): string {
  if (law.kind === 'gaussian') return `${drawn} standard normal to ${law.bits} binary places`;
  return `${drawn} uniform from ${law.from} to ${law.to}${law.kind === 'uniform' ? '' : ' without 0'}`;
}

function onData(network: Network): string {
  return network.inputs.kind === 'data' || network.inputs.kind === 'matrix'
    ? ''
    : ', as a two-layer network on the features of the layers below';
}

function sizesEnglish(sizes: Sizes | 'every'): string {
  return sizes === 'every'
    ? 'for all d₀, d₁ and N ≤ d₀·d₁'
    : `for d₀ = ${sizes.inputs}, d₁ = ${sizes.units}, N = ${sizes.samples}`;
}
