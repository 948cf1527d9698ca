/** `duban liaison …`: who stands for each unit. */
import { pages, recordOptions, said, unit, units } from '../../options.ts';
import { defineCommand, text } from '../../spec.ts';

const role = text('--role <role>', { of: ['liaison', 'spokesperson', 'first-responsible', 'supervisor'] });

/** `duban liaison set`. */
export const liaisonSet = defineCommand({
  name: 'liaison set',
  alias: '联络员 明确',
  options: [
    unit,
    text('--post <post>'),
    text('--name <name>'),
    text('--date <date>'),
    text('--until <date>'),
    role,
    text('--note <words>'),
    ...recordOptions,
  ],
  formats: said,
});

/** `duban liaison list`. */
export const liaisonList = defineCommand({
  name: 'liaison list',
  alias: '联络员 名单',
  options: [units, role],
  formats: pages,
});
