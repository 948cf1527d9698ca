/** Liaison officers: naming and listing. */
import type { LiaisonWords } from '../zh/liaison.ts';
import { many } from './phrases.ts';

export const liaison: LiaisonWords = {
  roles: {
    liaison: 'liaison officer',
    spokesperson: 'spokesperson',
    'first-responsible': 'first responsible person',
    supervisor: 'law enforcement supervisor',
  },
  title: (role) => `List: ${role}`,
  unit: 'Unit',
  officer: 'In office',
  former: 'Post',
  since: 'Since',
  ends: 'Until',
  source: 'Source',
  vacant: 'Vacant',
  vacantDays: (days) => `Vacant for ${many(days, 'day')}`,
  neverNamed: 'Vacant: never named',
  coming: (day, who) => `From ${day}: ${who}`,
  counts: (named, vacant) => `${named + vacant} units must name one: ${named} have, ${vacant} vacant.`,
  optional: (named) => `${named} named.`,
  none: 'Nobody yet.',
  history: 'Former',
  who: (post, name) => (name === undefined ? post : `${post} ${name}`),
  undated: 'not said',
  subject: (unit, role, post) => `Name the ${role} of ${unit}: ${post}`,
  replaces: (unit, who, until) => `The term of ${who} in ${unit} now ends on ${until}.`,
  ask: {
    unit: 'Which unit?',
    post: 'Who by office? (the post, e.g. 办公室副主任)',
    name: 'Name (may be left empty)',
    date: 'From which day? (e.g. 2010-04-06)',
    dateWrong: 'This is not a date. Write it like 2010-04-06',
    now: (who) => `in office: ${who}`,
    vacant: 'vacant now',
  },
};
