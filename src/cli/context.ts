/**
 * What commands share: the given options made sense of, the plan loaded at a place and a revision, the day of judgement, and
 * the one way in which a result leaves the program.
 */

import { readDay } from '../ground/calendar/dates.ts';
import type { Document } from '../ground/text/blocks.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Loaded } from '../kinds/load.ts';
import type { PageContext } from '../pages/pages.ts';
import { forPaper } from '../pages/paper.ts';
import type { Plan } from '../plan/plan.ts';
import { findFormat, formats } from '../render/index.ts';
import { renderJson } from '../render/json.ts';
import type { LayoutWarning } from '../render/layout/display.ts';
import { fontSource } from '../render/pdf/source.ts';
import type { Lang } from '../words/lang.ts';
import { readDocuments } from '../yaml/cache.ts';
import { folderSource } from '../yaml/folder.ts';
import { isPassedOver } from '../yaml/names.ts';
import { revisionSource } from '../yaml/revision.ts';
import type { Source } from '../yaml/source.ts';
import { PlanErrors, UsageError } from './errors.ts';
import { findPlan, type PlanFolder } from './find-plan.ts';
import type { globalOptions } from './options.ts';
import type { CommandSpec, Given, Values } from './spec.ts';
import { BUILD } from './version.ts';
import { keepPlan, keptPlan } from './write/kept.ts';

/** Global options as typed. */
export type GlobalOptions = Values<typeof globalOptions>;

/** The work of a command; gives the exit code. */
export type Run<S extends CommandSpec> = (context: Context, given: Given<S>) => number | Promise<number>;

/** A plan ready to be judged, with both clocks. */
export interface Ready {
  readonly plan: Plan;
  readonly loaded: Loaded;
  /** Day of judgement. */
  readonly asOf: string;
  /** Commit id, or undefined for the work tree. */
  readonly revision: string | undefined;
}

/** A result in every form that a command can give. Forms are made only when asked for. */
export interface Result {
  readonly document: () => Document;
  readonly json: () => unknown;
  /** Formats that are not pages (CI formats). */
  readonly other?: Readonly<Record<string, () => string | Promise<string>>>;
}

/** See the module comment. */
export class Context {
  readonly host: Host;
  readonly options: GlobalOptions;
  readonly formats: readonly string[];
  lang: Lang;
  /** True when the user or the environment chose the language; otherwise the plan's own language is used. */
  readonly langChosen: boolean;
  /** True once a person has answered a question in this run: what is to be written is then shown and confirmed. */
  asked = false;

  constructor(host: Host, options: GlobalOptions, formats: readonly string[], lang: Lang | undefined) {
    this.host = host;
    this.options = options;
    this.formats = formats;
    this.lang = lang ?? 'zh';
    this.langChosen = lang !== undefined;
  }

  /** The format asked for, by name or by the ending of the output file, or `text`. Refuses one that the command cannot give. */
  get format(): string {
    const given = this.options.format ?? formatOfFile(this.options.output, this.formats);
    if (given === undefined) return 'text';
    if (given === 'json' || this.formats.includes(given)) return given;
    throw new UsageError('format-unknown', { format: given, formats: ['json', ...this.formats].join(', ') });
  }

  /** The day asked for with `--as-of`; checked, full-width digits accepted. */
  get asOfGiven(): string | undefined {
    const { asOf } = this.options;
    if (asOf === undefined) return undefined;
    const day = readDay(asOf);
    if (day === undefined) throw new UsageError('as-of-wrong', { date: asOf });
    return day;
  }

  /** The plan folder by `-C`, `--plan` and where the user stands. */
  folder(): PlanFolder {
    const base = this.options.directory ?? '.';
    if (this.options.directory !== undefined && this.host.files.kind(base) !== 'folder')
      throw new UsageError('directory-missing', { dir: base });
    return findPlan(this.host, base, this.options.plan);
  }

  /** The files of the plan now, or at a revision. */
  source(revision?: string): Source {
    const { host } = this;
    if (revision === undefined) {
      const { folder, shown } = this.folder();
      host.files.settle(folder);
      return { ...folderSource(host, folder), root: shown };
    }
    const { top } = this;
    if (top === undefined) throw new HostError('git-no-repository', { path: this.options.directory ?? '.' });
    const id = host.git.resolve(top, revision);
    const { prefix, shown } = this.prefixAt(top, id);
    return revisionSource(host, top, id, prefix, shown);
  }

  /** The work tree that holds the plan, if any. */
  get top(): string | undefined {
    return this.host.git.top(this.options.directory ?? '.');
  }

  /** Where the plan stood at a commit: the same folder as now if it exists, else the only plan in the commit's tree. */
  prefixAt(top: string, id: string): { readonly prefix: string; readonly shown: string } {
    const heads = this.host.git
      .tree(top, id, '')
      .filter(({ path }) => `/${path}`.endsWith('/plan.yaml') && !isPassedOver(path) && !path.startsWith('/'));
    const prefixes = heads.map(({ path }) => path.slice(0, -'plan.yaml'.length).replace(/\/$/, ''));
    const wanted = this.options.plan;
    const now = (() => {
      try {
        return this.folder();
      } catch {
        return undefined;
      }
    })();
    const here = prefixes.find(
      (prefix) => now !== undefined && (now.folder === prefix || now.folder.endsWith(`/${prefix}`)),
    );
    // A folder that was called otherwise then is recognised only where there is nothing to choose.
    const named = prefixes.filter((prefix) => wanted === undefined || prefix.split('/').at(-1) === wanted);
    const chosen = here ?? (named.length === 1 ? named[0] : undefined);
    if (chosen === undefined) {
      throw new UsageError(prefixes.length > 1 ? 'plan-several' : 'plan-none', {
        dir: id.slice(0, 12),
        plans: prefixes.join(', '),
      });
    }
    return { prefix: chosen, shown: now?.shown ?? chosen };
  }

