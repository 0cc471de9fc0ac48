/** The numbers of trials of the claims that count in a sample; others would be further attempts at a chance. */
import { count, type Size } from 'lossproof/statement';

export const trials = (says: string): Size => count(4500, [1000, 2000, 4500, 10_000, 20_000, 50_000], says);
