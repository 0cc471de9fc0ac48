/** Parameters of claims as numbers. */
import { rationals, type Rational } from 'lossproof/statement';

/** The command line and the reader of certificates let nothing but rational numbers through. */
export const rationalOf = (parameter: string): Rational => rationals.parseRational(parameter) as Rational;
