/** Loads the languages of the given libraries, so that a reader of one certificate loads no others. */
import { core } from './core.js';
import type { Language } from './language.js';
import { Speaker } from './speaker.js';

const LANGUAGES: { readonly [library: string]: () => Promise<Language> } = {
  readings: async () => (await import('./readings.js')).readings,
  algebra: async () => (await import('./algebra.js')).algebra,
  everySize: async () => (await import('./everySize.js')).everySize,
  sumsOfSquares: async () => (await import('./sumsOfSquares.js')).sumsOfSquares,
  everyDepth: async () => (await import('./everyDepth.js')).everyDepth,
  inspection: async () => (await import('./inspection.js')).inspection,
  modular: async () => (await import('./modular.js')).modular,
  floats: async () => (await import('./floats.js')).floats,
  reals: async () => (await import('./reals.js')).reals,
  logarithms: async () => (await import('./logarithms.js')).logarithms,
  balls: async () => (await import('./balls.js')).balls,
  arcCosine: async () => (await import('./arcCosine.js')).arcCosine,
  statistics: async () => (await import('./statistics.js')).statistics,
  frequencies: async () => (await import('./frequencies.js')).frequencies,
  almostEvery: async () => (await import('./almostEvery.js')).almostEvery,
  twoLayer: async () => (await import('./twoLayer.js')).twoLayer,
  zeroMinima: async () => (await import('./zeroMinima.js')).zeroMinima,
  patterns: async () => (await import('./patterns.js')).patterns,
  rankFrequencies: async () => (await import('./rankFrequencies.js')).rankFrequencies,
  exactNetworks: async () => (await import('./exactNetworks.js')).exactNetworks,
  regions: async () => (await import('./regions.js')).regions,
  arrangements: async () => (await import('./arrangements.js')).arrangements,
  sectors: async () => (await import('./sectors.js')).sectors,
  deepLinear: async () => (await import('./deepLinear.js')).deepLinear,
};

/** A library without a language, such as arithmetic in WebAssembly, has neither propositions nor rules. */
export async function speakerOf(libraries: readonly string[]): Promise<Speaker> {
  const known = libraries.filter((library) => Object.hasOwn(LANGUAGES, library));
  const languages = await Promise.all(known.map((library) => (LANGUAGES[library] as () => Promise<Language>)()));
  return new Speaker([core, ...languages]);
}
