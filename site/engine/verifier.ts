/** The worker that verifies certificates. */
import { statementOf } from '../../lemmas/index.js';
import { answerWith } from './answering.js';
import { verified } from './verifying.js';

answerWith((request) => {
  if (request.kind !== 'verify') throw new Error(`expected a certificate to verify, got the request ${request.kind}`);
  return verified(request, statementOf);
});
