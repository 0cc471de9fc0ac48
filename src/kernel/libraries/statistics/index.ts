/** The library of statements about distributions, proved from draws of them. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { reals } from '../reals/index.js';
import { object } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';
import { STATISTICAL_PROPOSITIONS } from './propositions.js';
import { discordance } from './rules/discordance.js';
import { medianComparison } from './rules/medianComparison.js';
import { sampledActivities } from './rules/sampledActivities.js';

export const statistics = defineLibrary({
  name: 'statistics',
  uses: [algebra, reals],
  propositions: STATISTICAL_PROPOSITIONS,
  // Activities are known only from theorems and never computed.
  parts: { realMatrix: { activities: { shape: object({ of: termShape }) } } },
  rules: { discordance, medianComparison, sampledActivities },
});
