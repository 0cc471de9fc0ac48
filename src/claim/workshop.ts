/** Makes certificates from claims, sizes and seeds, together with their controls and the certificates that they rest on. */
import {
  Checker,
  digestOfMatrix,
  Document,
  FORMAT,
  LIBRARIES,
  Refusal,
  seal,
  type Checked,
  type Theorem,
} from '../kernel/full.js';
import type { DataSet } from '../compute/data/dataSet.js';
import { Archive } from './archive.js';
import { certificateText } from './certificateText.js';
import { DataSetsAtHand } from './dataSetsAtHand.js';
import { statementAt } from '../statement/bind.js';
import { countsApart } from '../statement/definition.js';
import type { Subject } from '../statement/index.js';
import { searchOf, type Claim } from './definition.js';
import { Job, Undecided, type Decided } from './job.js';
import type { Registry } from './registry.js';
import type { Request } from './request.js';
import { takenBy } from './ownData.js';
import { settingOf } from './setting.js';
import { shared, subjectOf } from './subject.js';

/** One attempt to certify a claim or a control: the accepted certificate, or the reason why there is none. */
export interface Run {
  readonly claim: Claim;
  readonly variant: string;
  readonly subject: Subject;
  readonly seed: string;
  /** The names of the data sets that were given. */
  readonly data?: string;
  /** Absent if the search ended undecided; `reason` then states why. */
  readonly checked?: Checked;
  readonly reason?: string;
  /** Where the search ended undecided, as far as the kernel decides them without a proof of the claim. */
  readonly hypotheses: readonly Decided[];
  readonly seconds: number;
  /** None if the claim ended undecided. */
  readonly controls: readonly Run[];
  readonly restsOn: readonly Run[];
  /** Names of the matrices that were taken from the recorded certificate instead of being searched for. */
  readonly recalled: readonly string[];
}

/** How a workshop reports its progress, and how it is interrupted. */
export interface WorkshopOptions {
  readonly progress?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Seconds from some fixed moment; those of the process when absent. */
  readonly clock?: () => number;
}

/** The seed where none is given. */
export const DEFAULT_SEED = '1';

/** Makes each certificate once, however many others rest on it. */
export class Workshop {
  private readonly runs = new Map<string, Promise<Run>>();
  private readonly dataSets: DataSet[] = [];
  /** The claims that were certified here; other certificates may rest on theirs. */
  private readonly claims = new Map<string, Claim>();
  /** The certificates that were made here. */
  readonly archive = new Archive();
  /** Remembers what it has accepted, so that a certificate that many others rest on is checked once. */
  private readonly checker = new Checker(LIBRARIES, {
    statementOf: (header) => {
      const claim = this.claims.get(header.claim.id);
      return claim === undefined ? undefined : statementAt(claim, header);
    },
    find: this.archive.find,
    bytesOf: (entry) => DataSetsAtHand.of(...this.dataSets).bytesOf(entry),
    // Whoever searches at large sizes wants the certificate; who checks it says how much work that may be.
    workLimit: Infinity,
  });

  constructor(
    /** Any finder of claims will do: a page has no folders to look in. */
    private readonly registry: Pick<Registry, 'get'>,
    private readonly options: WorkshopOptions = {},
  ) {}

  async certify(request: Request): Promise<Run> {
    const { claim } = await this.registry.get(request.claim);
    const variant = request.variant ?? 'claim';
    const subject = subjectOf(claim, variant, request);
    const seed = request.seed ?? DEFAULT_SEED;
    const key = JSON.stringify([
      claim.id,
      variant,
      Object.entries(subject.sizes).sort(),
      Object.entries(subject.parameters).sort(),
      seed,
      Object.entries(takenBy(claim, request)).map(([matrix, data]) => [matrix, this.numberOf(data)]),
      request.proof,
      request.recorded?.digest,
      Object.entries(request.given ?? {}).map(([name, matrix]) => [name, digestOfMatrix(matrix)]),
    ]);
    let run = this.runs.get(key);
    if (run === undefined) {
      run = this.make(claim, variant, subject, seed, request);
      this.runs.set(key, run);
    }
    return run;
  }

  /** Identifies a data set by a number, because two data sets may have the same name. */
  private numberOf(data: DataSet): number {
    if (!this.dataSets.includes(data)) this.dataSets.push(data);
    return this.dataSets.indexOf(data);
  }

