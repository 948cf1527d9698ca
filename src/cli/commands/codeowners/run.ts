/** `duban codeowners`: who is asked to look at which file, as GitHub, GitLab and Gitea read it: the office for all, each unit for its own papers. */
import { clean } from '../../../ground/text/clean.ts';
import { codeownersJson, codeownersText, type OwnedPaths } from '../../../pages/codeowners.ts';
import { renderJson } from '../../../render/json.ts';
import type { Context, Run } from '../../context.ts';
import { UsageError } from '../../errors.ts';
import { unitsNamed } from '../../given.ts';
import type { codeowners } from './spec.ts';

/** A login, a group (`org/team`) or an address. */
const ACCOUNT = /^(?:@?[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*|[^\s@,#]+@[^\s@,#]+\.[^\s@,#]+)$/;

/** Runs the command. */
export const run: Run<typeof codeowners> = async (context, { options }) => {
  const { plan } = await context.ready();
  const office = owners(options.office);
  if (office.length === 0) throw new UsageError('codeowners-office');
  const given = new Map<string, readonly string[]>();
  for (const entry of options.owner ?? []) {
    const [, name, list] = /^([^=]+)=(.+)$/.exec(entry) ?? [];
    if (name === undefined || list === undefined) throw new UsageError('codeowners-account', { account: entry });
    for (const unit of unitsNamed(plan, [name]) ?? []) given.set(unit, [...(given.get(unit) ?? []), ...owners([list])]);
  }
  const root = `/${placeInRepository(context)}`;
  const units = [...plan.units.keys()];
  const without = units.filter((unit) => !given.get(unit)?.length);
  const groups: OwnedPaths[] = [
    { paths: [escapePattern(root)], owners: office },
    ...units
      .filter((unit) => !without.includes(unit))
      .map((unit) => ({
        unit,
        paths: papers(unit).map((path) => escapePattern(root + path)),
        owners: [...given.get(unit)!, ...office],
      })),
  ];
  const made =
    context.format === 'json'
      ? renderJson(codeownersJson(groups, without))
      : codeownersText(groups, without, context.lang);
  await context.put(made);
  return 0;
};

/** Where a unit's papers are put; a second one of the same day or period has a number behind the name. */
function papers(unit: string): string[] {
  return [`breakdowns/${unit}`, `records/reports/**/${unit}`, `records/replies/*-${unit}`].flatMap((stem) => [
    `${stem}.yaml`,
    `${stem}-*.yaml`,
  ]);
}

function owners(given: readonly string[] = []): string[] {
  return given.flatMap((one) =>
    one
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map((account) => {
        if (!ACCOUNT.test(account)) throw new UsageError('codeowners-account', { account });
        return account.includes('@') ? account : `@${account}`;
      }),
  );
}

/** The plan's folder below the work tree's top, with a slash at its end. */
function placeInRepository(context: Context): string {
  const { folder } = context.folder();
  const parts: string[] = [];
  for (const part of (folder.startsWith('/') ? folder : `${context.host.cwd}/${folder}`).split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const top = (context.host.git.top(folder) ?? context.host.cwd).split(/[\\/]/).filter(Boolean);
  return parts
    .slice(top.length)
    .map((part) => `${part}/`)
    .join('');
}

/** A blank ends a pattern, a number sign begins a comment; the stars are ours. */
function escapePattern(path: string): string {
  return clean(path).replace(/[\\ #]/g, '\\$&');
}
