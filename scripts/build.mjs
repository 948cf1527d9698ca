// Makes dist/duban.cjs: validators compiled from schema/, then one bundle in which a command's code runs only when it is called.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  'source/document.ts': 'reader.cjs',
  'documents/load.ts': 'documents.cjs',
  'commands/check-format.ts': 'check-format.cjs',
  'commands/demo.ts': 'demo.cjs',
  'commands/diff.ts': 'diff.cjs',
  'commands/circular-draft.ts': 'circular-draft.cjs',
  'commands/validate.ts': 'validate.cjs',
  'words/failures.ts': 'failures.cjs',
  'render/terminal/bordered.ts': 'bordered.cjs',
  'render/html.ts': 'html.cjs',
  'render/docx/index.ts': 'docx.cjs',
  'render/pdf/index.ts': 'pdf.cjs',
  'render/pages-html/index.ts': 'pages-html.cjs',
  'render/ci.ts': 'ci.cjs',
};

const apart = {
  name: 'apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = APART[relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/')];
      return name && { path: `./${name}`, external: true };
    });
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
  define: { DUBAN_VERSION: JSON.stringify(version), DUBAN_BUILD: JSON.stringify(sourceDigest()) },
  logLevel: 'warning',
  plugins: [apart, late],
};
const dist = (name) => join(root, 'dist', name);
await build({ ...shared, entryPoints: [join(root, 'src/run.ts')], outfile: dist('duban.cjs') });
for (const [path, name] of Object.entries(APART)) {
  if (existsSync(join(root, 'src', path)))
    await build({ ...shared, entryPoints: [join(root, 'src', path)], outfile: dist(name) });
}
