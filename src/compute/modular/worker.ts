/** A thread of an elimination: does its part of each job that it is sent, and answers with the rank so far. */
import { parentPort } from 'node:worker_threads';
import { doTask, type Job } from './job.js';
import { stepsOf } from './steps.js';

parentPort?.on('message', ({ job, module, member }: { job: Job; module: object; member: number }) => {
  parentPort?.postMessage(doTask(job, stepsOf(module, job.memory, job.p), member));
});
