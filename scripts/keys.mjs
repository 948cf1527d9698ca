// Makes src/generated/keys.ts: which keys each object of each kind may have, for "did you mean". From schema/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The schemas by file name. */
function schemasIn(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** What each kind is called: the description of its `kind:`. */
function kindTitles(schemas) {
  return Object.values(schemas).flatMap(({ properties }) => {
    const { const: kind, description } = properties?.kind ?? {};
    return kind === undefined ? [] : [[kind, description.replace(/。$/, '')]];
  });
}

/** A tree of allowed keys: `{key: subtree}`, `[]` steps into list items. */
function keyTrees(schemas) {
  const resolve = (schema, base) => {
    if (!schema.$ref) return [schema, base];
    const [file, pointer] = schema.$ref.split('#');
    const name = file || base;
    let target = schemas[name];
    for (const step of (pointer ?? '').split('/').filter(Boolean)) target = target[step];
    return [target, name];
  };
  const tree = (schema, base) => {
    const [node, name] = resolve(schema, base);
    if (node.items) return { '[]': tree(node.items, name) };
    if (typeof node.additionalProperties === 'object') return { '*': tree(node.additionalProperties, name) };
    if (!node.properties) return 0;
    return Object.fromEntries(Object.entries(node.properties).map(([key, value]) => [key, tree(value, name)]));
  };
  return Object.fromEntries(
    Object.keys(schemas)
      .filter((name) => name !== 'common.schema.json')
      .map((name) => [name.replace('.schema.json', ''), tree(schemas[name], name)]),
  );
}

export function keysModule(folder) {
  const schemas = schemasIn(folder);
  return [
    '/** Keys that each kind of document may have, and what it is called, made from schema/ by scripts/generate.mjs. Change the schema, not this file. */',
    "import type { DocumentName } from './documents.ts';",
    '',
    "/** `0`: a plain value; `'[]'` steps into list items; `'*'` stands for any key. */",
    'export type KeyTree = 0 | { readonly [key: string]: KeyTree };',
    '',
    '/** By kind. */',
    `export const KEYS: Readonly<Record<DocumentName, KeyTree>> = ${JSON.stringify(keyTrees(schemas))};`,
    '',
    '/** What each kind is called, as its schema says. */',
    `export const KIND_TITLES: Readonly<Record<DocumentName, string>> = ${JSON.stringify(Object.fromEntries(kindTitles(schemas)))};`,
    '',
  ].join('\n');
}
