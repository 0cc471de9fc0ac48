/** Proofs of the theorems that are offered for readings; each kind has one way to be proved. */
import * as schemes from 'lossproof/schemes';
import {
  deepLosses,
  evaluate,
  networks,
  oneLayerMore,
  proveEverySize,
  rationals,
  rules,
  terms,
  type Job,
  type LinearNetwork,
  type Network,
  type Step,
} from 'lossproof/search';
import { leastUnits } from '../../sh17/shared/choices.js';
import { proveKind } from '../shared/decisions.js';
import { proveIdentity } from '../shared/identities.js';
import { better } from './linear.js';
import { everyDepth, everySize } from './minima.js';
import { zeros, type Offered, type Part } from './sentence.js';

export type Proving = Pick<Job, 'prove' | 'conclude' | 'cite' | 'context' | 'undecided'>;
type Of<K extends Part['kind']> = Extract<Part, { kind: K }>;

const PRECISION = 128;

/** For moments of the kernel, of which most digits are subtracted. */
const MANY_BITS = 272;

/** The first degree of the kernel that counts for the smallest eigenvalue; at the offered sizes it is the best. */
const DEGREE = 9;

/** A job that takes no step twice. */
class Offers {
  private readonly steps = new Map<string, Step | Promise<Step>>();

  constructor(readonly job: Proving) {}

  once(of: unknown, prove: () => Step | Promise<Step>): Step | Promise<Step> {
    const text = JSON.stringify(of);
    const step = this.steps.get(text) ?? prove();
    this.steps.set(text, step);
    return step;
  }

  cite(claim: string, sizes: { readonly [name: string]: number }): Step | Promise<Step> {
    return this.once([claim, sizes], () => this.job.cite(claim, sizes));
  }

  prove(offered: Offered): Step | Promise<Step> {
    return this.once(offered, () =>
      offered.kind === 'conjunction' ? this.proveAll(offered.of) : PROVERS[offered.kind](this, offered as never),
    );
  }

  private async proveAll(parts: readonly Part[]): Promise<Step> {
    const steps: Step[] = [];
    for (const part of parts) steps.push(await this.prove(part));
    return this.job.conclude(...steps);
  }
}

/** The steps to a theorem, by its kind. */
const PROVERS: { readonly [K in Part['kind']]: (offers: Offers, part: Of<K>) => Step | Promise<Step> } = {
  identity: ({ job }, part) => proveIdentity(job, part),
  comparison: ({ job }, { kind: _, ...sides }) => job.prove(rules.arithmetic, [], sides),
  rankBelow: ({ job }, { matrix }) => job.prove(rules.nonzeroLines, [], { matrix }),
  differentiableMinimum: ({ job }, { network }) => proveMinimum(job, network),
  minimaHaveZeroErrorEverySize: (offers) => proveZeroError(offers, everySize),
  minimaHaveZeroErrorEveryDepth: (offers) => proveZeroError(offers, everyDepth),
  genericRankForPatterns: (offers) => offers.cite('sc16/rank-generic', {}),
  genericRankDeep: async (offers) => offers.job.prove(rules.deepReduction, [await offers.prove(everySize)], {}),
  strictSaddle: ({ job }, { network }) => proveKind(job, network, 'strict'),
  badSaddle: ({ job }, { network }) => proveKind(job, network, 'bad'),
  badSaddleAtZero: ({ job }, { layers }) =>
    job.prove(rules.zeroWeights, [proveEverySize(job, deepLosses.scaledLoss())], { layers }),
  neitherConvexNorConcave: ({ job }, { layers }) => {
    const middles = [deepLosses.ridge(), deepLosses.valley()].map((middle) => proveEverySize(job, middle));
    return job.prove(rules.segments, middles, { layers });
  },
  meanOverPaths: ({ job }) => job.prove(rules.independentPaths, [proveEverySize(job, oneLayerMore())], {}),
  globalMinimum: ({ job }, { network }) => proveKind(job, network, 'global'),
  poorLocalMinimum: ({ job }, { network }) => provePoorMinimum(job, network),
  activationDependent: ({ job }) => job.prove(rules.activationOfInput, [], {}),
  leastStretchEverySize: ({ job }, { kind: _, ...parts }) => {
    const left = schemes.product(parts.matrix, parts.vector);
    return job.prove(rules.leastStretch, [proveEverySize(job, { left, right: parts.image })], parts);
  },
  kernelTrace: ({ job }, { trace }) => job.prove(rules.kernelTrace, [], { trace }),
  spectrumDecay: ({ job }, { constant }) => job.prove(rules.spectrumDecay, [], { constant }),
  vacuousTail: ({ job }, { kind: _, ...tail }) => job.prove(rules.vacuousTail, [], tail),
  eigenvalueTail: ({ job }, { kind: _, ...tail }) =>
    job.prove(rules.eigenvalueTail, [], { ...tail, degree: DEGREE, precision: MANY_BITS }),
  discrepancyTail: ({ job }, { kind: _, ...tail }) =>
    job.prove(rules.discrepancyTail, [], { ...tail, precision: PRECISION }),
  deficiencyTail: (offers, part) => proveRare(offers, part),
  deficientBySize: ({ job }, { kind: _, ...sizes }) => job.prove(rules.deficientBySize, [], sizes),
  equalSamples: ({ job }) => job.prove(rules.equalSamples, [], {}),
  vanishingRatio: ({ job }) => job.prove(rules.vanishingRatio, [], {}),
};

