// Makes what derives from the rules about changes: docs/rules/ and the ids in schema/common.schema.json. Called by generate.mjs.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/rules');
const common = join(root, 'schema/common.schema.json');

/** The program's own modules, bundled so that every Node can load them. */
async function program() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { rules } from './src/governance/rules.ts';
        export { rulePage } from './src/pages/rules.ts';
        export { checkWords, ruleWords } from './src/words/check.ts';
        export { renderMarkdown } from './src/render/markdown.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Contents of docs/rules/ by file name. */
export async function rulePages() {
  const { rules, rulePage, checkWords, ruleWords, renderMarkdown } = await program();
  const pages = new Map();
  for (const rule of rules) {
    const en = ruleWords('en', rule.id);
    const chinese = renderMarkdown(rulePage(rule, 'zh')).replaceAll('```text', '```diff');
    pages.set(
      `${rule.id}.md`,
      `${chinese}\n## English\n\n**${en.title}** (${checkWords('en').level[rule.level]}). ${en.why}\n`,
    );
  }
  const row = ({ id, level }) =>
    `| [${id}](${id}.md) | ${checkWords('zh').level[level]} ${level} | ${ruleWords('zh', id).title} | ${ruleWords('en', id).title} |`;
  const list = `| 编号 id | 级别 level | 名称 | title |\n|---|---|---|---|\n${rules.map(row).join('\n')}\n`;
  pages.set(
    'README.md',
    `# 改动规则 Rules about changes\n\n由 \`npm run generate\` 写成；说明见 [governance.md](../governance.md)。\n\n${list}`,
  );
  return pages;
}

/** schema/common.schema.json with the ids of the rules. */
export async function schemaWithRules() {
  const { rules } = await program();
  const ids = rules.map(({ id }) => id);
  const schema = JSON.parse(readFileSync(common, 'utf8'));
  schema.definitions.ruleId.enum = ids;
  schema.definitions.ruleLevels.properties = Object.fromEntries(
    ids.map((id) => [id, { $ref: '#/definitions/ruleLevel' }]),
  );
  return schema;
}

/** The text of the schema with the same ids, everything else as it is laid out. */
function withRules(text, ids) {
  const list = (part, open, close, line) => {
    const start = text.indexOf(open, text.indexOf(`"${part}": {`)) + open.length;
    const end = text.indexOf(close, start);
    text = `${text.slice(0, start)}\n${ids.map((id) => `        ${line(id)}`).join(',\n')}\n      ${text.slice(end)}`;
  };
  list('ruleId', '"enum": [', ']', (id) => `"${id}"`);
  list('ruleLevels', '"properties": {', '\n      }', (id) => `"${id}": { "$ref": "#/definitions/ruleLevel" }`);
  return text.replace('\n      \n      }', '\n      }');
}

/** Writes both. */
export async function writeRules() {
  const { rules } = await program();
  const text = readFileSync(common, 'utf8');
  const made = withRules(
    text,
    rules.map(({ id }) => id),
  );
  if (made !== text) writeFileSync(common, made);
  mkdirSync(folder, { recursive: true });
  const pages = await rulePages();
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