  /** Parses and checks the files of a source. */
  async load(source: Source): Promise<Loaded> {
    const loaded = keptPlan(this.host, source) ?? (await this.readPlan(source));
    if (!this.langChosen && loaded.plan) this.lang = loaded.plan.lang;
    return loaded;
  }

  private async readPlan(source: Source): Promise<Loaded> {
    // The documents' code is half the program; a plan that has not changed needs none of it.
    const { loadPlan } = await import('../kinds/load.ts');
    const loaded = loadPlan(source, await readDocuments(this.host, source, BUILD));
    keepPlan(this.host, loaded);
    return loaded;
  }

  /** The plan at a revision (or now), or a {@link PlanErrors}; the day is `--as-of`, else the commit's own, else today. */
  async ready(revision: string | undefined = this.options.at): Promise<Ready> {
    const loaded = await this.load(this.source(revision));
    if (!loaded.plan) throw new PlanErrors(loaded);
    return {
      plan: loaded.plan,
      loaded,
      asOf: this.asOfGiven ?? loaded.source.date ?? this.host.today(),
      revision: loaded.source.revision,
    };
  }

  /** Writes a result in the format asked for, to the file asked for or to stdout. */
  async emit(result: Result): Promise<void> {
    const { format } = this;
    const toFile = this.options.output !== undefined && this.options.output !== '-';
    if (!toFile && findFormat(format)?.mime.startsWith('application/'))
      throw new UsageError('binary-to-terminal', { format });
    const other = result.other?.[format];
    const made = other
      ? await other()
      : format === 'json'
        ? renderJson(result.json())
        : await this.render(result.document(), format);
    await this.put(made);
  }

  /** Renders a page for the stream or file it goes to; `apart`: for a file of its own beside the result, whatever stdout is. */
  async render(document: Document, format: string, apart = false): Promise<string | Uint8Array> {
    const { host, options } = this;
    const toTerminal = !apart && options.output === undefined && host.stdout.isTerminal;
    const ascii =
      options.ascii === true ||
      (host.platform === 'win32' && host.env.WT_SESSION === undefined && host.env.TERM_PROGRAM === undefined);
    const warnings: LayoutWarning[] = [];
    const onPaper = format === 'pdf' || format === 'docx' || format === 'html-pages';
    const made = await findFormat(format)!.render(onPaper ? forPaper(document) : document, {
      columns: toTerminal
        ? host.stdout.columns
        : Number(host.env.DUBAN_COLUMNS) || (options.output === undefined && !apart ? 100 : 120),
      color: toTerminal && this.color(host.stdout.isTerminal),
      ascii,
      ambiguous: host.env.DUBAN_AMBIGUOUS_WIDTH === '2' ? 2 : 1,
      borders: toTerminal || host.env.DUBAN_COLUMNS !== undefined,
      fonts: () => fontSource(host.files, host.home, options.fontDir),
      onWarning: (warning) => warnings.push(warning),
    });
    await this.tellWarnings(warnings);
    return made;
  }

  /** What could not be set on paper as it should be, on stderr: commentary, not the result. */
  private async tellWarnings(warnings: readonly LayoutWarning[]): Promise<void> {
    if (warnings.length === 0) return;
    const { layoutWarning } = await import('../words/layout.ts');
    for (const text of new Set(warnings.map((warning) => layoutWarning(this.lang, warning))))
      this.host.stderr.write(`${text}\n`);
  }

  /** Whether to colour a stream: only a terminal, `NO_COLOR` and `--no-color` forbid, `FORCE_COLOR` and `--color` force. */
  color(isTerminal: boolean): boolean {
    const { env } = this.host;
    if (this.options.color === false) return false;
    if (this.options.color === true) return true;
    if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
    if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return true;
    return isTerminal && env.TERM !== 'dumb';
  }

  /** Puts made output where it belongs. Binary output needs a file. */
  async put(made: string | Uint8Array): Promise<void> {
    const { output } = this.options;
    if (output !== undefined && output !== '-') {
      this.host.files.write(output, made);
      return;
    }
    if (typeof made !== 'string') throw new UsageError('binary-to-terminal', { format: this.format });
    this.host.stdout.write(made);
  }
}

/** Formats of files that are no documents, by the ending. */
const OTHER_ENDINGS = ['json', 'sarif', 'ics'] as const;

/**
 * The format that a file name asks for, so that `-o x.docx` needs no `--format`: one that the command gives, else one that it does
 * not give and will refuse; a file must not hold something else than its name says. Undefined where the ending says nothing.
 */
function formatOfFile(file: string | undefined, offered: readonly string[]): string | undefined {
  if (file === undefined) return undefined;
  const other = OTHER_ENDINGS.find((name) => file.endsWith(`.${name}`));
  if (other) return other;
  const ending = formats
    .filter(({ extension }) => file.endsWith(extension))
    .sort((a, b) => b.extension.length - a.extension.length)
    .map(({ name }) => name);
  return ending.find((name) => offered.includes(name)) ?? ending[0];
}

/** What pages of this run share. */
export function pageContext({ lang }: Context, { revision, loaded }: Ready): PageContext {
  return { lang, revision, cite: loaded.cite };
}
