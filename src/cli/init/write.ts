/** The files of a new plan as bytes, checked whole before anything is written, then written all or none. */
import { HostError, isHostError } from '../../host/host.ts';
import type { Proposal } from '../../tables/intake/propose.ts';
import { failures } from '../../words/failures.ts';
import { initWords } from '../../words/init.ts';
import { emitYaml, type PlainData } from '../../yaml/emit.ts';
import { LIMITS } from '../../yaml/limits.ts';
import { sortByPath } from '../../yaml/names.ts';
import type { Context } from '../context.ts';
import { ChangeRefused } from '../errors.ts';

/** A plan ready to be written. */
export interface MadePlan {
  /** The folder that all paths are relative to: the plan's, or the one whose `plans/` it is in. */
  readonly base: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** All paths as they are shown, and the plan's own texts by such a path. */
  readonly shown: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: number;
}

/** Line ends stay as they are on every machine; what is not text is never merged. */
const GIT_ATTRIBUTES =
  '*.yaml text eol=lf\n*.json text eol=lf\n*.csv -text\n*.xlsx binary\n*.docx binary\n*.pdf binary\n';
const EDITOR_CONFIG =
  'root = true\n\n[*.{yaml,yml,json}]\ncharset = utf-8\nend_of_line = lf\nindent_style = space\nindent_size = 2\ninsert_final_newline = true\ntrim_trailing_whitespace = true\n';

/** How far up a schema folder is looked for. */
const MOST_LEVELS = 12;

/** Refuses a folder that holds anything but what a fresh repository has. */
export function refuseFull({ host }: Context, folder: string): void {
  const kind = host.files.kind(folder);
  if (kind === undefined) return;
  if (kind !== 'folder') throw new HostError('file-in-the-way', { path: folder });
  const fresh = (name: string) => name.startsWith('.') || /^(?:readme|license|schema)\b/i.test(name);
  if (host.files.list(folder).some(({ name }) => !fresh(name)))
    throw new HostError('folder-not-empty', { path: folder });
}

/** Emits all files and loads them as a plan. Throws {@link ChangeRefused} when it would have errors. */
export async function makeFiles(context: Context, folder: string, { files }: Proposal): Promise<MadePlan> {
  const { host } = context;
  const { base, prefix } = baseOf(folder);
  const schema = schemaFolder(context, folder, prefix);
  const encode = (text: string) => new TextEncoder().encode(text);
  const texts = new Map<string, string>();
  const plan = files.map(({ path, data }) => {
    const up = '../'.repeat(path.split('/').length - 1);
    const line = `yaml-language-server: $schema=${up}${schema.from}/${data.kind}.schema.json`;
    const text = emitYaml(data as unknown as { readonly [key: string]: PlainData }, line);
    texts.set(shownAt(base, `${prefix}${path}`), text);
    return { path, text };
  });
  // A plan that nobody has yet is in no cache, and need not be put there.
  const [{ loadPlan }, { readDocument }] = await Promise.all([
    import('../../kinds/load.ts'),
    import('../../yaml/document.ts'),
  ]);
  const sources = sortByPath(plan.map(({ path, text }) => ({ path, bytes: encode(text), blob: '' })));
  const root = folder === '.' ? '' : folder;
  const source = { root, revision: undefined, date: undefined, files: sources, problems: [] };
  const loaded = loadPlan(source, sources.map(readDocument));
  if (!loaded.plan) throw new ChangeRefused(loaded);
  const beside = [
    ...schema.copies,
    { path: '.gitattributes', bytes: encode(GIT_ATTRIBUTES) },
    { path: '.editorconfig', bytes: encode(EDITOR_CONFIG) },
  ].filter(({ path }) => host.files.kind(base === '.' ? path : `${base}/${path}`) === undefined);
  const all = [...plan.map(({ path, text }) => ({ path: `${prefix}${path}`, bytes: encode(text) })), ...beside];
  return {
    base,
    files: all,
    shown: all.map(({ path }) => shownAt(base, path)),
    texts,
    warnings: loaded.diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
}

/** Writes the plan all or none, then the settings beside it; with `commit` only where a commit can follow. */
export function writePlan(context: Context, { base, files }: MadePlan, commit: boolean): void {
  const { host } = context;
  host.files.makeFolder(base);
  const lock = host.files.lock(base);
  try {
    const made = files.map((file) => ({ ...file, before: undefined }));
    if (commit) host.git.commitable(base, made);
    // Names that begin with a dot are no part of any plan; whoever writes plans refuses them.
    lock.write(made.filter(({ path }) => !path.startsWith('.')));
    for (const { path, bytes } of made) if (path.startsWith('.')) host.files.write(shownAt(base, path), bytes);
  } finally {
    lock.release();
  }
}

/** Commits what was written, and nothing else; gives the exit code. */
export function record(context: Context, { base, files }: MadePlan, message: string): number {
  const { host, lang } = context;
  const words = initWords(lang);
  try {
    const id = host.git.record(
      base,
      files.map(({ path, bytes }) => ({ path, bytes, before: undefined })),
      `${message.replace(/\s+/g, ' ').trim()}\n`,
    );
    host.stderr.write(`${words.undo(`git${base === '.' ? '' : ` -C ${base}`} revert --no-edit ${id.slice(0, 12)}`)}\n`);
    return 0;
  } catch (error) {
    if (!isHostError(error)) throw error;
    host.stderr.write(`${words.notCommitted}${failures(lang).host(error.code, error.args)}\n`);
    return 3;
  }
}

/** `office/plans/2021` is a plan of the repository `office`; any other folder is one by itself. */
function baseOf(folder: string): { readonly base: string; readonly prefix: string } {
  const parts = folder.split('/');
  if (parts.length >= 2 && parts.at(-2) === 'plans') {
    const base = parts.slice(0, -2).join('/');
    return { base: base === '' ? (folder.startsWith('/') ? '/' : '.') : base, prefix: `plans/${parts.at(-1)}/` };
  }
  return { base: folder, prefix: '' };
}

function shownAt(base: string, path: string): string {
  return base === '.' ? path : `${base}/${path}`;
}

interface SchemaFolder {
  /** From the plan folder, without a slash at the end. */
  readonly from: string;
  readonly copies: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** The schemas of a repository that has them, or copies: the editor needs no network and no package. */
function schemaFolder({ host }: Context, folder: string, prefix: string): SchemaFolder {
  const up = (level: number) => '../'.repeat(level);
  const own = prefix === '' ? 0 : 2;
  // Above the plan's own base only a repository says how far its files reach.
  const most = host.git.top(existing(host.files.kind, folder)) === undefined ? own : MOST_LEVELS;
  for (let level = 0; level <= most; level++) {
    const at = `${folder}/${up(level)}`;
    if (host.files.kind(`${at}schema/plan.schema.json`) === 'file') return { from: `${up(level)}schema`, copies: [] };
    if (host.files.kind(`${at}.git`) !== undefined) break;
  }
  const names = host.files
    .list(`${host.home}/schema`)
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.schema.json'))
    .map(({ name }) => name);
  return {
    from: `${up(own)}schema`,
    copies: names.map((name) => ({
      path: `schema/${name}`,
      bytes: host.files.read(`${host.home}/schema/${name}`, LIMITS.bytes),
    })),
  };
}

/** The nearest folder above that is there already. */
function existing(kind: (path: string) => string | undefined, folder: string): string {
  let at = folder;
  while (kind(at) === undefined && at.includes('/')) at = at.slice(0, at.lastIndexOf('/'));
  return kind(at) === undefined ? '.' : at;
}
