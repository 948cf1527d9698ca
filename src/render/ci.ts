/** Diagnostics as the formats that continuous integration reads: GitHub annotations, GitLab code quality, JUnit and SARIF. Pure. */
import { by } from '../ground/order.ts';
import { clean, escapeXml } from '../ground/text/clean.ts';
import { renderJson } from './json.ts';

/** One diagnostic, worded. Lines and columns count from 1, columns in UTF-16 code units; the end column is the one after the last. */
export interface CiDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Relative to the root of the repository, with `/`; empty for the whole folder. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Raw text; escaped here. */
  readonly message: string;
  /** The values of the sentence; they tell diagnostics of one code and file apart in fingerprints, whatever the language. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** A name that the finder gives; else one is made of code, path and values. */
  readonly fingerprint?: string;
}

/** Writes a file of one format, with a line feed at its end. `describe` says what a code means in general. */
export type CiWriter = (
  diagnostics: readonly CiDiagnostic[],
  version: string,
  describe?: (code: string) => string,
  /** The command, for what has to be called something although nothing was found. */
  command?: string,
) => string;

const pathOf = ({ path }: CiDiagnostic): string => (path === '' ? '.' : path);

const GITHUB_LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Each line cleaned by itself: GitHub shows a message of several lines. */
const cleanLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => clean(line))
    .join('\n');

/** Escapes of a workflow command's message, as in GitHub's toolkit (packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** Escapes of a workflow command's property, by the same source. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Workflow commands, one a line: `::error file=…,line=…::…`. Empty when there is nothing to say. */
const github: CiWriter = (diagnostics) =>
  diagnostics
    .map((one) => {
      const properties: [string, string | number][] = [
        ['file', pathOf(one)],
        ['line', one.line],
        ['col', one.column],
        ['endLine', one.endLine],
        // GitHub has columns only within one line.
        ...(one.endLine === one.line ? [['endColumn', one.endColumn] as [string, number]] : []),
        ['title', one.code],
      ];
      const list = properties.map(([key, value]) => `${key}=${escapeProperty(cleanLines(String(value)))}`).join(',');
      return `::${GITHUB_LEVELS[one.severity]} ${list}::${escapeData(cleanLines(one.message))}\n`;
    })
    .join('');

const GITLAB_SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A GitLab code quality report: a JSON array. */
const gitlab: CiWriter = (diagnostics) => {
  const prints = fingerprints(diagnostics);
  return renderJson(
    diagnostics.map((one, index) => ({
      description: clean(one.message),
      check_name: one.code,
      fingerprint: prints[index],
      severity: GITLAB_SEVERITIES[one.severity],
      location: { path: pathOf(one), lines: { begin: one.line } },
    })),
  );
};

/** JUnit XML: errors are failures, the rest is passed with its sentence as output. Nothing at all is one test that passed. */
const junit: CiWriter = (diagnostics, version, _describe, command = 'validate') => {
  const text = (raw: string) => escapeXml(clean(raw));
  const cases = diagnostics.map((one) => {
    const place = `${pathOf(one)}:${one.line}:${one.column}`;
    const head = `    <testcase name="${text(`${one.code} ${place}`)}" classname="${text(pathOf(one))}" file="${text(pathOf(one))}" line="${one.line}" time="0">`;
    const said = text(`${place} ${one.message}`);
    const body =
      one.severity === 'error'
        ? `      <failure type="${text(one.code)}" message="${text(one.message)}">${said}</failure>`
        : `      <system-out>${text(`${one.severity}: `)}${said}</system-out>`;
    return `${head}\n${body}\n    </testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase name="${text(command)}" classname="duban" time="0"/>\n`);
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" time="0"`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="duban ${text(version)}" ${counts}>\n` +
    `  <testsuite name="duban" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`
  );
};

const SARIF_LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS) with one run; its rules are the codes that occur, in alphabetical order. */
const sarif: CiWriter = (diagnostics, version, describe = (code) => code.replaceAll('-', ' ')) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const levels = new Map(diagnostics.map(({ code, severity }) => [code, SARIF_LEVELS[severity]]));
  const prints = fingerprints(diagnostics);
  const rules = codes.map((id) => ({
    id,
    shortDescription: { text: sarifText(describe(id)) },
    defaultConfiguration: { level: levels.get(id) },
  }));
  const results = diagnostics.map((one, index) => ({
    ruleId: one.code,
    ruleIndex: ruleIndex.get(one.code),
    level: SARIF_LEVELS[one.severity],
    message: { text: sarifText(one.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathOf(one)) },
          region: {
            startLine: one.line,
            startColumn: one.column,
            endLine: one.endLine,
            endColumn: one.endColumn,
          },
        },
      },
    ],
    partialFingerprints: { 'dubanDiagnostic/v1': prints[index] },
  }));
  return renderJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'duban', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  });
};

/** In SARIF a plain message may hold links, `[text](target)`; a backslash makes a bracket a bracket (section 3.11.6). */
function sarifText(text: string): string {
  return clean(text).replace(/[\\[\]]/g, (char) => (/\]\(/.test(text) ? `\\${char}` : char));
}

/** A relative URI reference; every character of a name that means something in one is escaped. */
function uriOf(path: string): string {
  // A half of a surrogate pair has no UTF-8 form.
  const whole = path.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

/**
 * Names that stay the same when lines move, sentences are reworded or the language changes: made from code, path and values,
 * and a count where those are equal.
 */
function fingerprints(diagnostics: readonly CiDiagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, path, args = {}, fingerprint }) => {
    if (fingerprint !== undefined) return fingerprint;
    const values = Object.entries(args)
      .filter(([name]) => name !== 'line' && name !== 'firstLine')
      .sort(by(([name]) => name));
    const key = JSON.stringify([code, path, values]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return fnv1a(before === 0 ? key : `${key}${before}`);
  });
}

/** FNV-1a, 64 bits, of the UTF-8 bytes, as 16 hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** The writers by the name typed after `--format`. */
export const ciFormats = { github, gitlab, junit, sarif } as const satisfies Readonly<Record<string, CiWriter>>;
