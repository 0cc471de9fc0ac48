/** The worker of the course. */
import { answerWith } from './answering.js';
import type { Lesson, LessonRequest } from './lessons.js';
import { taught } from './teaching.js';

answerWith<LessonRequest, Lesson>((request) => taught(request));
