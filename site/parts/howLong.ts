/** How long a run in a page takes, in words: times that site/measure-times.mjs measured, rounded up, and no guess at other sizes. */

type Sizes = { readonly [name: string]: number };

/** A size of a claim: the value for teaching, and that of the certificate. */
interface Size {
  readonly name: string;
  readonly teaching: number;
  readonly recorded: number;
}
type Of = 'teaching' | 'recorded';

export interface RunTimes {
  /** Seconds at the sizes for teaching, at those of the certificate, and of each control at those for teaching. */
  readonly teaching: number;
  readonly certificate: number;
  readonly controls: { readonly [name: string]: number };
  /** The browser and the machine. */
  readonly measuredIn: string;
}

/** A time is rounded up to one of these, since a page is read on other machines than the one that was measured. */
const STEPS = [1, 2, 3, 5, 10, 20, 30, 60, 120, 300];

export function aboutSeconds(seconds: number): string {
  const up = STEPS.find((step) => seconds <= step) ?? Math.ceil(seconds / 60) * 60;
  return up < 60 ? `about ${up} s` : `about ${up / 60} min`;
}

/** The line that stands beside the button, for the sizes that are chosen. */
export function howLong(
  times: Pick<RunTimes, 'teaching' | 'certificate'>,
  chosen: Sizes,
  sizes: readonly Size[],
): string {
  const text = (of: Of): string => sizes.map((size) => `${size.name}=${size[of]}`).join(' ');
  const isAt = (of: Of): boolean => sizes.every((size) => chosen[size.name] === size[of]);
  const [teaching, recorded] = [aboutSeconds(times.teaching), aboutSeconds(times.certificate)];
  const atRecorded = `${recorded} at those of the certificate, ${text('recorded')}`;
  if (isAt('recorded')) return `A run at these sizes, those of the certificate, takes ${recorded}.`;
  if (isAt('teaching')) return `A run at these sizes takes ${teaching}, and ${atRecorded}.`;
  return `Nobody has measured a run at these sizes. It takes ${teaching} at ${text('teaching')}, and ${atRecorded}.`;
}
