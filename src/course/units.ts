/** The units of the course, in their order. */
export const RANKS = 'Ranks and almost every';
export const SADDLES = 'Saddles and minima';
export const BOUNDS = 'Bounds that say nothing';
