/** The public face for showing results: `lossproof/report`. */

// The ledger of runs: rows as plain JSON, sums over them, and the table for a terminal.
export { ledgerRows, ledgerTotals, type LedgerRow, type LedgerTotals } from './ledger.js';
export { ledgerText } from './ledgerText.js';

// Texts for a terminal: a claim or a run explained, and an accepted certificate. A paper is what they are printed on.
export { explainText } from './explainText.js';
export { checkedText } from './checkedText.js';
export type { Paper } from './paint.js';

// What a theorem says, in English and in TeX.
export { polyglot, propositionInEnglish, propositionInTex, Speaker } from '../language/index.js';

// Pages: the report of an audit and the page of a survey, each one HTML file that needs nothing else.
export { reportHtml, type ReportOptions } from './html.js';
export { surveyHtml, type SurveyReport } from './surveyHtml.js';
export type { Provenance } from './page.js';

// Surveys as text and as JSON, from the exhibits that their certificates make together.
export { surveyText, type SurveyText } from './surveyText.js';
export { surveyJson } from './surveyJson.js';
export { certifiedOf } from './exhibit/certified.js';
export { exhibitsTogether, type Exhibited } from './exhibit/exhibits.js';
export { exhibitFile, exhibitFileText } from './exhibit/files.js';
