/** Options of commands: what a run receives by their specs. `tsc` checks the lines that must not compile; the rest holds specs and commander together. */
import { Option } from 'commander';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { circularIssue } from '../../src/cli/commands/circular/spec.ts';
import type { diff } from '../../src/cli/commands/diff/spec.ts';
import type { overdue } from '../../src/cli/commands/overdue/spec.ts';
import type { reportAdd, reportImport } from '../../src/cli/commands/report/spec.ts';
import type { rules } from '../../src/cli/commands/rules/spec.ts';
import type { Run } from '../../src/cli/context.ts';
import { globalOptions } from '../../src/cli/options.ts';
import { commands } from '../../src/cli/registry.ts';
import { type Given, type Option as OptionSpec, text, type Values } from '../../src/cli/spec.ts';
import { formats } from '../../src/render/index.ts';
import { commandWords } from '../../src/words/commands.ts';
import { duban } from './integrity.ts';

const all: readonly OptionSpec[] = [...globalOptions, ...commands.flatMap(({ spec }) => spec.options)];

describe('types', () => {
  type Typed<S extends (typeof commands)[number]['spec']> = Given<S>['options'];

  test('each option has its type by its name', () => {
    expectTypeOf<Typed<typeof overdue>['exitCode']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Typed<typeof overdue>['dueWithin']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Typed<typeof overdue>['unit']>().toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf<NonNullable<Typed<typeof overdue>['kind']>[number]>().toEqualTypeOf<
      'undertaking' | 'duty' | 'rectification' | 'matter' | 'notice'
    >();
    expectTypeOf<Typed<typeof reportAdd>['unit']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Typed<typeof reportAdd>['item']>().toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf<Typed<typeof circularIssue>['input']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Values<typeof globalOptions>['lang']>().toEqualTypeOf<'zh' | 'en' | undefined>();
  });

  test('arguments are there where they must be', () => {
    expectTypeOf<Given<typeof diff>['args']>().toEqualTypeOf<readonly [string]>();
    expectTypeOf<Given<typeof rules>['args'][0]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Given<typeof reportImport>['args']>().toEqualTypeOf<readonly [string, ...string[]]>();
  });

  test('what is mistyped does not compile', () => {
    const run: Run<typeof overdue> = (_context, { options }) => {
      // @ts-expect-error: the option is called dueWithin
      options.dueWithn;
      // @ts-expect-error: another command's
      options.dryRun;
      // @ts-expect-error: names are a list
      const unit: string | undefined = options.unit;
      // @ts-expect-error: no such kind
      options.kind?.includes('dutty');
      return unit === undefined ? 0 : 1;
    };
    // @ts-expect-error: an option has a long name
    text('-x <y>') satisfies OptionSpec<`--${string}`>;
    expect(run).toBeTypeOf('function');
  });
});

test('commander calls every option as its spec does', () => {
  const camel = (flags: string) =>
    /--(?:no-)?([a-z-]+)/.exec(flags)![1]!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  expect(all.length).toBeGreaterThan(300);
  for (const { flags } of all) expect(new Option(flags).attributeName()).toBe(camel(flags));
});

test.each(['zh', 'en'] as const)('every command and option has words in %s, and no words are left over', (lang) => {
  const words = commandWords(lang);
  const keys = all.map(({ flags, words: key }) => key ?? new Option(flags).attributeName());
  expect([...new Set(keys)].sort()).toEqual(Object.keys(words.options).sort());
  expect(commands.map(({ spec }) => spec.name).sort()).toEqual(Object.keys(words.commands).sort());
});

test('no command takes an option twice, and none a global one', () => {
  const names = (list: readonly OptionSpec[]) => list.map(({ flags }) => flags.replace(/ <.*/, ''));
  for (const { spec } of commands) {
    const own = names(spec.options);
    expect([spec.name, own.filter((name, index) => own.indexOf(name) !== index)]).toEqual([spec.name, []]);
    expect(own.filter((name) => names(globalOptions).includes(name))).toEqual([]);
  }
});

test('every format of documents is offered by a command', () => {
  const offered = new Set<string>(commands.flatMap(({ spec }) => spec.formats));
  expect(formats.map(({ name }) => name).filter((name) => !offered.has(name))).toEqual([]);
});

test.each([
  ['policy', '规则.pdf', 2],
  ['policy', '规则.docx', 0],
  ['status', '概览.sarif', 2],
  ['status', '概览.xlsx', 2],
  ['policy', '规则.pages.html', 0],
  ['status', '概览', 0],
])('no file holds something else than its name says: duban %s -o %s', async (command, file, exit) => {
  const ended = await duban([command, '-o', file, '--as-of', '2011-01-31']);
  expect([ended.exit, ended.err.includes('可以用：json')]).toEqual([exit, exit === 2]);
});
