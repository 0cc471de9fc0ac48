/** Parameters of claims: the slope of the units, and what a parameter is as a number. */
import { rationals, type Rational } from 'lossproof/statement';

export const slope = {
  slope: { default: '1/10', says: 'the slope s of the units where the preactivation is negative' },
};

/** The command line and the reader of certificates let nothing but rational numbers through. */
export const rationalOf = (parameter: string): Rational => rationals.parseRational(parameter) as Rational;
