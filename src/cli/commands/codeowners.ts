/** `duban codeowners`: who is asked to look at which file, as GitHub, GitLab and Gitea read it: the office for all, each unit for its own papers. */
import { clean } from '../../ground/text/clean.ts';
import { renderJson } from '../../render/json.ts';
import { codeownersWords } from '../../words/codeowners.ts';
import { type Context, UsageError } from '../context.ts';
import { unitsNamed } from '../shared.ts';
import type { Given } from './registry.ts';

/** A login, a group (`org/team`) or an address. */
const ACCOUNT = /^(?:@?[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*|[^\s@,#]+@[^\s@,#]+\.[^\s@,#]+)$/;

/** Runs the command. */
export async function run(context: Context, { options }: Given): Promise<number> {
  const { plan } = await context.ready();
  const words = codeownersWords(context.lang);
  const office = owners(options.office);
  if (office.length === 0) throw new UsageError('codeowners-office');
  const given = new Map<string, readonly string[]>();
  for (const entry of (options.owner as string[] | undefined) ?? []) {
    const [, name, list] = /^([^=]+)=(.+)$/.exec(entry) ?? [];
    if (name === undefined || list === undefined) throw new UsageError('codeowners-account', { account: entry });
    for (const unit of unitsNamed(plan, [name]) ?? []) given.set(unit, [...(given.get(unit) ?? []), ...owners([list])]);
  }
  const units = [...plan.units.values()].map(({ id }) => ({ id, owners: given.get(id) ?? [] }));
  const root = `/${placeInRepository(context)}`;
  const owned = units.filter((unit) => unit.owners.length > 0);
  const rest = units.filter((unit) => unit.owners.length === 0).map(({ id }) => id);
  const groups = [
    { note: words.office, paths: [''], owners: office },
    ...owned.map(({ id, owners: own }) => ({ note: words.unit(id), paths: papers(id), owners: [...own, ...office] })),
  ].map((group) => ({ ...group, paths: group.paths.map((path) => escapePattern(root + path)) }));
  const text = [
    `# ${words.made}`,
    ...groups.flatMap(({ note, paths, owners: own }) => [
      '',
      `# ${clean(note)}`,
      ...paths.map((path) => `${path} ${own.join(' ')}`),
    ]),
    ...(rest.length === 0 ? [] : ['', `# ${words.without(clean(rest.join('、')))}`]),
  ];
  const entries = () => groups.flatMap(({ paths, owners: own }) => paths.map((path) => ({ path, owners: own })));
  if (context.format === 'json')
    await context.put(renderJson({ schema: 'duban.codeowners/1', entries: entries(), withoutAccount: rest }));
  else await context.put(`${text.join('\n')}\n`);
  return 0;
}

/** Where a unit's papers are put; a second one of the same day or period has a number behind the name. */
function papers(unit: string): string[] {
  return [`breakdowns/${unit}`, `records/reports/**/${unit}`, `records/replies/*-${unit}`].flatMap((stem) => [
    `${stem}.yaml`,
    `${stem}-*.yaml`,
  ]);
}

function owners(given: unknown): string[] {
  return ((given as string[] | undefined) ?? []).flatMap((one) =>
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
