/** The rules of the kernel as a reader meets them: a short label, what an application shows, what it asks one to believe. */

export interface RuleNote {
  readonly label: string;
  /** What an application shows, as the end of "it shows that …". */
  readonly shows: string;
  /** A fact that the rule's soundness argument cites from textbooks instead of computing it. */
  readonly cites?: string;
}

const NULL_SETS = 'the zero set of a polynomial that is not zero has Lebesgue measure zero';
const FUNK_HECKE = 'the Funk–Hecke formula: a function of ⟨x, y⟩ acts on spherical harmonics of a degree as a number';
const FUBINI = 'Fubini’s theorem: what holds for almost every section holds almost everywhere';

export const RULE_NOTES: { readonly [rule: string]: RuleNote } = {
  arithmetic: { label: 'arithmetic', shows: 'two products of rational numbers compare as said' },
  choleskyLowerBound: {
    label: 'verified Cholesky',
    shows: 'floating-point Cholesky runs to completion with room for all its rounding errors, so no eigenvalue is less',
  },
  badSaddle: {
    label: 'bad saddle',
    shows:
      'a critical point with a semidefinite Hessian is a saddle, as the loss falls along one curve and rises along another',
  },
  conjunction: { label: 'all of these', shows: 'several theorems hold together' },
  deepReduction: {
    label: 'deep to two layers',
    shows: 'the two-layer theorem carries over to the last two layers, its units being reached',
    cites: FUBINI,
  },
  discordance: {
    label: 'order of pairs, counted',
    shows:
      'as many pairs of draws in this order as were counted have a chance of at most the stated error if the probability were beyond the bound',
  },
  derived: { label: 'cited', shows: 'another certificate, checked as well, proves this' },
  eigenvaluesOfFit: {
    label: 'eigenvalues counted',
    shows: 'the rank of a matrix of power sums counts the distinct eigenvalues of the fit, computed over ℚ',
  },
  enclosure: {
    label: 'enclosure',
    shows: 'a real number lies between two rationals, in interval arithmetic',
    cites: FUNK_HECKE,
  },
  enclosureByFloats: {
    label: 'enclosure in floating point',
    shows: 'a sum of squares or a largest entry lies between two rationals, with all rounding errors counted',
  },
  entriesNonzero: { label: 'no entry is zero', shows: 'no entry of a matrix is zero, computed over ℚ' },
  entriesPositive: { label: 'every entry is positive', shows: 'every entry of a matrix is positive, computed over ℚ' },
  finiteUnion: {
    label: 'every pattern at once',
    shows: 'what holds for almost every matrix holds for every sign pattern at once, as s ≠ 0',
    cites: 'a finite union of null sets is null, and so is the preimage of one under a linear bijection',
  },
  fisherExact: {
    label: 'Fisher’s exact test',
    shows: 'independence of two functions of a random column is rejected at a level fixed beforehand, or is not',
    cites: 'given its margins, a two-by-two table of independent properties is hypergeometric',
  },
  fullRankForcesZero: {
    label: 'full rank forces e = 0',
    shows: 'with Ge = 0 at every differentiable minimum and G of rank N, the residual e is zero',
    cites: 'at a local minimum of a smooth function the gradient vanishes and the Hessian has no negative direction',
  },
  gramLowerBound: {
    label: 'verified Cholesky of MᵀM',
    shows:
      'floating-point Cholesky of MᵀM runs to completion with room for all rounding errors, so no singular value is less',
    cites: 'Weyl’s inequality: eigenvalues move by at most the norm of the perturbation',
  },
  globalByRankBound: {
    label: 'bound by rank, attained',
    shows: 'the weights attain a lower bound of the loss over all matrices of the rank that the widths allow',
    cites: 'tr ΠA ≤ tr ΠB for A ⪯ B and a projection Π',
  },
  gradientVanishes: {
    label: 'gradient zero in every layer',
    shows: 'the gradient of the loss is zero in every layer, computed over ℚ',
  },
  lossAlongCurve: {
    label: 'loss along a curve',
    shows: 'the loss falls, or rises, along a given curve, by its exact expansion',
  },
  medianComparison: {
    label: 'median, by counting',
    shows:
      'so many draws on one side of the bound have a chance of at most the stated error if half of the distribution were on the other',
  },
  minimumInRegion: {
    label: 'minimum in a region',
    shows: 'a critical point inside a region, where the loss is convex in the effective weights, is a local minimum',
    cites: 'a critical point of a convex differentiable function is a minimum',
  },
  minimumNearby: {
    label: 'minimum nearby',
    shows:
      'the residual is so small, and every preactivation so far from zero, that an exact fit lies in the same region',
  },
  minorAtInstance: {
    label: 'a minor, at one instance',
    shows: 'a minor that is nonzero at one instance is not the zero polynomial',
  },
  negativeDirection: { label: 'negative direction', shows: 'vᵀMv < 0 for the given v, computed over ℚ' },
  nonvanishingMinorIsGeneric: {
    label: 'generic full rank',
    shows: 'where a minor is not the zero polynomial, the rank is full almost everywhere',
    cites: NULL_SETS,
  },
  nullVector: { label: 'null vector', shows: 'Mv = 0 for a given v ≠ 0, so the rank is deficient, computed over ℚ' },
  poorMinimum: {
    label: 'local, not global',
    shows:
      'the Hessian is positive across the orbit of the gauge, so the weights are a local minimum, and others are better',
    cites: 'a smooth map whose derivative is onto is open',
  },
  positiveSemidefiniteByLdl: {
    label: 'LDLᵀ, no negative pivot',
    shows: 'exact elimination meets no negative pivot, so the matrix is positive semidefinite',
  },
  quotation: {
    label: 'filed under a quotation',
    shows: 'a theorem proved before, with the words that it is offered for; of the text itself it shows nothing',
  },
  rankBySolving: {
    label: 'rank by solving',
    shows: 'systems with the matrix, their right-hand sides derived by hash, all have solutions, so its rank is full',
    cites: 'the hash behaves as a random function (the random-oracle model)',
  },
  rankModP: {
    label: 'rank modulo a prime',
    shows: 'a minor that is nonzero modulo a prime is nonzero, so the rank is at least as said',
  },
  realOrder: {
    label: 'real numbers compared',
    shows: 'the enclosures of two real numbers compare as said',
    cites: FUNK_HECKE,
  },
  ringIdentity: { label: 'identity of polynomials', shows: 'both sides have the same normal form over ℚ' },
  ringRefutation: { label: 'the sides differ', shows: 'the two sides differ at a given rational point' },
  smallestEigenvalue: {
    label: 'smallest eigenvalue enclosed',
    shows: 'interval LDLᵀ has positive pivots below it, and a Rayleigh quotient is not above the upper bound',
  },
  sampledActivities: {
    label: 'counted in a sample',
    shows:
      'such counts of active weights have a chance of at most the stated error if a probability were farther from, or nearer to, the formula',
  },
  sampledEvent: {
    label: 'counted in a sample',
    shows:
      'so many trials with the event, or without it, have a chance of at most the stated error if the probability were beyond the bound',
    cites: FUNK_HECKE,
  },
  smallestEigenvalueByFloats: {
    label: 'smallest eigenvalue enclosed in floating point',
    shows:
      'verified Cholesky of the midpoints succeeds below it, and a Rayleigh quotient with all errors is not above the upper bound',
    cites: 'Weyl’s inequality: eigenvalues of symmetric matrices move by at most the norm of the perturbation',
  },
  singularSquare: {
    label: 'singular value squared',
    shows: 'the least eigenvalue of MᵀM lies between the squares of the bounds of the least singular value of M',
  },
  singularVector: {
    label: 'a short image',
    shows: '|Mv| ≤ bound·|v| for the given v, rounding errors included',
  },
  spectrumByResidual: {
    label: 'all eigenvalues',
    shows:
      'with nearly orthonormal approximate eigenvectors the residual is small, so the eigenvalues are where they are said to be',
    cites: 'the polar decomposition, and Weyl’s inequality: eigenvalues move by at most the norm of the perturbation',
  },
  secondOrderDichotomy: {
    label: 'second-order conditions',
    shows: 'for every pair of layers the second-order conditions hold, or not, computed over ℚ',
  },
  semidefiniteHessian: {
    label: 'Hessian without negative pivot',
    shows: 'exact elimination of the Hessian in all weights meets no negative pivot',
  },
  standardBasisWitness: {
    label: 'minor at standard basis',
    shows: 'a minor equals 1 at standard basis vectors, whatever the sizes',
  },
  strictSaddle: {
    label: 'strict saddle',
    shows:
      'a critical point is a saddle with negative curvature, as the loss falls to second order in a line and rises along a curve',
  },
  vacuousTail: {
    label: 'a bound that says nothing',
    shows: 'a lower bound of a probability is negative for every spectrum of that trace',
  },
};

/** A rule that came after this table is shown by its name. */
export function noteOf(rule: string): RuleNote {
  return Object.hasOwn(RULE_NOTES, rule)
    ? (RULE_NOTES[rule] as RuleNote)
    : { label: rule, shows: 'what the rule of this name states' };
}
