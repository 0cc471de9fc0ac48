/** What is printed on a terminal: the ledger, a claim explained, an accepted certificate. */
export { checkedText } from './checkedText.js';
export { explainText } from './explainText.js';
export { ledgerText } from './ledgerText.js';
export type { Paper } from './paint.js';
