/** Exercises: what defines one, and that the seed alone draws its problem. */
import { expect } from 'chai';
import { UsageError } from '../../src/base/usage.js';
import { EXERCISES } from '../../src/course/course.js';
import { defineExercise } from '../../src/course/exercise.js';
import { canonicalJson, type Json } from '../../src/kernel/index.js';
import { learners } from './answers.js';

const asText = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

describe('course/exercise', () => {
  it('draws the same proposition from the same seed', () => {
    for (const { id, problemOf } of EXERCISES) {
      for (const { seed } of learners(3)) {
        expect(asText(problemOf(seed).proposition), id).to.equal(asText(problemOf(seed).proposition));
      }
    }
  });

  it('draws other problems for other names', () => {
    for (const { id, problemOf } of EXERCISES) {
      const texts = learners(20).map(({ seed }) => asText(problemOf(seed).proposition));
      // A small exercise may be drawn twice in a class; few learners share one.
      expect(new Set(texts).size, id).to.be.greaterThan(15);
    }
  });

  it('refuses an id that certificates cannot have', () => {
    const text = { unit: 'u', title: 't', teaches: 's', draw: () => expect.fail() };
    for (const id of ['', 'A', 'a b', '-a', 'a--b', 'x'.repeat(61)]) {
      expect(() => defineExercise({ ...text, id }), id).to.throw(UsageError, 'lower-case letters');
    }
    expect(defineExercise({ ...text, id: 'a-b' })).to.include({ claim: 'course/a-b', version: 1 });
  });
});
