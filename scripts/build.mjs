// Makes dist/duban.cjs: validators compiled from schema/, then one bundle in which a command's code runs only when it is called.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { validators } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'src/generated/validators.js'), validators());

/** Changes with every source file, so that no cache outlives the code that filled it. */
function sourceDigest() {
  const hash = createHash('sha1');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else hash.update(readFileSync(path));
    }
  };
  walk(join(root, 'src'));
  return hash.digest('hex').slice(0, 8);
}

/** Modules behind an `import()` that most runs never need: each becomes a file of its own beside the bundle. */
const APART = {
  'yaml/document.ts': 'reader.cjs',
  'kinds/load.ts': 'documents.cjs',
  'cli/commands/demo.ts': 'demo.cjs',
  'cli/commands/init.ts': 'init.cjs',
  'cli/commands/diff.ts': 'diff.cjs',
  'cli/commands/records/index.ts': 'records.cjs',
  'cli/commands/circular-draft.ts': 'circular-draft.cjs',
  'cli/commands/circular/life.ts': 'circular-life.cjs',
  'cli/commands/validate.ts': 'validate.cjs',
  'cli/ask/clack.ts': 'clack.cjs',
  'words/failures.ts': 'failures.cjs',
  'render/terminal/bordered.ts': 'bordered.cjs',
  'render/html.ts': 'html.cjs',
  'render/docx/index.ts': 'docx.cjs',
  'render/xlsx/index.ts': 'xlsx.cjs',
  'render/xlsx/workbook.ts': 'xlsx-workbook.cjs',
  'render/pdf/index.ts': 'pdf.cjs',
  'render/pages-html/index.ts': 'pages-html.cjs',
  'render/ci.ts': 'ci.cjs',
  'render/comment.ts': 'comment.cjs',
};

/** Commands that are called many times a day: they start from the bundle itself. */
const IN_BUNDLE = ['status', 'overdue', 'explain', 'ledger'];

/** All other commands share one file, so that what they have in common is there once; each is evaluated only when it is called. */
const called = readFileSync(join(root, 'src/cli/commands/index.ts'), 'utf8').matchAll(/import\('\.\/([\w-]+)\.ts'\)/g);
const DESK = [...new Set([...called].map(([, name]) => name))].filter(
  (name) => !IN_BUNDLE.includes(name) && !(`cli/commands/${name}.ts` in APART),
);

const apart = {
  name: 'apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/');
      if (module in APART) return { path: `./${APART[module]}`, external: true };
      const command = /^cli\/commands\/([\w-]+)\.ts$/.exec(module)?.[1];
      return DESK.includes(command) ? { path: command, namespace: 'desk' } : undefined;
    });
    bundler.onResolve({ filter: /^\.\/desk\.cjs$/ }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/, namespace: 'desk' }, ({ path }) => ({
      contents: `module.exports = require('./desk.cjs')['${path}'];`,
      loader: 'js',
    }));
  },
};

/** commander loads child processes at start for executable subcommands, which duban has none of; that costs as much as commander itself. */
const late = {
  name: 'late',
  setup(bundler) {
    bundler.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'late' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "module.exports = { spawn: (...all) => process.getBuiltinModule('node:child_process').spawn(...all) };",
      loader: 'js',
    }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  // A real import() would start Node's loader of ES modules for a file that is none.
  supported: { 'dynamic-import': false },
  define: { DUBAN_VERSION: JSON.stringify(version), DUBAN_BUILD: JSON.stringify(sourceDigest()) },
  logLevel: 'warning',
  plugins: [apart, late],
};
const dist = (name) => join(root, 'dist', name);
await build({ ...shared, entryPoints: [join(root, 'src/run.ts')], outfile: dist('duban.cjs') });
await build({
  ...shared,
  stdin: {
    contents: `module.exports = {${DESK.map((name) => `get '${name}'() { return require('./${name}.ts'); }`).join(',')}};`,
    resolveDir: join(root, 'src/cli/commands'),
  },
  outfile: dist('desk.cjs'),
});
for (const [path, name] of Object.entries(APART)) {
  if (existsSync(join(root, 'src', path)))
    await build({ ...shared, entryPoints: [join(root, 'src', path)], outfile: dist(name) });
}

// The loader knows the bundle it belongs to; then a first run of the main job leaves the code that V8 compiled for it.
const digest = createHash('sha1')
  .update(readFileSync(dist('duban.cjs')))
  .digest('hex')
  .slice(0, 12);
for (const name of readdirSync(join(root, 'dist'))) if (name.endsWith('.code')) rmSync(dist(name));
await build({
  ...shared,
  entryPoints: [join(root, 'src/host/start.ts')],
  outfile: dist('start.cjs'),
  define: { DUBAN_BUNDLE: JSON.stringify(digest) },
});
const cache = mkdtempSync(join(tmpdir(), 'duban-build-'));
const warm = spawnSync(process.execPath, [join(root, 'scripts/code.cjs'), dist(`duban-${digest}.code`)], {
  cwd: root,
  env: { ...process.env, DUBAN_CACHE: cache },
  stdio: ['ignore', 'ignore', 'inherit'],
});
rmSync(cache, { recursive: true, force: true });
if (warm.status !== 0) process.exit(warm.status ?? 1);
