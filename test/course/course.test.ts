/** The course: at least twelve exercises in three units, each complete; and finding one by its id. */
import { expect } from 'chai';
import { EXERCISES, exerciseCalled } from '../../src/course/course.js';
import { BOUNDS, RANKS, SADDLES } from '../../src/course/units.js';
import { learners } from './answers.js';

describe('course/course', () => {
  it('has exercises in three units, in their order, each with an id of its own', () => {
    expect(EXERCISES.length).to.be.at.least(12);
    expect(new Set(EXERCISES.map(({ id }) => id)).size).to.equal(EXERCISES.length);
    expect([...new Set(EXERCISES.map(({ unit }) => unit))]).to.deep.equal([RANKS, SADDLES, BOUNDS]);
    const places = EXERCISES.map(({ unit }) => [RANKS, SADDLES, BOUNDS].indexOf(unit));
    expect(places).to.deep.equal([...places].sort());
  });

  it('says of each problem what is asked, what is given and what is handed in', () => {
    for (const { id, title, teaches, problemOf } of EXERCISES) {
      const { statement, given, form, solution } = problemOf(learners(1)[0]?.seed as string);
      for (const text of [
        title,
        teaches,
        statement.english,
        statement.tex,
        solution.says,
        ...given.map(({ name }) => name),
      ])
        expect(text, id).to.match(/^(?!.*(undefined|NaN|\[object)).*\S/);
      expect(Object.keys(form), id).not.to.deep.equal([]);
    }
  });

  it('finds an exercise, and suggests those of a similar name', () => {
    expect(exerciseCalled('null-vector').id).to.equal('null-vector');
    expect(() => exerciseCalled('nul-vector')).to.throw('did you mean null-vector?');
    expect(() => exerciseCalled('zzzzzzzzzz')).to.throw('lossproof exercise lists them');
  });
});
