/** Labels of an experiment: drawn from the seed, or by the classes of a data set. */
import { matrices, rationals, UsageError, type Job, type Law, type Matrix, type Rational } from 'lossproof/search';

type LabelledJob = Pick<Job, 'draw' | 'give' | 'labels' | 'data'> & {
  readonly sizes: { readonly [name in 'N' | 'random']: number };
};

/** The labels, the larger one for the upper half of the range of the data set’s own labels; they become the matrix y of the instance. */
export function labelsOf(job: LabelledJob, law: Law, [lower, upper]: readonly [bigint, bigint]): Matrix<Rational> {
  const { N, random } = job.sizes;
  if (random === 1) return job.draw('y', law);
  const classes = job.labels?.slice(0, N);
  if (classes === undefined) {
    const hint = 'add --data fashion-mnist, or --size random=1';
    throw new UsageError('no-data', 'random=0', 'a data set with labels', job.data?.name ?? 'nothing', hint);
  }
  const middle = (Math.min(...classes) + Math.max(...classes)) / 2;
  const y = matrices.matrix(1, N, (_, n) => rationals.rational((classes[n] as number) > middle ? upper : lower));
  job.give('y', y, 'int8');
  return y;
}
