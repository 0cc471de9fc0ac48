/** The least-squares fit BX of the targets, as a matrix B of the instance, and Σ = BXYᵀ. */
import { propositions, terms } from 'lossproof/statement';
import { gram, targetsByInputs, X, Y } from './network.js';

export const B = terms.data('B');

export const sigma = terms.product(terms.product(B, X), terms.transpose(Y));

/** BXXᵀ = YXᵀ: BX is the fit. */
export const isFit = propositions.identity(terms.product(B, gram), targetsByInputs);
