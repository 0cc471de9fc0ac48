/**
 * Writes the example certificate, `sc16/rank-generic` at its default sizes and seed, between the two markers in
 * docs/certificate-format.md. Requires `npm run build`.
 */
import { Registry, Workshop, certificateText } from '../dist/src/index.js';
import { publish, readRepository } from './generated.mjs';

const PAGE = 'docs/certificate-format.md';
const MARKED = /(<!-- example -->\n)[^]*?(<!-- end of example -->)/;

const workshop = new Workshop(new Registry(), { clock: () => 0 });
const { checked, reason } = await workshop.certify({ claim: 'sc16/rank-generic' });
if (checked === undefined) throw new Error(`the example is undecided: ${reason}`);

const page = await readRepository(PAGE);
if (!MARKED.test(page)) throw new Error(`${PAGE}: expected the markers of the example, found none`);
const block = `\n<!-- prettier-ignore -->\n\`\`\`json\n${certificateText(checked.certificate)}\`\`\`\n\n`;
await publish(
  PAGE,
  page.replace(MARKED, (_, open, close) => open + block + close),
);
