/** One addition of each kind that the house is made to take, as edits of its files, place by place; CONTRIBUTING.md lists the same places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './modules.ts';

/** A text put before another that occurs once, a file made, or a folder copied as it is by then. */
export type Edit =
  | { readonly file: string; readonly before: string; readonly put: string }
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly like: string };

/** One place that must be touched: a file, or a folder or set of files that belong together. */
export interface Place {
  /** As the table names it. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

/** What is added, and how many places it may touch. */
export interface Addition {
  readonly what: string;
  /** Stands in every complaint when one of its places has been forgotten. */
  readonly name: string;
  readonly most: number;
  readonly places: readonly Place[];
  /** Places that a test names and not the compiler, as the table has them. */
  readonly tested?: readonly string[];
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);

/** What the table calls `<rule>`, `<kind>` and so on. */
const NAMES: Readonly<Record<string, string>> = {
  rule: 'sample-rule',
  kind: 'samplerecord',
  command: 'samplecommand',
  format: 'sampleformat',
  language: 'fr',
};
const fileOf = (path: string) => path.replace(/<(\w+)>/, (_, name: string) => NAMES[name]!);

const place = (path: string, ...edits: readonly ({ before: string; put: string } | { text: string })[]): Place => ({
  path,
  edits: edits.map((edit) => ({ file: fileOf(path), ...edit })),
});

const inBoth = (file: string, edits: Readonly<Record<'zh' | 'en', { before: string; put: string }>>): Place => ({
  path: `src/words/*/${file}`,
  edits: (['zh', 'en'] as const).map((lang) => ({ file: `src/words/${lang}/${file}`, ...edits[lang] })),
});
const alike = (before: string, put: string) => ({ zh: { before, put }, en: { before, put } });

/** A door of `words/` with one language more: what it takes from the English folder it takes from the new one as well. */
function widened(text: string): string {
  return text
    .replace(/^import \{ (\w+)( as \w+)? \} from '\.\/en\/([\w-]+\.ts)';$/gm, (line, name, as, file) => {
      const local = as === undefined ? name : as.slice(' as '.length);
      return `${line}\nimport { ${name} as fr_${local} } from './fr/${file}';`;
    })
    .replace(/\{ zh, en \}/g, '{ zh, en, fr: fr_en }')
    .replace(/\ben: ([a-z]\w*) \}/gi, 'en: $1, fr: fr_$1 }')
    .replace(
      /^( +)en: (\{.*\}),$/gm,
      (line, indent, object) => `${line}\n${indent}fr: ${object.replace(/: (\w+)/g, ': fr_$1')},`,
    )
    .replace('en: 1 }', 'en: 1, fr: 1 }');
}

