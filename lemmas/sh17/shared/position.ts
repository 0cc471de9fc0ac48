/** The hypothesis that samples are in general position. */
import { terms, type Hypothesis, type Proposition } from 'lossproof/statement';

const placed = (are: 'general' | 'special') =>
  ({ kind: 'samplePosition', data: terms.data('X'), are }) as const satisfies Proposition;

export const generalPosition: Hypothesis = {
  id: 'general-position',
  english: 'the samples are in general position: every d₀ of them are independent, or all if there are fewer',
  holds: () => placed('general'),
  broken: () => placed('special'),
};
