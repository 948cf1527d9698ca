/** 在 Git 里看改动时说的话。 */
import { KEY_TITLES } from './schema.ts';

export const gitDiff = {
  heading: (path: string) => `方案文件 ${path}`,
  renamed: (from: string, to: string) => `方案文件 ${from} 改名为 ${to}`,
  added: (path: string) => `新增方案文件 ${path}`,
  removed: (path: string) => `删除方案文件 ${path}`,
  unmerged: (path: string) => `方案文件 ${path} 有合并冲突，还没有解决`,
  key: (name: string) => KEY_TITLES[name] ?? name,
  item: (number: string) => `第${number}项`,
  nothing: '内容没有变，只是排版、注释或次序变了。',
  changed: (what: string, before: string, after: string, line: number) =>
    `改 ${what}：${before} → ${after}（第${line}行）`,
  more: (what: string, after: string, line: number) => `增 ${what}：${after}（第${line}行）`,
  less: (what: string, before: string, line: number) => `删 ${what}：${before}（原第${line}行）`,
  rest: (count: number) => `还有 ${count} 处改动没有列出。`,
  empty: '（空）',
  yes: '是',
  no: '否',
  between: '：',
  joined: '、',
  unreadable: (side: 'old' | 'new', line: number, message: string) =>
    `${side === 'old' ? '改前' : '改后'}的文件第${line}行读不懂：${message}`,
  plainDiff: '以下按行比较：',
  failed: (message: string) => `比不了：${message}`,
};

export type GitDiffWords = typeof gitDiff;
