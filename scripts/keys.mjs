// Makes src/generated/keys.ts: which keys each object of each kind may have, for "did you mean". From schema/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tree of allowed keys: `{key: subtree}`, `[]` steps into list items. */
export function keyTrees(folder) {
  const schemas = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
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
  return [
    '/** Keys that each kind of document may have, made from schema/ by scripts/generate.mjs. Change the schema, not this file. */',
    "/** `0`: a plain value; `'[]'` steps into list items; `'*'` stands for any key. */",
    'export type KeyTree = 0 | { readonly [key: string]: KeyTree };',
    '',
    '/** By kind. */',
    `export const KEYS: Readonly<Record<string, KeyTree>> = ${JSON.stringify(keyTrees(folder))};`,
    '',
  ].join('\n');
}
