/** 提醒：日历里的一条，发给单位的一段话。 */
import type { DiaryKind, DiaryState } from '../../plan/diary.ts';
import { common } from './common.ts';

export const remindWords = {
  title: '提醒',
  letter: (unit: string) => `致${unit}`,
  office: '办公室备查',
  opening: (day: string) => `截至${day}，请贵单位留意下列事项。`,
  openingOffice: (day: string) => `截至${day}，办公室自身的事项如下。`,
  groups: {
    past: (count: number) => `已过期限 ${count} 项`,
    soon: (days: number, count: number) => `${days} 天内到期 ${count} 项`,
    missing: (count: number) => `尚缺 ${count} 项`,
  },
  nothing: (days: number) => `没有过期的事项，${days} 天内也没有到期的。`,
  item: (number: string, title: string, kind: string, when: string) => `${number} ${title}（${kind}，${when}）`,
  plain: (title: string, kind: string, when: string) => `${title}（${kind}，${when}）`,
  late: (day: string, days: number) => `期限${day}，已过${days}天`,
  due: (day: string, days: number) => (days === 0 ? `${day}，今天` : `${day}前，还有${days}天`),
  moved: (day: string, original: string) => `${day}，原定${original}`,
  noBreakdown: (tasks: string) => `落实方案没有列入：${tasks}`,
  noPeople: (tasks: string) => `责任领导、责任科室、具体责任人不全：${tasks}`,
  noDate: (tasks: string) => `没有时限，请在落实方案中定出：${tasks}`,
  gapDuty: (title: string) => `${title}（没有定时限，也还没有办）`,
  closing: (office: string, address: string) =>
    `已办而未记的，请把日期和凭据报${office}${address === '' ? '' : `（${address}）`}；已经报过的不必再报。`,
  kinds: {
    ...common.kind,
    milestone: '节点',
    meeting: '会议',
    notice: '催办单答复',
  } satisfies Record<DiaryKind, string>,
  aim: '力争',
  states: { ahead: '', past: '已过期限', settled: '已办', cancelled: '已终止' } satisfies Record<DiaryState, string>,
  calendar: (plan: string, owner: string) => `${plan}·${owner}`,
  summary: (state: string, title: string, period: string, units: string) =>
    `${state === '' ? '' : `［${state}］`}${title}${period === '' ? '' : `（${period}）`}${units === '' ? '' : `：${units}`}`,
  units: (count: number) => `${count}个单位`,
  number: (number: string) => `编号：${number}`,
  moments: (day: string, original: string) => `期限：${day}（原定${original}）`,
  moment: (day: string) => `期限：${day}`,
  each: (unit: string, day: string, state: string) => `${unit}：${day}${state === '' ? '' : `，${state}`}`,
  source: (where: string) => `出处：${where}`,
  clocks: (asOf: string) => `按截至${asOf}的记录生成`,
  written: (folder: string, calendars: number, letters: number) =>
    `已写入 ${folder}：日历 ${calendars} 份，提醒文字 ${letters} 份`,
  officeFile: '办公室',
};

export type RemindWords = typeof remindWords;
