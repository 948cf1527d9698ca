/** The steps of a circular's life after the draft, in one part of the program that is loaded when one of them is called. */
export { correct } from './correct.ts';
export { decide } from './decide.ts';
export { explain } from './explain.ts';
export { feedback } from './feedback.ts';
export { issue } from './issue.ts';
export { reply } from './reply.ts';
export { verify } from './verify.ts';