function proveMinimum(job: Proving, network: Network): Step {
  const inside = job.prove(rules.entriesNonzero, [], { matrix: terms.product(network.hidden, network.inputs) });
  const [units, inputs] = [network.hidden, network.inputs].map((term) => evaluate(job.context, term).rows) as [
    number,
    number,
  ];
  const stationary = job.prove(rules.ringIdentity, [], {
    left: terms.product(networks.gradientMatrix(network), terms.transpose(networks.residual(network))),
    right: zeros(units * inputs, 1),
  });
  return job.prove(rules.minimumInRegion, [inside, stationary], { network });
}

/** The last two layers: gradient, absorption and the rank, each for every size. */
async function proveZeroError(offers: Offers, rank: Offered): Promise<Step> {
  const premises = [
    await offers.cite('sc16/gradient', {}),
    await offers.cite('sc16/absorption', {}),
    await offers.prove(rank),
  ];
  return offers.job.prove(rules.zeroErrorEverySize, premises, {});
}

function provePoorMinimum(job: Proving, network: LinearNetwork): Step {
  const critical = job.prove(rules.gradientVanishes, [], { network });
  return job.prove(rules.poorMinimum, [critical], { better });
}

/** Free numbers of the bound are found by floating point; the logarithm of the bound need not be exact for that. */
async function proveRare(offers: Offers, { kind: _, ...tail }: Of<'deficiencyTail'>): Promise<Step> {
  const { job } = offers;
  const { inputs, samples, units, slopes, bound } = tail;
  const [, divisor] = bound.split('/').map(BigInt) as [bigint, bigint];
  const wanted = { inputs, samples, rectified: slopes === 'rectified', bound: 1 - divisor.toString(2).length };
  const choice = leastUnits(wanted, units);
  if (choice === undefined) return job.undecided(`no choices were found that give the bound with ${units} units`);
  const { used, moment, exponent } = choice;
  const deviation = rationals.formatRational(rationals.rational(BigInt(choice.deviation), 64n));
  const rank = await offers.once('patternRank', () => job.prove(rules.patternRank, [], {}));
  return job.prove(rules.deficiencyTail, [rank], { ...tail, used, moment, exponent, deviation, precision: PRECISION });
}

/** Proves what is offered, one after the other; a theorem that is offered again is not proved again. */
export async function proveOffers(job: Proving, all: readonly Offered[]): Promise<readonly Step[]> {
  const offers = new Offers(job);
  const steps: Step[] = [];
  for (const offered of all) steps.push(await offers.prove(offered));
  return steps;
}
