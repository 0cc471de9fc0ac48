/**
 * The public face for programs: `lossproof`. It makes certificates, checks them, and reads and writes them. Statements of
 * claims are written with `lossproof/statement`, searches with `lossproof/search`, and results are shown with
 * `lossproof/report`; `lossproof/kernel` is the checker alone.
 */

// Making certificates: a registry finds claims, a workshop certifies them, a run is what comes of it.
export { Registry, type Found } from './claim/registry.js';
export { DEFAULT_SEED, Workshop, type Run, type WorkshopOptions } from './claim/workshop.js';
export type { Request } from './claim/request.js';
export { givenFromText, type Given } from './claim/givenMatrices.js';
export { loadDataSet, type DataSet } from './compute/data/dataSet.js';
export type { Claim } from './claim/definition.js';
export type { ClaimStatement } from './statement/index.js';

// Surveys: the cells that a claim is certified in, and their certificates.
export { plannedCells, type PlannedCell } from './claim/plannedCells.js';
export { conductSurvey, type SurveyedCell } from './claim/conductSurvey.js';

// Checking certificates: a verifier loads the libraries that one needs, finds in an archive what it rests on, and compares it
// with the statement of its claim. A receipt lists what one trusts.
export { Archive } from './claim/archive.js';
export { Verifier, type Verified, type VerifierOptions } from './claim/verifier.js';
export { loadNamedDataSets } from './claim/namedDataSets.js';
export { receiptOf, type Receipt } from './claim/receipt.js';

// Checking without files: the kernel's checker with the libraries loaded beforehand, and what a statement says at given sizes.
export { check, Checker, loadLibraries, type Checked, type CheckOptions, type Verdict } from './kernel/index.js';
export { statementAt } from './statement/bind.js';

// Reading and writing: a document is the text of a certificate, read strictly.
export { Document, readCertificate, type Certificate } from './kernel/index.js';
export { certificateText } from './claim/certificateText.js';
export { readText, writeAtomically } from './claim/files.js';
export { addFolders } from './claim/folders.js';

// Failures: the kernel refuses a certificate, or something impossible was asked for.
export { Refusal, type RefusalCode } from './kernel/index.js';
export { UsageError } from './base/usage.js';
