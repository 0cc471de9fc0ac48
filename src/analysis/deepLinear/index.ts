/** Critical points of deep linear networks: generating them, classifying them, and finding them near other points. */
export { decide, gradientEntry, leastSquaresFit, plainPoint, type Decision } from './decide.js';
export {
  noPadding,
  pointBySpectrum,
  pointByTargets,
  sparseMatrix,
  spectralData,
  spectralPoint,
  type Dice,
  type LinearSizes,
  type Padding,
  type Spectral,
} from './generate.js';
export { gradientNorm, nearbyCriticalPoint, type Nearby } from './nearby.js';
