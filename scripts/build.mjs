// Makes dist/duban.cjs: validators compiled from schema/, then one bundle in which a command's code runs only when it is called.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

await build({
  entryPoints: [join(root, 'src/run.ts')],
  outfile: join(root, 'dist/duban.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'cjs',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  charset: 'utf8',
  define: { DUBAN_VERSION: JSON.stringify(version), DUBAN_BUILD: JSON.stringify(sourceDigest()) },
  logLevel: 'warning',
});
