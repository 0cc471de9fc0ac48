/** The worker of the pictures. Each picture is a module that is loaded when it is asked for. */
import type { Picture, PictureRequest } from '../pictures/messages.js';
import { answerWith } from './answering.js';

answerWith<PictureRequest, Picture>(async (request) => {
  switch (request.kind) {
    case 'seeds':
      return (await import('../pictures/seeds.js')).seeds(request);
    case 'demand':
      return (await import('../pictures/seeds.js')).demand(request);
    case 'regions':
      return (await import('../pictures/regions.js')).regions(request);
    case 'singularValues':
      return (await import('../pictures/singularValues.js')).singularValues(request);
    case 'ladder':
      return (await import('../pictures/ladder.js')).ladder(request);
    case 'spectrum':
      return (await import('../pictures/spectrum.js')).spectrum(request);
    case 'discrepancy':
      return (await import('../pictures/discrepancy.js')).discrepancy(request);
  }
});
