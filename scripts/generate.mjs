// Makes what derives from schema/: the TypeScript types (kept in Git, checked by CI) and the compiled validators (made at each build).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { keysModule } from './keys.mjs';
import { writeRules } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'schema');
const out = join(root, 'src/generated');

/** Kinds of documents, in the order in which a reader meets them. */
const schemas = readdirSync(folder)
  .filter((name) => name.endsWith('.schema.json'))
  .sort()
  .map((name) => ({
    name,
    kind: name.replace('.schema.json', ''),
    schema: JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }));
const kinds = schemas.filter(({ kind }) => kind !== 'common');

export async function types() {
  const parts = [];
  const all = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'AnyDocument',
    anyOf: kinds.map(({ name }) => ({ $ref: name })),
  };
  parts.push(
    '/** Types of the plan files, made from schema/ by scripts/generate.mjs. Change the schema, not this file. */',
  );
  parts.push(
    await compile(all, 'AnyDocument', {
      cwd: `${folder}/`,
      bannerComment: '',
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 120 },
    }),
  );
  parts.push(
    '/** What `kind:` may say. */',
    "export type DocumentName = AnyDocument['kind'];",
    '/** The data of a file of one kind. */',
    'export type FileOf<K extends DocumentName> = Extract<AnyDocument, { kind: K }>;',
    '',
  );
  return parts.join('\n');
}

export function validators() {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    ownProperties: true,
    verbose: false,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
    schemas: schemas.map(({ schema }) => schema),
  });
  const code = standaloneCode(ajv, Object.fromEntries(kinds.map(({ kind, name }) => [kind, name])));
  return `${code}\nexport const validators = { ${kinds.map(({ kind }) => kind).join(', ')} };\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(out, { recursive: true });
  if (process.argv.includes('--types')) {
    await writeRules();
    writeFileSync(join(out, 'documents.ts'), await types());
    writeFileSync(join(out, 'keys.ts'), keysModule(folder));
  }
  writeFileSync(join(out, 'validators.js'), validators());
}
