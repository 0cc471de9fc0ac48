/** Writes docs/certificate.schema.json from the shapes that the kernel reads certificates with. Needs `npm run build`. */
import { certificateSchema } from '../dist/src/kernel/index.js';
import { publish } from './generated.mjs';

await publish('docs/certificate.schema.json', JSON.stringify(certificateSchema(), null, 2));
