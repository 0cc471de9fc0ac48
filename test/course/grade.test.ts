/** Grading: only certificates of one's own problems count, whatever one changes in those of others. */
import { expect } from 'chai';
import { attempt, type Solved } from '../../src/course/attempt.js';
import { certificateOf } from '../../src/course/certificate.js';
import { EXERCISES, exerciseCalled } from '../../src/course/course.js';
import { gradesOf, missingGrades, requireDistinct, type Grade } from '../../src/course/grade.js';
import { learnerCalled, type Learner } from '../../src/course/learner.js';
import { progressText } from '../../src/course/progress.js';
import { Document, readCertificate, seal, type Unsealed } from '../../src/kernel/index.js';
import { ALL, asJson } from '../support.js';

const [ada, bob] = [learnerCalled('Ada'), learnerCalled('Bob')];
const exercises = EXERCISES;
const students = [ada, bob];

async function solvedBy(learner: Learner, id = 'null-vector'): Promise<Solved> {
  const exercise = exerciseCalled(id);
  return (await attempt(exercise, learner, exercise.problemOf(learner.seed).solution.answer)) as Solved;
}

const only = async (grades: Promise<readonly Grade[]>): Promise<Grade> => {
  const found = await grades;
  expect(found).to.have.lengthOf(1);
  return found[0] as Grade;
};

/** The certificate with other fields, sealed again. */
function altered(text: string, fields: Partial<Unsealed>): string {
  const { digest: _, ...rest } = readCertificate(text, ALL);
  return JSON.stringify(seal({ ...rest, ...fields }));
}

describe('course/grade', () => {
  it('accepts the certificate of a member of the class, under the name in the list', async () => {
    const { certificate, checked } = await solvedBy(ada);
    const { digest } = checked.certificate;
    const expected = { exercise: 'null-vector', solved: true, digest, why: '' };
    expect(await only(gradesOf(certificate, { exercises, students }))).to.deep.equal({ learner: 'Ada', ...expected });
    expect(await only(gradesOf(certificate, { exercises }))).to.deep.equal({ learner: 'ada', ...expected });
    expect(await only(gradesOf(certificate, { exercises, students }, ada))).to.include({
      learner: 'Ada',
      solved: true,
    });
  });

  it('refuses a certificate that another hands in', async () => {
    const { certificate } = await solvedBy(ada);
    expect(await only(gradesOf(certificate, { exercises, students }, bob))).to.include({
      learner: 'Bob',
      solved: false,
      why: 'drawn for another name, ada',
    });
  });

  it('refuses, in every exercise, a copy with the seed of another and a new digest', async () => {
    for (const { id } of EXERCISES) {
      const { certificate } = await solvedBy(ada, id);
      const copied = await only(gradesOf(altered(certificate, { seed: bob.seed }), { exercises, students }, bob));
      expect(copied, id).to.include({ learner: 'Bob', exercise: id, solved: false });
      expect(copied.why, id).to.match(/^refused at \$\.conclusion: expected what course\/.* states/);
    }
  });

  it('refuses the conclusion of one with the steps of another', async () => {
    const { certificate } = await solvedBy(ada);
    const { problem } = await solvedBy(bob);
    const conclusion = problem.proposition;
    const copied = await only(
      gradesOf(altered(certificate, { seed: bob.seed, conclusion }), { exercises, students }, bob),
    );
    expect(copied.why).to.match(/^refused at \$\.conclusion: expected what the last step proves/);
  });

  it('refuses what nobody in the class, and nobody at all, is drawn for', async () => {
    const carol = await solvedBy(learnerCalled('Carol'));
    const stranger = await only(gradesOf(carol.certificate, { exercises, students }));
    expect(stranger).to.include({ solved: false, why: 'drawn for a name that is not in the class' });
    const named = await only(gradesOf(carol.certificate, { exercises, students }, learnerCalled('Carol')));
    expect(named).to.include({ solved: false, why: 'a learner who is not in the class' });
    const exercise = exerciseCalled('null-vector');
    const problem = exercise.problemOf('1');
    const nobody = certificateOf(exercise, '1', problem, problem.attempt(problem.solution.answer).proof);
    expect(await only(gradesOf(nobody, { exercises }))).to.include({ solved: false, why: 'drawn for no name' });
  });

  it('refuses other claims, versions, variants and sizes, and a digit that was changed', async () => {
    const { certificate } = await solvedBy(ada);
    const why = async (text: string): Promise<string> => (await only(gradesOf(text, { exercises, students }))).why;
    const claim = (id: string, version = 1) => altered(certificate, { claim: { id, version } });
    expect(await why(claim('sc16/gradient'))).to.match(/^no exercise of this course/);
    expect(await why(claim('course/none'))).to.match(/^no exercise of this course/);
    expect(await why(claim('course/null-vector', 2))).to.equal('refused at $.claim.version: expected 1, got 2');
    expect(await why(claim('course/good-prime'))).to.match(/^refused at \$\.conclusion/);
    expect(await why(altered(certificate, { variant: 'easy' }))).to.match(/^refused at \$\.variant/);
    expect(await why(altered(certificate, { sizes: { n: 1 } }))).to.match(/^refused at \$\.sizes/);
    expect(await why(certificate.replace(/"entries": \["/, '"entries": ["1'))).to.match(/^refused at/);
  });

  it('grades a progress file like its certificates, and only for its learner', async () => {
    const own = [await solvedBy(ada), await solvedBy(ada, 'good-prime')];
    const documents = [...own, await solvedBy(bob)].map(({ certificate }) => new Document(certificate));
    const text = progressText(ada, documents);
    const grades = await gradesOf(text, { exercises, students });
    expect(grades.map(({ learner, exercise, solved }) => [learner, exercise, solved])).to.deep.equal([
      ['Ada', 'null-vector', true],
      ['Ada', 'good-prime', true],
      ['Ada', 'null-vector', false],
    ]);
    expect(grades[2]?.why).to.equal('drawn for another name, bob');
    expect(grades[0]?.digest).to.equal(own[0]?.checked.certificate.digest);
    const handedOn = await only(gradesOf(text, { exercises, students }, bob));
    expect(handedOn).to.include({ learner: 'Bob', solved: false, why: 'the progress of Ada, handed in by another' });
    // Whoever writes another name over it has the certificates of Ada.
    const renamed = await gradesOf(text.replace('"Ada"', '"Bob"'), { exercises, students });
    expect(renamed.map(({ solved }) => solved)).to.deep.equal([false, false, true]);
    expect(asJson(renamed[0])).to.include({ why: 'drawn for another name, ada' });
  });

  it('lists what is missing, and refuses a class with one name twice', async () => {
    const { certificate } = await solvedBy(ada);
    const grading = { exercises: exercises.slice(0, 2), students };
    const missing = missingGrades(await gradesOf(certificate, grading), grading);
    expect(missing.map(({ learner, exercise }) => `${learner} ${exercise}`)).to.deep.equal([
      'Ada good-prime',
      'Bob null-vector',
      'Bob good-prime',
    ]);
    expect(() => requireDistinct([ada, bob, learnerCalled('ADA')])).to.throw('each name once in a class');
    expect(requireDistinct(students)).to.equal(students);
  });
});