  private async make(claim: Claim, variant: string, subject: Subject, seed: string, request: Request): Promise<Run> {
    const { recorded, data, proof, given } = request;
    const taken = takenBy(claim, request);
    const clock = this.options.clock ?? (() => performance.now() / 1000);
    const started = clock();
    this.claims.set(claim.id, claim);
    const restsOn: Run[] = [];
    const label = variant === 'claim' ? claim.id : `${claim.id} (control: ${variant})`;
    const job = new Job({
      ...settingOf(claim, variant, { subject, seed }),
      ...(recorded === undefined ? {} : { recorded }),
      ...(data === undefined ? {} : { data }),
      taken,
      ...(proof === undefined ? {} : { proof }),
      ...(given === undefined ? {} : { given }),
      ...(this.options.signal === undefined ? {} : { signal: this.options.signal }),
      progress: (line) => this.options.progress?.(`${label}: ${line}`),
      cite: async (id, sizes) => {
        const run = await this.certify({
          claim: id,
          sizes,
          parameters: shared(subject, (await this.registry.get(id)).claim),
          seed,
        });
        if (run.checked === undefined)
          throw new Undecided(`it rests on ${id}, which is undecided: ${run.reason ?? ''}`);
        restsOn.push(run);
        return { digest: run.checked.certificate.digest, theorem: run.checked.theorem };
      },
    });
    const names = [...new Set(Object.values(taken).map(({ name }) => name))];
    const common = {
      ...{ claim, variant, subject, seed, restsOn, recalled: job.recalled },
      ...(names.length === 0 ? {} : { data: names.join(', ') }),
    };
    const finished = (): { seconds: number } => ({ seconds: clock() - started });
    try {
      job.progress('searching');
      await searchOf(claim, variant)(job);
      // The controls come after the search: they would tell nothing where it ends undecided. A replay copies the digests of the
      // recorded ones, which are certificates of their own.
      const controls = variant === 'claim' && recorded === undefined ? await this.controlsOf(claim, job, request) : [];
      const digests = controls.flatMap(({ checked }) => (checked === undefined ? [] : [checked.certificate.digest]));
      const checked = this.accept(claim, variant, subject, seed, job, recorded?.controls ?? digests);
      return { ...common, hypotheses: checked.hypotheses, controls, checked, ...finished() };
    } catch (error) {
      if (!(error instanceof Undecided || error instanceof Refusal)) throw error;
      // A refusal by the kernel is an error of the search and no verdict about the claim.
      const hypotheses = job.statusesOutright();
      const reason = error instanceof Undecided ? error.message : refusedAt(hypotheses, error);
      return { ...common, hypotheses, controls: [], reason, ...finished() };
    }
  }

  /**
   * The controls at the sizes and parameters of the claim. Where these violate a hypothesis that a control does not break, it could
   * not certify its failure, and the control is made at the sizes and parameters of the preset.
   */
  private async controlsOf(claim: Claim, job: Job, { preset, seed }: Request): Promise<readonly Run[]> {
    const violated = job.statuses().filter(({ status }) => status === 'violated');
    const runs: Run[] = [];
    for (const [name, { breaks }] of Object.entries(claim.controls)) {
      const asked = violated.every(({ id }) => breaks.includes(id));
      const { sizes, parameters } = job;
      const at = asked ? { sizes, parameters } : preset === undefined ? {} : { preset };
      runs.push(await this.certify({ claim: claim.id, variant: name, ...at, ...(seed === undefined ? {} : { seed }) }));
    }
    return runs;
  }

  /** Writes the certificate as text and lets the kernel check that text. */
  private accept(
    claim: Claim,
    variant: string,
    subject: Subject,
    seed: string,
    job: Job,
    controlDigests: readonly string[],
  ): Checked {
    const draft = seal({
      format: FORMAT,
      claim: { id: claim.id, version: claim.version },
      variant,
      ...countsApart(claim.sizes, subject.sizes),
      parameters: subject.parameters,
      seed,
      instance: job.instance,
      restsOn: job.restsOn,
      steps: job.steps,
      conclusion: (job.last as Theorem).proposition,
      hypotheses: job.statuses(),
      controls: controlDigests,
    });
    const document = new Document(certificateText(draft));
    const checked = this.checker.check(document);
    this.archive.add(document);
    return checked;
  }
}

/** Why the kernel refused a step. Where a hypothesis is violated, that comes first: the claim says nothing there. */
function refusedAt(hypotheses: readonly Decided[], { message, path }: Refusal): string {
  const violated = hypotheses.filter(({ status }) => status === 'violated').map(({ id }) => id);
  if (violated.length === 0) return `the kernel refused: ${message}`;
  const nothing = `nothing is claimed here, where ${violated.join(' and ')} ${violated.length === 1 ? 'is' : 'are'} violated`;
  return path === '$.hypotheses' ? nothing : `${nothing}; the kernel refused: ${message}`;
}
