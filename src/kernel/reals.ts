/** Builders of real numbers, of matrices of them, and of propositions about them: `lossproof/reals`. */
import * as arcCosine from './libraries/arcCosine/real.js';
import { enclosed, realComparison } from './libraries/reals/propositions.js';
import * as real from './libraries/reals/real.js';
import * as statistics from './libraries/statistics/real.js';

export const reals = Object.freeze({ ...real, ...arcCosine, ...statistics, enclosed, realComparison });
