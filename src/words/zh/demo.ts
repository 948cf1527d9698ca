/** duban demo 说的话，以及演练仓库里的 README。 */
export const demo = {
  title: '演练仓库',
  made: (folder: string, commits: number, tags: readonly string[]) =>
    `已在 ${folder} 建好演练仓库：${commits} 次提交${tags.length === 0 ? '' : `，标签 ${tags.join('、')}`}。`,
  exercise: '其中的落实方案和各项记录都是演练数据，不是任何单位的真实情况。',
  next: '接下来可以运行：',
  readme: (title: string) => [
    `# ${title}（演练数据）`,
    '',
    '这是 `duban demo` 建的演练仓库。方案录自公开文本；落实方案、报告、督查、会议、决定、通报等记录都是**演练数据**，不是任何单位的真实情况。',
    '',
    '每份记录都在它自己的日期提交；标签是每个半年的记录收齐的那一天。',
  ],
};

export type DemoWords = typeof demo;
