import { expect } from 'chai';
import type { Lesson } from '../../../site/engine/lessons.js';
import { askWorker } from './workers.js';

describe('the worker tutor', () => {
  it('draws the course for a name', async () => {
    const message = await askWorker<Lesson>(() => import('../../../site/engine/tutor.js'), {
      kind: 'course',
      name: 'Ada Lovelace',
    });
    const { answer } = message as { readonly answer: Lesson };
    expect(answer).to.deep.include({ kind: 'course', name: 'Ada Lovelace' });
  });
});
