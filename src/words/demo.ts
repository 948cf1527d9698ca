/** What `duban demo` says, and the README of the practice repository. */
import { demo as en } from './en/demo.ts';
import { topic } from './lang.ts';
import { type DemoWords, demo as zh } from './zh/demo.ts';

export const demoWords = topic<DemoWords>({ zh, en });
