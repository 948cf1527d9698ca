/** 联络员：明确、名单。 */
export const liaison = {
  roles: {
    liaison: '联络员',
    spokesperson: '新闻发言人',
    'first-responsible': '第一责任人',
    supervisor: '执法监督员',
  } as Readonly<Record<string, string>>,
  title: (role: string) => `${role}名单`,
  unit: '单位',
  officer: '现任',
  former: '职务',
  since: '自',
  ends: '至',
  source: '依据',
  vacant: '空缺',
  vacantDays: (days: number) => `空缺${days}天`,
  neverNamed: '空缺，一直没有明确',
  coming: (day: string, who: string) => `${day}起：${who}`,
  counts: (named: number, vacant: number) => `应当明确的单位${named + vacant}个：已明确${named}个，空缺${vacant}个。`,
  optional: (named: number) => `已明确${named}人。`,
  none: '还没有人。',
  history: '历任',
  who: (post: string, name: string | undefined) => (name === undefined ? post : `${post}${name}`),
  undated: '未写明',
  subject: (unit: string, role: string, post: string) => `明确${unit}${role}：${post}`,
  replaces: (unit: string, who: string, until: string) => `${unit}原任${who}的任期写到${until}为止。`,
  ask: {
    unit: '哪个单位？',
    post: '由担任什么职务的人担任？（写职务，如 办公室副主任）',
    name: '姓名（可不写）',
    date: '从哪一天起？（如 2010-04-06）',
    dateWrong: '这不是一个日期。请写成 2010-04-06 的样子',
    now: (who: string) => `现任：${who}`,
    vacant: '现空缺',
  },
};

export type LiaisonWords = typeof liaison;
