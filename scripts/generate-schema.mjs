/** Writes docs/certificate.schema.json from the shapes by which the kernel reads certificates. Requires `npm run build`. */
import { certificateSchema, Libraries, LIBRARIES } from '../dist/src/kernel/full.js';
import { publish } from './generated.mjs';

await publish('docs/certificate.schema.json', JSON.stringify(certificateSchema(new Libraries(LIBRARIES)), null, 2));
