/** The public face for checking certificates anywhere, in a page too: `lossproof/verify`. */
export { Archive } from './claim/archive.js';
export { receiptOf, type Receipt, type Trusted } from './claim/receipt.js';
export { Verifier, type Verified, type VerifierOptions } from './claim/verifier.js';
export { Document, Refusal, type Checked } from './kernel/index.js';
export { propositionInEnglish, propositionInTex } from './language/index.js';
