/** The form of the page of a claim, to try it: sizes and parameters with their meanings, and the controls that break it. */
import type { Run } from '../../src/index.js';
import { KIND_MEANS } from '../../src/report/words.js';
import type { RunTimes } from '../parts/howLong.js';

export interface ClaimForm {
  readonly id: string;
  /** The path of its certificate beneath certificates/. */
  readonly file: string;
  readonly sizes: readonly {
    readonly name: string;
    readonly says: string;
    readonly least: number;
    readonly most: number;
    readonly teaching: number;
    /** What the certificate has. */
    readonly recorded: number;
    readonly choices?: readonly number[];
  }[];
  readonly parameters: readonly { readonly name: string; readonly says: string; readonly value: string }[];
  readonly controls: readonly {
    readonly name: string;
    readonly title: string;
    readonly kind: string;
    readonly means: string;
    readonly breaks: readonly string[];
  }[];
  /** True if the recorded proof rests on draws, of which a teaching size has few. */
  readonly isStatistical: boolean;
  /** How long runs took where they were measured; absent where they were not. */
  readonly times?: RunTimes;
  /** The name of a data set without which nothing can be made here. */
  readonly needs?: string;
}

export function claimForm({ claim, subject, data, checked }: Run, file: string, times?: RunTimes): ClaimForm {
  const english = new Map(claim.hypotheses.map((hypothesis) => [hypothesis.id, hypothesis.english]));
  return {
    id: claim.id,
    file,
    sizes: Object.entries(claim.sizes).map(([name, { says, least, most, choices, default: usual }]) => ({
      ...{ name, says, least, most },
      teaching: claim.presets.teaching[name] ?? usual,
      recorded: subject.sizes[name] ?? usual,
      ...(choices === undefined ? {} : { choices }),
    })),
    parameters: Object.entries(claim.parameters).map(([name, { says, default: value }]) => ({ name, says, value })),
    controls: Object.entries(claim.controls).map(([name, { title, kind, breaks }]) => ({
      ...{ name, title, kind },
      means: KIND_MEANS[kind],
      breaks: breaks.map((id) => english.get(id) ?? id),
    })),
    isStatistical: checked?.theorem.assurance === 'statistical',
    ...(times === undefined ? {} : { times }),
    ...(data === undefined ? {} : { needs: data }),
  };
}
