/** What a certificate of an experiment says, in floats, for tables and figures. */
import { rationals, toFloat, type Certified, type Rational } from 'lossproof/search';

export interface Outcome {
  readonly d0: number;
  readonly d1: number;
  readonly N: number;
  readonly slope: string;
  readonly labels: 'classes' | 'random';
  /** d₀·d₁/N, how many first weights there are for each sample. */
  readonly ratio: number;
  readonly misclassified: number;
  readonly meanSquare: number;
  /** True if a minimum of zero error is proved to be nearby. */
  readonly hasMinimum: boolean;
}

/** Undefined for a certificate in which no errors are counted. */
export function outcomeOf({ subject, checked }: Pick<Certified, 'subject' | 'checked'>): Outcome | undefined {
  const propositions = checked.theorems.map(({ proposition }) => proposition);
  const counted = propositions.find((each) => each.kind === 'trainingErrors');
  if (counted?.kind !== 'trainingErrors') return undefined;
  const {
    d0,
    d1,
    N,
    random = 1,
  } = subject.sizes as { readonly [name in 'd0' | 'd1' | 'N']: number } & {
    readonly random?: number;
  };
  return {
    d0,
    d1,
    N,
    slope: counted.network.slope,
    labels: random === 1 ? 'random' : 'classes',
    ratio: (d0 * d1) / N,
    misclassified: counted.misclassified,
    meanSquare: toFloat(rationals.parseRational(counted.squares) as Rational) / N,
    hasMinimum: propositions.some(({ kind }) => kind === 'minimumNearby'),
  };
}
