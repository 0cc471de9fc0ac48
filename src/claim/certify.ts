/** From a claim, sizes and a seed to a certificate that the kernel has accepted, with its controls and what it rests on. */
import {
  Checker,
  digestOfMatrix,
  Document,
  FORMAT,
  LIBRARIES,
  Refusal,
  seal,
  type Certificate,
  type Checked,
  type Proposition,
  type Theorem,
} from '../kernel/full.js';
import type { DataSet } from '../compute/data/dataSet.js';
import { Archive } from './archive.js';
import { readableJson } from './files.js';
import { Shelf } from './shelf.js';
import { statementAt, variantOf } from '../statement/bind.js';
import { evidenceFor, type Evidence } from '../statement/hypothesis.js';
import type { Subject } from '../statement/index.js';
import { searchOf, type Claim } from './definition.js';
import { Job, Undecided } from './job.js';
import type { Registry } from './registry.js';
import type { Request } from './request.js';
import { shared, subjectOf } from './subject.js';

export interface Run {
  readonly claim: Claim;
  readonly variant: string;
  readonly subject: Subject;
  readonly seed: string;
  /** Absent when the search ended undecided, for `reason`. */
  readonly checked?: Checked;
  readonly reason?: string;
  readonly seconds: number;
  readonly controls: readonly Run[];
  readonly restsOn: readonly Run[];
  /** Matrices of the instance that were taken from the recorded certificate, not searched for. */
  readonly recalled: readonly string[];
}

export interface WorkshopOptions {
  readonly progress?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Seconds from some fixed moment; those of the process when absent. */
  readonly clock?: () => number;
}

export const DEFAULT_SEED = '1';

/** Where certificates are made; each is made once, however many rest on it. */
export class Workshop {
  private readonly runs = new Map<string, Promise<Run>>();
  private readonly dataSets: DataSet[] = [];
  /** The claims that were certified here, whose certificates others may rest on. */
  private readonly claims = new Map<string, Claim>();
  /** The certificates that were made here. */
  readonly archive = new Archive();
  /** Keeps what it has accepted, so that a certificate that many rest on is checked once. */
  private readonly checker = new Checker(LIBRARIES, {
    statementOf: (header) => {
      const claim = this.claims.get(header.claim.id);
      return claim === undefined ? undefined : statementAt(claim, header);
    },
    find: this.archive.find,
    bytesOf: (entry) => Shelf.of(...this.dataSets).bytesOf(entry),
  });

  constructor(
    private readonly registry: Registry,
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
      this.numberOf(request.data),
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

  /** Two data sets may have one name: that of their files. */
  private numberOf(data: DataSet | undefined): number | undefined {
    if (data === undefined) return undefined;
    if (!this.dataSets.includes(data)) this.dataSets.push(data);
    return this.dataSets.indexOf(data);
  }

  private async make(
    claim: Claim,
    variant: string,
    subject: Subject,
    seed: string,
    { recorded, data, proof, given }: Request,
  ): Promise<Run> {
    const clock = this.options.clock ?? (() => performance.now() / 1000);
    const started = clock();
    this.claims.set(claim.id, claim);
    const controls: Run[] = [];
    // A replay keeps the digests of the recorded controls: they are certificates of their own.
    if (variant === 'claim' && recorded === undefined) {
      for (const name of Object.keys(claim.controls))
        controls.push(await this.certify({ claim: claim.id, variant: name, ...subject, seed }));
    }
    const restsOn: Run[] = [];
    const label = variant === 'claim' ? claim.id : `${claim.id} (control: ${variant})`;
    const job = new Job({
      origin: { claim: claim.id, version: claim.version, sizes: subject.sizes, seed },
      subject,
      hypotheses: claim.hypotheses,
      matrices: variantOf(claim, variant)?.matrices(subject) ?? {},
      ...(recorded === undefined ? {} : { recorded }),
      ...(data === undefined ? {} : { data }),
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
    const common = { claim, variant, subject, seed, controls, restsOn, recalled: job.recalled };
    const finished = (): { seconds: number } => ({ seconds: clock() - started });
    const controlDigests =
      recorded?.controls ??
      controls.flatMap(({ checked }) => (checked === undefined ? [] : [checked.certificate.digest]));
    try {
      job.progress('searching');
      await searchOf(claim, variant)(job);
      const checked = this.accept(claim, variant, subject, seed, job, controlDigests);
      return { ...common, checked, ...finished() };
    } catch (error) {
      if (error instanceof Undecided) return { ...common, reason: error.message, ...finished() };
      // What the kernel refuses is a search that went wrong, not a verdict.
      if (error instanceof Refusal) return { ...common, reason: `the kernel refused: ${error.message}`, ...finished() };
      throw error;
    }
  }

  /** Writes the certificate down and has the kernel replay it from its text. */
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
      sizes: subject.sizes,
      parameters: subject.parameters,
      seed,
      instance: job.instance,
      restsOn: job.restsOn,
      steps: job.steps,
      conclusion: (job.last as Theorem).proposition,
      hypotheses: claim.hypotheses.map((hypothesis) => ({
        id: hypothesis.id,
        status: statusOf(job, evidenceFor(hypothesis, subject)),
      })),
      controls: controlDigests,
    });
    const document = new Document(certificateText(draft));
    const checked = this.checker.check(document);
    this.archive.add(document);
    return checked;
  }
}

export function certificateText(certificate: Certificate): string {
  return `${readableJson(certificate)}\n`;
}

function statusOf(job: Job, { holds, broken }: Evidence): 'checked' | 'assumed' | 'violated' {
  const proved = (proposition: Proposition | undefined): boolean =>
    proposition !== undefined && job.proved(proposition);
  return proved(broken) ? 'violated' : proved(holds) ? 'checked' : 'assumed';
}