/** See the module comment. */
export const ADDITIONS: readonly Addition[] = [
  {
    what: 'a diagnostic',
    name: 'sample-diagnostic',
    most: 4,
    places: [
      place('src/ground/codes/diagnostics.ts', {
        before: "  { code: 'file-unreadable',",
        put: "  { code: 'sample-diagnostic', severity: 'error', args: ['sampleArg'] },\n",
      }),
      inBoth(
        'diagnostics.ts',
        alike("  'file-unreadable': ()", "  'sample-diagnostic': ({ sampleArg }) => String(sampleArg),\n"),
      ),
    ],
    tested: ['test/faults/faults.test.ts'],
  },
  {
    what: 'a rule about changes',
    name: 'sample-rule',
    most: 4,
    places: [
      place('src/governance/rules/<rule>.ts', {
        text: `/** A rule of no use. */
import { defineRule } from '../rule.ts';

export const sampleRule = defineRule({
  id: 'sample-rule',
  level: 'warning',
  group: 'who',
  find: () => [],
  bad: { edits: [] },
  good: { edits: [] },
});
`,
      }),
      place(
        'src/governance/rules.ts',
        { before: 'import { dailyWorkChanged }', put: "import { sampleRule } from './rules/sample-rule.ts';\n" },
        { before: '  dailyWorkChanged,\n', put: '  sampleRule,\n' },
      ),
      inBoth(
        'rules.ts',
        alike("  'deadline-later': {", "  'sample-rule': { title: 't', why: 'w', said: () => 's' },\n"),
      ),
    ],
  },
  {
    what: 'a kind of record',
    name: 'samplerecord',
    most: 4,
    places: [
      place('schema/<kind>.schema.json', {
        text: JSON.stringify({
          $schema: 'http://json-schema.org/draft-07/schema#',
          $id: 'samplerecord.schema.json',
          title: 'SamplerecordFile',
          description: 'Sample.',
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'date', 'unit'],
          properties: {
            kind: { const: 'samplerecord', description: 'Sample.' },
            exercise: { $ref: 'common.schema.json#/definitions/exercise' },
            date: { $ref: 'common.schema.json#/definitions/day' },
            unit: { $ref: 'common.schema.json#/definitions/name' },
          },
        }),
      }),
      place(
        'src/plan/records.ts',
        {
          before: '/** What may be cited of a record:',
          put: '/** A record of no use. */\nexport interface SampleRecord extends RecordBase {\n  readonly unit: string;\n}\n\n',
        },
        {
          before: "  event: recordKind<'event', EventRecord>()({",
          put: "  samplerecord: recordKind<'samplerecord', SampleRecord>()({\n    list: 'samplerecords',\n    owner: 'unit',\n    numberedOnce: false,\n    standsAs: 'record',\n    cited: (one) => [whole(one, one.unit)],\n  }),\n",
        },
      ),
      place('src/kinds/<kind>.ts', {
        text: `/** records/samplerecords/*.yaml. */
import { at, defineRecord } from './kind.ts';
import { recordBase } from './record.ts';

export const sampleKind = defineRecord('samplerecord', {
  read(file, build) {
    const base = recordBase(file, build, file.data.date, 'date');
    const unit = build.unit(file.data.unit, at(file, 'unit'));
    return base && unit !== undefined ? { ...base, unit } : undefined;
  },
});
`,
      }),
      place(
        'src/kinds/kinds.ts',
        { before: 'import { eventKind }', put: "import { sampleKind } from './samplerecord.ts';\n" },
        { before: '  event: eventKind,\n', put: '  samplerecord: sampleKind,\n' },
      ),
    ],
  },
  {
    what: 'a command',
    name: 'samplecommand',
    most: 4,
    places: [
      {
        path: 'src/cli/commands/<command>/',
        edits: [
          {
            file: 'src/cli/commands/samplecommand/spec.ts',
            text: `/** \`duban samplecommand\`. */
import { said } from '../../options.ts';
import { defineCommand, flag } from '../../spec.ts';

/** See the module comment. */
export const samplecommand = defineCommand({
  name: 'samplecommand',
  alias: '样',
  options: [flag('--sample-flag')],
  formats: said,
});
`,
          },
          {
            file: 'src/cli/commands/samplecommand/run.ts',
            text: `/** \`duban samplecommand\`: of no use. */
import type { Run } from '../../context.ts';
import type { samplecommand } from './spec.ts';

/** Runs the command. */
export const run: Run<typeof samplecommand> = (_context, { options }) => (options.sampleFlag ? 1 : 0);
`,
          },
        ],
      },
      place(
        'src/cli/registry.ts',
        { before: 'import { status }', put: "import { samplecommand } from './commands/samplecommand/spec.ts';\n" },
        {
          before: '  command(status, ',
          put: "  command(samplecommand, () => import('./commands/samplecommand/run.ts')),\n",
        },
      ),
      {
        path: 'src/words/*/commands.ts',
        edits: (['zh', 'en'] as const).flatMap((lang) => [
          {
            file: `src/words/${lang}/commands.ts`,
            before: '  fontDir: ',
            put: "  sampleFlag: 's',\n",
          },
          {
            file: `src/words/${lang}/commands.ts`,
            before: '  overdue: {\n',
            put: "  samplecommand: { summary: 's', examples: [] },\n",
          },
        ]),
      },
    ],
    tested: ['src/cli/registry.ts', 'test/golden/help/', 'README.md', 'README.zh-CN.md', 'schema/output/'],
  },
  {
    what: 'an output format',
    name: 'sampleformat',
    most: 3,
    tested: ['src/cli/options.ts'],
    places: [
      place('src/render/<format>.ts', {
        text: `/** A format of no use. */
import type { Document } from '../ground/text/blocks.ts';

/** The title. */
export function renderSample(doc: Document): string {
  return doc.title;
}
`,
      }),
      place('src/render/index.ts', {
        before: "  {\n    name: 'csv',",
        put: "  {\n    name: 'sampleformat',\n    extension: '.sample',\n    mime: 'text/plain',\n    render: async (doc) => (await import('./sampleformat.ts')).renderSample(doc),\n  },\n",
      }),
      place('src/cli/options.ts', {
        before: "'html-pages', 'csv', 'xlsx'",
        put: "'sampleformat', ",
      }),
    ],
  },
  {
    what: 'a signal of the circular',
    name: 'sample-signal',
    most: 4,
    tested: ['plans/integrity-2010/plan.yaml', 'test/circular/naive/unit.ts', 'test/circular/golden/'],
    places: [
      place('src/circular/signals.ts', {
        before: "  { id: 'report-late',",
        put: "  { id: 'sample-signal', verdict: 'slack', threshold: 1, measuredIn: 'count' },\n",
      }),
      place('src/circular/measure.ts', {
        before: "  'report-late': (facts)",
        put: "  'sample-signal': breakdownMissing,\n",
      }),
      inBoth(
        'circular-signals.ts',
        alike(
          "    'report-late': {",
          "    'sample-signal': { title: 't', measured: 'm', one: () => 'o', brief: () => 'b' },\n",
        ),
      ),
    ],
  },
  {
    what: 'a kind of deadline',
    name: 'samplekind',
    most: 3,
    places: [
      place(
        'src/plan/deadline.ts',
        {
          before: '/** Every kind of deadline (design',
          put: "/** A deadline of no use. */\nexport interface SampleDeadline extends DeadlineBase {\n  readonly kind: 'samplekind';\n}\n\n",
        },
        { before: 'FixedDeadline | RecurringDeadline |', put: 'SampleDeadline | ' },
        {
          before: '  undetermined: {\n    timed: false,',
          put: "  samplekind: {\n    timed: false,\n    idle: 'no-date',\n    byDay: true,\n    rhythm: none,\n    trigger: none,\n    review: none,\n    day: none,\n    opens: none,\n    occurrences: never,\n    move: none,\n    rule: () => null,\n  },\n",
        },
      ),
      place('src/kinds/deadline.ts', {
        before: "  undetermined: {\n    key: 'undetermined',",
        put: "  samplekind: { key: 'undetermined', isWritten: () => false, read: () => undefined },\n",
      }),
      place('src/pages/deadline.ts', {
        before: '  undetermined: {\n    full:',
        put: "  samplekind: { full: () => '', dayless: noDay },\n",
      }),
    ],
  },
  {
    what: 'a field of a report',
    name: 'sampleField',
    most: 3,
    tested: ['src/tables/forms/'],
    places: [
      place('schema/report.schema.json', {
        before:
          '          "percent": {\n            "$ref": "common.schema.json#/definitions/percent"\n          },\n          "measures"',
        put: '          "sampleField": {\n            "$ref": "common.schema.json#/definitions/words"\n          },\n',
      }),
      place('src/plan/records.ts', {
        before: '  readonly for?: string;\n  readonly status: ClaimStatus;',
        put: '  readonly sampleField: string | null;\n',
      }),
      place(
        'src/kinds/report.ts',
        { before: '    ...rest\n  } = item;', put: '    sampleField,\n' },
        { before: '      evidence: evidence ?? [],', put: '      sampleField: sampleField ?? null,\n' },
      ),
    ],
  },
  {
    what: 'a language',
    name: 'fr',
    most: 3,
    tested: ['schema/plan.schema.json', 'schema/common.schema.json'],
    places: [
      place('src/ground/text/blocks.ts', { before: "'zh' | 'en';", put: "'fr' | " }),
      {
        path: 'src/words/<language>/',
        edits: [{ file: 'src/words/fr', like: 'src/words/en' }],
      },
      {
        path: 'src/words/*.ts',
        edits: filesOf('src/words').map((file) => ({ file, text: widened(textOf(file)) })),
      },
    ],
  },
];
