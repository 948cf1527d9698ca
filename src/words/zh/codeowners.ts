/** CODEOWNERS 里的说明。 */
export const codeowners = {
  made: '由 duban codeowners 生成。同一个文件以最后一条相符的为准。',
  office: '方案、决定和其余文件归办公室',
  unit: (name: string) => `${name}的落实方案、报告和答复`,
  without: (units: string) => `没有账号，归办公室：${units}`,
};

export type CodeownersWords = typeof codeowners;
