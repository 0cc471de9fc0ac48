/** The texts for a terminal: the ledger, the explanation of a claim, and an accepted certificate. */
export { checkedText } from './checkedText.js';
export { explainText } from './explainText.js';
export { ledgerText } from './ledgerText.js';
export type { Paper } from './paint.js';
