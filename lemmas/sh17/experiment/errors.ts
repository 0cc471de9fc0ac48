/** Errors of recorded weights, counted for the kernel to count again. */
import {
  evaluate,
  outputsOf,
  rationals,
  rules,
  type Job,
  type PlainNetwork,
  type Rational,
  type Step,
} from 'lossproof/search';

/** The number of samples on the wrong side, the sum of the squared errors, and the step that proves both. */
export interface Errors {
  readonly misclassified: number;
  readonly squares: Rational;
  readonly step: Step;
}

export function proveErrors(
  job: Pick<Job, 'context' | 'prove' | 'progress'>,
  network: PlainNetwork,
  threshold: string,
): Errors {
  job.progress('computing every output without rounding');
  const outputs = outputsOf(job.context, network);
  const targets = evaluate(job.context, network.targets).entries;
  const middle = rationals.parseRational(threshold) as Rational;
  const side = (value: Rational): number => rationals.sign(rationals.subtract(value, middle));
  const misclassified = outputs.filter((output, n) => side(output) * side(targets[n] as Rational) <= 0).length;
  const squares = outputs.reduce((sum, output, n) => {
    const error = rationals.subtract(output, targets[n] as Rational);
    return rationals.add(sum, rationals.multiply(error, error));
  }, rationals.ZERO);
  const step = job.prove(rules.errorsCounted, [], {
    network,
    threshold,
    misclassified,
    squares: rationals.formatRational(squares),
  });
  return { misclassified, squares, step };
}
