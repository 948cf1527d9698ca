// Makes dist/duban.cjs: validators compiled from schema/, then one bundle in which a command's code runs only when it is called.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { validators } from './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Nothing of an earlier build stays to be packed.
rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
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
const IN_BUNDLE = ['status', 'overdue', 'explain', 'ledger'].map((name) => `cli/commands/${name}/`);

/** Modules that share a file because they have much in common; commands of no file share `desk.cjs`. */
const FILES = {
  'validate.cjs': ['cli/commands/validate/', 'cli/diagnostics.ts'],
  'circular.cjs': ['cli/commands/circular/'],
  'records.cjs': ['inspect', 'rectify', 'meeting', 'decide', 'notice', 'reply', 'event', 'demands'].map(
    (name) => `cli/commands/${name}/`,
  ),
  'diff.cjs': ['cli/commands/diff/'],
  'init.cjs': ['cli/commands/init/'],
  'demo.cjs': ['cli/commands/demo/'],
};

const registry = join(root, 'src/cli/registry.ts');

/** The shared file of a module behind an `import()`; undefined for one that stays where it is called. */
function fileOf(module, importer) {
  const holds = (starts) => starts.some((start) => module.startsWith(start));
  const named = Object.keys(FILES).find((file) => holds(FILES[file]));
  return named ?? (importer === registry && !holds(IN_BUNDLE) ? 'desk.cjs' : undefined);
}

/** The modules of each shared file, found while the bundle is made. */
const found = new Map();

const apart = {
  name: 'apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/');
      if (module in APART) return { path: `./${APART[module]}`, external: true };
      const file = fileOf(module, importer);
      if (file === undefined) return undefined;
      found.set(file, (found.get(file) ?? new Set()).add(module));
      return { path: module, namespace: 'shared', pluginData: file };
    });
    bundler.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path, pluginData: file }) => ({
      contents: `module.exports = require('./${file}')['${path}'];`,
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
// What modules of one file have in common is there once, and each is evaluated only when it is called.
for (const [file, modules] of found) {
  const getters = [...modules].map((module) => `get '${module}'() { return require('./${module}'); }`);
  await build({
    ...shared,
    stdin: { contents: `module.exports = {${getters.join(',')}};`, resolveDir: join(root, 'src') },
    outfile: dist(file),
  });
}
for (const [path, name] of Object.entries(APART))
  await build({ ...shared, entryPoints: [join(root, 'src', path)], outfile: dist(name) });

// The loader knows the bundle it belongs to; then a first run of the main job leaves the code that V8 compiled for it.
const digest = createHash('sha1')
  .update(readFileSync(dist('duban.cjs')))
  .digest('hex')
  .slice(0, 12);
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
