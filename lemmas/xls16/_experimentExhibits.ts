/** What is shown of one cell of xls16/diversity-experiment: the quotients run by run, and the medians with their bounds. */
import { canonicalJson, rationals, toFloat, type Certified, type Exhibit, type Rational, type Real } from 'lossproof';
import {
  contrast,
  hasImages,
  quantityOf,
  runsOf,
  type Arm,
  type ExperimentSubject,
  type Quantity,
} from './_experiment.js';

export type Range = readonly [lower: number, upper: number];

const value = (text: string): number => toFloat(rationals.parseRational(text) as Rational);

/** What a certificate of the experiment says, in floats to be shown. */
export class Reading {
  readonly subject: ExperimentSubject;
  private readonly enclosed = new Map<string, Range>();
  private readonly medians = new Map<string, { atLeast?: number; atMost?: number }>();

  constructor({ subject, checked }: Certified) {
    this.subject = subject;
    for (const { proposition } of checked.theorems) {
      if (proposition.kind === 'enclosed') {
        this.enclosed.set(keyOf(proposition.expression), [value(proposition.lower), value(proposition.upper)]);
      } else if (proposition.kind === 'medianComparison') {
        this.note(proposition.of, proposition.relation, value(proposition.bound));
      }
    }
  }

  /** Contrast of the two arms in each run. */
  contrasts(quantity: Quantity): readonly Range[] {
    return runsOf(this.subject).map((run) => this.range(contrast(this.subject, quantity, run)));
  }

  /** The bounds of the median that the certificate proves: of one arm, or of the contrast. */
  median(quantity: Quantity, of: Arm | 'contrast'): Range | undefined {
    const expressions = runsOf(this.subject).map((run) =>
      of === 'contrast' ? contrast(this.subject, quantity, run) : quantityOf(this.subject, quantity, run, of),
    );
    const found = this.medians.get(keysOf(expressions));
    return found?.atLeast === undefined || found.atMost === undefined ? undefined : [found.atLeast, found.atMost];
  }

  /** What a sum of squares is divided by to be shown: a mean over samples, in units of d·h/2 for teachers; R; points. */
  unit(quantity: Quantity): number {
    const { d, n, h, m, t } = this.subject.sizes;
    const squares = hasImages(this.subject) ? 1 : (d * h) / 2;
    return { test: t * squares, training: m * squares, overlaps: n * n, misclassified: t / 100 }[quantity];
  }

  private range(expression: Real): Range {
    const found = this.enclosed.get(keyOf(expression));
    if (found === undefined) throw new Error('the certificate encloses every number that its figures show');
    return found;
  }

  /** The sharpest of several bounds of one median. */
  private note(of: readonly Real[], relation: 'atLeast' | 'atMost', bound: number): void {
    const known = this.medians.get(keysOf(of)) ?? {};
    const sharper = relation === 'atMost' ? Math.min : Math.max;
    this.medians.set(keysOf(of), { ...known, [relation]: sharper(known[relation] ?? bound, bound) });
  }
}

const keyOf = (expression: Real): string => canonicalJson(expression);
const keysOf = (expressions: readonly Real[]): string => expressions.map(keyOf).join();

const NAMES: { readonly [quantity in Quantity]: string } = {
  test: 'test error',
  training: 'training error',
  overlaps: 'R(W)',
  misclassified: 'test images on the wrong side, per hundred',
};

export const shown = (number: number): string => number.toPrecision(3);
export const shownRange = ([lower, upper]: Range, unit = 1): string =>
  `${shown(lower / unit)} … ${shown(upper / unit)}`;

const middle = ([lower, upper]: Range): number => (lower + upper) / 2;

export function exhibits(certified: Certified): readonly Exhibit[] {
  const reading = new Reading(certified);
  const quotients = reading.contrasts('test').map(middle);
  const bounds = reading.median('test', 'contrast');
  // A control compares R alone.
  if (bounds === undefined) return [];
  const sorted = quotients.toSorted((a, b) => a - b);
  const better = quotients.filter((quotient) => quotient < 1).length;
  const quantities: Quantity[] = ['test', 'training', 'overlaps'];
  if (hasImages(reading.subject)) quantities.push('misclassified');
  return [
    {
      kind: 'figure',
      title: 'Test error with the penalty over test error without, run by run',
      caption: `Below 1 the penalty helped: in ${better} of ${quotients.length} runs. Runs in order of the quotient; the median lies between the two dashed lines, with an error of at most 1/40 a side.`,
      x: { label: 'runs, in order', scale: 'linear' },
      y: { label: 'quotient of the test errors', scale: 'log' },
      marks: [
        { kind: 'dots', label: 'runs', points: sorted.map((quotient, at) => [at + 1, quotient] as const) },
        { kind: 'rule', label: 'no difference', at: { y: 1 } },
        { kind: 'rule', label: 'median at least', at: { y: bounds[0] } },
        { kind: 'rule', label: 'median at most', at: { y: bounds[1] } },
      ],
    },
    {
      kind: 'table',
      title: 'Medians over the runs, with the bounds that are certified',
      caption:
        'Each bound has an error of at most 1/40. Errors are means of squares, for teachers in units of dh/2; the last column compares the two arms in each run: a quotient, for counts a difference.',
      columns: ['', 'with R', 'without', 'paired'],
      rows: quantities.map((quantity) => {
        const unit = reading.unit(quantity);
        const range = (of: Arm | 'contrast', by: number): string => {
          const found = reading.median(quantity, of);
          return found === undefined ? 'not certified' : shownRange(found, by);
        };
        return [
          NAMES[quantity],
          range('regularised', unit),
          range('plain', unit),
          range('contrast', quantity === 'misclassified' ? unit : 1),
        ];
      }),
    },
  ];
}
