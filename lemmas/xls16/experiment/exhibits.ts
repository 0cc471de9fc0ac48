/** Exhibits of one certificate of xls16/diversity-experiment: the quotients run by run, and the medians with their bounds. */
import type { Certified, Exhibit } from 'lossproof/search';
import type { Range } from '../shared/ranges.js';
import { quantitiesOf, type Quantity } from './quantities.js';
import { Reading, shownRange } from './reading.js';

const NAMES: { readonly [quantity in Quantity]: string } = {
  test: 'test error',
  training: 'training error',
  overlaps: 'R(W)',
  singular: 's_m(D)²/n',
  misclassified: 'test images on the wrong side, per hundred',
};

const middle = ([lower, upper]: Range): number => (lower + upper) / 2;

export function exhibits(certified: Certified): readonly Exhibit[] {
  const reading = new Reading(certified);
  const bounds = reading.median('test', 'contrast');
  // The control compares R alone.
  if (bounds === undefined) return [];
  const quotients = reading
    .runs('test', 'contrast')
    .map(middle)
    .sort((a, b) => a - b);
  const better = quotients.filter((quotient) => quotient < 1).length;
  return [
    {
      kind: 'figure',
      title: 'Test error with the penalty, divided by that without, run by run',
      caption: `Below 1 the penalty helped: in ${better} of ${quotients.length} runs. The runs stand in the order of their quotients. The median of the distribution lies between the two bounds, each with an error of at most 1/40.`,
      x: { label: 'runs, in order', scale: 'linear' },
      y: { label: 'quotient of the test errors', scale: 'log' },
      marks: [
        { kind: 'dots', label: 'runs', points: quotients.map((quotient, at) => [at + 1, quotient] as const) },
        { kind: 'rule', label: 'no difference', at: { y: 1 } },
        { kind: 'rule', label: 'the median is at least this', at: { y: bounds[0] } },
        { kind: 'rule', label: 'the median is at most this', at: { y: bounds[1] } },
      ],
    },
    {
      kind: 'table',
      title: 'Medians over the runs, between the bounds that are certified',
      caption:
        'Each bound has an error of at most 1/40. Errors are mean squares, for teachers in units of dh/2. The last column compares the two arms in each run: their quotient, or of counts their difference.',
      columns: ['', 'with R', 'without', 'paired'],
      rows: quantitiesOf(reading.subject).map((quantity) => [
        NAMES[quantity],
        ...(['regularised', 'plain', 'contrast'] as const).map((of) => shownRange(reading.median(quantity, of))),
      ]),
    },
  ];
}
