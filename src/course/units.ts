/** The units of the course, in their order. */

/** The first unit. */
export const RANKS = 'Ranks and almost every';
/** The second unit. */
export const SADDLES = 'Saddles and minima';
/** The third unit. */
export const BOUNDS = 'Bounds that say nothing';
