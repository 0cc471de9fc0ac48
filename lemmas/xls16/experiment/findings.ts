/** The findings that xls16/diversity-experiment may come to: on which side of a bound the median over the runs lies. */
import { rationals, type Proposition, type Rational, type Real } from 'lossproof/statement';
import { contrast, type Quantity } from './quantities.js';
import { runsOf, type ExperimentSubject } from './setting.js';

/** The bounds between which the median quotient tells nothing: 1 − reduction, and a thousandth more. */
export function thresholds({ parameters: { reduction } }: Pick<ExperimentSubject, 'parameters'>) {
  const lowered = rationals.subtract(rationals.ONE, rationals.parseRational(reduction) as Rational);
  return {
    lowered: rationals.formatRational(lowered),
    notLowered: rationals.formatRational(rationals.add(lowered, rationals.rational(1n, 1000n))),
  };
}

/** R is no larger with the penalty where its median quotient is at most the first, and larger where at least the second. */
export const DIVERSITY = { more: '1', less: '1001/1000' } as const;

export function findings(subject: ExperimentSubject) {
  const of = (quantity: Quantity): readonly Real[] => runsOf(subject).map((run) => contrast(subject, quantity, run));
  const { lowered, notLowered } = thresholds(subject);
  const [overlaps, test] = [of('overlaps'), of('test')];
  return {
    moreDiverse: median(overlaps, 'atMost', DIVERSITY.more),
    lessDiverse: median(overlaps, 'atLeast', DIVERSITY.less),
    lowered: median(test, 'atMost', lowered),
    notLowered: median(test, 'atLeast', notLowered),
  };
}

function median(of: readonly Real[], relation: 'atMost' | 'atLeast', bound: string): Proposition {
  return { kind: 'medianComparison', of, relation, bound };
}
