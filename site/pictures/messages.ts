/** What pages of pictures ask of their worker, and what it answers. Numbers are floats for drawing, texts are exact or say what they are. */

export interface SeedsRequest {
  readonly kind: 'seeds';
  readonly tosses: number;
  /** The false claim: heads come with at least this probability. */
  readonly bound: string;
  /** The chance of error at which a test accepts. */
  readonly level: string;
  readonly from: number;
  /** At most so many seeds are tried. */
  readonly most: number;
}

export interface Seeds {
  readonly kind: 'seeds';
  /** The heads of each seed that was tried. */
  readonly tried: readonly number[];
  /** The least number of heads at which the claim is accepted. */
  readonly needed: number;
  /** The chance that a fair coin gives as many. */
  readonly chance: { readonly exact: string; readonly value: number };
  /** For the last seed: the chance of as many heads at the claimed bound. */
  readonly looksLike: number | undefined;
  /** The chance of each number of heads. */
  readonly fair: readonly number[];
}

export interface DemandRequest {
  readonly kind: 'demand';
  readonly bound: string;
}

export interface Demand {
  readonly kind: 'demand';
  /** For each number of trials of a certificate: the heads that the kernel asks for, which come with a chance of at most 2^−bits. */
  readonly rows: readonly { readonly tosses: number; readonly needed?: number; readonly bits?: number }[];
}

export interface RegionsRequest {
  readonly kind: 'regions';
  /** Samples in the plane, whole numbers. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly labels: readonly number[];
  readonly slope: string;
  readonly units: 1 | 2;
}

export interface Region {
  /** The sectors of its units, by their places among the sectors. */
  readonly cells: readonly number[];
  readonly kind: 'none' | 'fitting' | 'bad' | 'best';
  /** The least squared error of the linear model of the region. */
  readonly error: { readonly exact: string; readonly value: number };
}

export interface RegionsFound {
  readonly kind: 'regions';
  readonly isGeneral: true;
  /** By their angles, in radians. */
  readonly sectors: readonly { readonly from: number; readonly to: number; readonly signs: readonly number[] }[];
  readonly regions: readonly Region[];
  /** Proved bounds of the shares of weights in regions with a bad minimum, and with a point of no error. */
  readonly volumes: { readonly bad: readonly [number, number]; readonly good: readonly [number, number] };
}

/** Without general position there are fewer regions, and the picture waits. */
export type Regions = RegionsFound | { readonly kind: 'regions'; readonly isGeneral: false };

export interface SingularValuesRequest {
  readonly kind: 'singularValues';
  readonly d0: number;
  readonly d1: number;
  readonly samples: number;
  readonly slope: string;
  readonly hasNoise: boolean;
  readonly seed: string;
}

export interface SingularValues {
  readonly kind: 'singularValues';
  /** d₀·d₁ */
  readonly rows: number;
  readonly samples: number;
  /** The least number of samples whose columns are dependent, exactly. */
  readonly dependentFrom: number;
  /** The least singular value of the first 1, 2, … columns, as long as they are independent. */
  readonly least: readonly number[];
  /** The singular values of the chosen number of columns that are not 0, in falling order. */
  readonly values: readonly number[];
  /** The rank of these columns, by elimination over ℚ. */
  readonly rank: number;
  /** What the kernel proved of them. */
  readonly proved: { readonly atLeast: number; readonly isDependent: boolean };
}

export interface LadderRequest {
  readonly kind: 'ladder';
  /** The number of hidden layers, and the width of each. */
  readonly hidden: number;
  readonly width: number;
  readonly seed: string;
  /** The set of eigenvectors whose critical point is looked at; the first of all if there is none with this set. */
  readonly chosen: readonly number[];
}

export interface Rung {
  readonly chosen: readonly number[];
  /** What the kernel proved of the point. */
  readonly kind: 'global' | 'strict' | 'bad';
  readonly loss: { readonly exact: string; readonly value: number };
  /** True if the loss is ½tr(YYᵀ) − ½Σλ, exactly. */
  readonly isAsFormula: boolean;
}

/** The loss along a curve through the point, at parameters from −reach to reach. */
export interface SliceCurve {
  readonly isLine: boolean;
  readonly change: 'falls' | 'rises' | 'stays';
  /** The change is lowest·t^order + …, exactly. */
  readonly order: number;
  readonly lowest: string;
  readonly reach: number;
  /** Floats: the change of the loss. */
  readonly heights: readonly number[];
}

export interface Slice {
  readonly along: SliceCurve;
  readonly across: SliceCurve;
  /** Floats: the change of the loss over both curves, a row for each parameter of the first. */
  readonly heights: readonly (readonly number[])[];
}

export interface Ladder {
  readonly kind: 'ladder';
  readonly eigenvalues: readonly number[];
  readonly rungs: readonly Rung[];
  /** The rung that is looked at. */
  readonly place: number;
  /** The number of weights. */
  readonly parameters: number;
  readonly slice: Slice;
}

export interface SpectrumRequest {
  readonly kind: 'spectrum';
  readonly d: number;
  /** The place m of an eigenvalue in falling order. */
  readonly rank: number;
}

/** Equal eigenvalues: those of one degree. */
export interface Stair {
  readonly degree: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** For drawing. */
  readonly value: number;
  readonly closed: string;
  /** Proved bounds, decimals as fractions. */
  readonly lower: string;
  readonly upper: string;
}

export interface Spectrum {
  readonly kind: 'spectrum';
  readonly d: number;
  readonly stairs: readonly Stair[];
  /** The last m that may be asked for. */
  readonly most: number;
  /** d(d+3)/2 */
  readonly threshold: number;
  readonly rank: number;
  /** The stair of the rank. */
  readonly place: number;
  /** Proved: whether γ_m ≥ 1/(4dm). */
  readonly isAbove: boolean;
  /** Bounds of the sum of the eigenvalues of all degrees up to that of the rank. */
  readonly trace: readonly [lower: string, upper: string];
}

export interface DiscrepancyRequest {
  readonly kind: 'discrepancy';
  /** The directions of the units in degrees; drawn from a seed where there are none. */
  readonly angles?: readonly number[];
  readonly drawn?: { readonly count: number; readonly seed: string };
}

export interface Discrepancy {
  readonly kind: 'discrepancy';
  readonly angles: readonly number[];
  /** Bounds as decimals: by the definition, by the formula, and of the largest discrepancy. */
  readonly definition: readonly [lower: string, upper: string];
  readonly formula: readonly [lower: string, upper: string];
  readonly largest: readonly [lower: string, upper: string];
  /** The mean over random units of the mean square, exactly. */
  readonly random: { readonly exact: string; readonly value: number };
  /** Floats: the share of units active at both of two points less the expected one, at points a step apart around the circle. */
  readonly grid: readonly (readonly number[])[];
}

export type PictureRequest =
  | SeedsRequest
  | DemandRequest
  | RegionsRequest
  | SingularValuesRequest
  | LadderRequest
  | SpectrumRequest
  | DiscrepancyRequest;
export type Picture = Seeds | Demand | Regions | SingularValues | Ladder | Spectrum | Discrepancy;

/** The answer to a request. */
export type PictureOf<R extends PictureRequest> = Extract<Picture, { readonly kind: R['kind'] }>;
