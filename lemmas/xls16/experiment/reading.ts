/** A certificate of xls16/diversity-experiment in floats, to be shown. */
import { canonicalJson, type Certified, type Real } from 'lossproof/search';
import { floatOf, rangeOf, type Range } from '../shared/ranges.js';
import { contrast, quantityOf, type Quantity } from './quantities.js';
import { hasImages, runsOf, type Arm, type ExperimentSubject } from './setting.js';

export class Reading {
  readonly subject: ExperimentSubject;
  private readonly enclosed = new Map<string, Range>();
  private readonly medians = new Map<string, { readonly atLeast?: number; readonly atMost?: number }>();

  constructor({ subject, checked }: Pick<Certified, 'subject' | 'checked'>) {
    this.subject = subject;
    for (const { proposition } of checked.theorems) {
      if (proposition.kind === 'enclosed') {
        this.enclosed.set(keyOf(proposition.expression), rangeOf(proposition));
      } else if (proposition.kind === 'medianComparison') {
        this.note(proposition.of, proposition.relation, floatOf(proposition.bound));
      }
    }
  }

  /** The bounds for one arm, or for the contrast of the two, in each run; nothing where not every run has them. */
  runs(quantity: Quantity, of: Arm | 'contrast'): readonly Range[] {
    const found = this.expressions(quantity, of).map((expression) => this.enclosed.get(keyOf(expression)));
    return found.every((range) => range !== undefined) ? found : [];
  }

  /** The bounds of a median that the certificate proves, in the unit of `unit`; quotients have none. */
  median(quantity: Quantity, of: Arm | 'contrast'): Range | undefined {
    const found = this.medians.get(keysOf(this.expressions(quantity, of)));
    if (found?.atLeast === undefined || found.atMost === undefined) return undefined;
    const unit = of === 'contrast' && quantity !== 'misclassified' ? 1 : this.unit(quantity);
    return [found.atLeast / unit, found.atMost / unit];
  }

  /**
   * The number that a quantity is divided by to be shown. Sums of squares become means over samples, for teachers in units of
   * d·h/2; the others become R, s_m(D)²/n and points.
   */
  unit(quantity: Quantity): number {
    const { d, n, h, m, t } = this.subject.sizes;
    const squares = hasImages(this.subject) ? 1 : (d * h) / 2;
    return { test: t * squares, training: m * squares, overlaps: n * n, singular: n, misclassified: t / 100 }[quantity];
  }

  private expressions(quantity: Quantity, of: Arm | 'contrast'): readonly Real[] {
    return runsOf(this.subject).map((run) =>
      of === 'contrast' ? contrast(this.subject, quantity, run) : quantityOf(this.subject, quantity, run, of),
    );
  }

  /** Keeps the sharpest of several bounds of one median. */
  private note(of: readonly Real[], relation: 'atLeast' | 'atMost', bound: number): void {
    const key = keysOf(of);
    const known = this.medians.get(key) ?? {};
    const sharper = relation === 'atMost' ? Math.min : Math.max;
    this.medians.set(key, { ...known, [relation]: sharper(known[relation] ?? bound, bound) });
  }
}

const keyOf = (expression: Real): string => canonicalJson(expression);
const keysOf = (expressions: readonly Real[]): string => expressions.map(keyOf).join();

const shown = (number: number): string => (Math.abs(number) < 1e-4 ? number.toExponential(1) : number.toPrecision(3));

export function shownRange(range: Range | undefined): string {
  if (range === undefined) return 'not certified';
  const [lower, upper] = range.map(shown) as [string, string];
  return lower === upper ? lower : `${lower} to ${upper}`;
}
