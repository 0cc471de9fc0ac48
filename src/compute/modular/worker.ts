/** The program of a thread: it does its part of each task that it receives, and replies with the rank so far. */
import { parentPort } from 'node:worker_threads';
import { runTask, type Task } from './task.js';
import { stepsOf } from './steps.js';

parentPort?.on('message', ({ task, module, member }: { task: Task; module: object; member: number }) => {
  parentPort?.postMessage(runTask(task, stepsOf(module, task.memory, task.p), member));
});
