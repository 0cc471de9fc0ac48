/**
 * Loads the libraries of the kernel that a certificate needs. This file names all libraries; nothing can add one. The names of
 * a certificate's rules and of the kinds of its propositions determine which libraries it needs.
 */
import type { Document } from './core/logic/certificate.js';
import type { Library } from './core/logic/library.js';
import type { Proposition } from './core/logic/proposition.js';
import { isList, type Json } from './core/text/json.js';

interface Entry {
  readonly load: () => Promise<Library>;
  /** The names of rules, kinds of propositions and kinds of real numbers that require the library. */
  readonly names: string;
}

const LIBRARY_ENTRIES: { readonly [library: string]: Entry } = {
  readings: {
    load: async () => (await import('./libraries/readings/index.js')).readings,
    names: 'quotation quoted',
  },
  algebra: {
    load: async () => (await import('./libraries/algebra/index.js')).algebra,
    names:
      'arithmetic negativeDirection nullVector positiveSemidefiniteByLdl ringIdentity ringRefutation identity notIdentity comparison rankAtLeast rankBelow positiveSemidefinite singularValueAtLeast',
  },
  everySize: {
    load: async () => (await import('./libraries/everySize/index.js')).everySize,
    names: 'transfer words identityEverySize identityEveryDepth',
  },
  sumsOfSquares: {
    load: async () => (await import('./libraries/sumsOfSquares/index.js')).sumsOfSquares,
    names: 'eigenvalueShift leastStretch sumOfSquares nonnegativeEverySize leastStretchEverySize',
  },
  everyDepth: {
    load: async () => (await import('./libraries/everyDepth/index.js')).everyDepth,
    names:
      'independentPaths segments uncorrelatedTargets zeroWeights badSaddleAtZero criticalPointsAreGlobal meanOverPaths neitherConvexNorConcave',
  },
  inspection: {
    load: async () => (await import('./libraries/inspection/index.js')).inspection,
    names: 'columnsCompared entriesNonzero entriesPositive nonzeroLines someEntryZero columns',
  },
  normal: { load: async () => (await import('./libraries/normal/index.js')).normal, names: 'gaussian' },
  modular: {
    load: async () => (await import('./libraries/modular/index.js')).modular,
    names: 'rankBySolving rankModP',
  },
  floats: { load: async () => (await import('./libraries/floats/index.js')).floats, names: 'gramLowerBound' },
  reals: {
    load: async () => (await import('./libraries/reals/index.js')).reals,
    names: 'enclosure realOrder realComparison enclosed',
  },
  logarithms: {
    load: async () => (await import('./libraries/logarithms/index.js')).logarithms,
    names: 'fourthRootLoses logarithm',
  },
  balls: {
    load: async () => (await import('./libraries/balls/index.js')).balls,
    names: 'enclosureByFloats smallestEigenvalueByFloats',
  },
  arcCosine: {
    load: async () => (await import('./libraries/arcCosine/index.js')).arcCosine,
    names:
      'vacuousTail kernelTrace spectrumDecay discrepancyMean discrepancyTail eigenvalueTail kernelEigenvalue rankedEigenvalue partialTrace meanSquaredOverlap meanFourthOverlap planarSquaredDiscrepancy planarLargestDiscrepancy arcs',
  },
  statistics: {
    load: async () => (await import('./libraries/statistics/index.js')).statistics,
    names: 'discordance medianComparison sampledActivities activities',
  },
  frequencies: {
    load: async () => (await import('./libraries/frequencies/index.js')).frequencies,
    names: 'sampledEvent eventFrequency',
  },
  almostEvery: {
    load: async () => (await import('./libraries/almostEvery/index.js')).almostEvery,
    names:
      'deepReduction finiteUnion lateFirstWeights minorAtInstance nonvanishingMinorIsGeneric standardBasisWitness rankLostLate minorNotZero genericRank genericRankForPatterns genericRankDeep',
  },
  twoLayer: {
    load: async () => (await import('./libraries/twoLayer/index.js')).twoLayer,
    names: 'minimumInRegion minimumNearby differentiableMinimum',
  },
  zeroMinima: {
    load: async () => (await import('./libraries/zeroMinima/index.js')).zeroMinima,
    names: 'zeroErrorEverySize minimaHaveZeroErrorEverySize minimaHaveZeroErrorEveryDepth',
  },
  arrangements: {
    load: async () => (await import('./libraries/arrangements/index.js')).arrangements,
    names:
      'cellCount cellList cellsCounted cellsListed errorAtLeast errorBounded regionTable regionsDecided samplePosition',
  },
  sectors: {
    load: async () => (await import('./libraries/sectors/index.js')).sectors,
    names: 'regionVolumes volumesEnclosed',
  },
  patterns: {
    load: async () => (await import('./libraries/patterns/index.js')).patterns,
    names: 'deficientBySize deficientPattern patternRank planeFullRank',
  },
  rankFrequencies: {
    load: async () => (await import('./libraries/rankFrequencies/index.js')).rankFrequencies,
    names: 'sampledFullRank fullRankFrequency',
  },
  exactNetworks: {
    load: async () => (await import('./libraries/exactNetworks/index.js')).exactNetworks,
    names: 'errorsCompared errorsCounted trainingErrors misclassified squaredErrors',
  },
  regions: {
    load: async () => (await import('./libraries/regions/index.js')).regions,
    names: 'deficiencyTail equalSamples teacherVolume teacherVolumeAt vanishingRatio vanishingRatioAt zeroSample',
  },
  deepLinear: {
    load: async () => (await import('./libraries/deepLinear/index.js')).deepLinear,
    names:
      'activationOfInput badSaddle eigenvaluesOfFit globalByRankBound gradientVanishes lossAlongCurve poorMinimum secondOrderDichotomy semidefiniteHessian strictSaddle criticalPoint globalMinimum poorLocalMinimum activationDependent',
  },
};

const LIBRARY_OF = new Map(
  Object.entries(LIBRARY_ENTRIES).flatMap(([library, { names }]) =>
    names.split(' ').map((name) => [name, library] as const),
  ),
);

/** The libraries that these certificates name, and those that decide the hypotheses of their claims. */
export async function loadLibraries(
  documents: Iterable<Document>,
  propositions: Iterable<Proposition> = [],
): Promise<readonly Library[]> {
  const needed = new Set<string>();
  const visit = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    if (!isList(value)) {
      for (const key of ['rule', 'kind']) {
        const name = value[key];
        const library = typeof name === 'string' ? LIBRARY_OF.get(name) : undefined;
        if (library !== undefined) needed.add(library);
      }
    }
    Object.values(value).forEach(visit);
  };
  for (const { json } of documents) visit(json);
  for (const proposition of propositions) visit(proposition);
  return Promise.all([...needed].map((library) => (LIBRARY_ENTRIES[library] as Entry).load()));
}
