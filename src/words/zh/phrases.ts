/** 语句的组成部分。 */
import type { NoticeColour } from '../../plan/records.ts';
import { bare } from '../phrases.ts';

/** 加引号。 */
export const quoted = (words: string) => `“${bare(words).replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** 催办单的颜色。 */
export const colourName = { blue: '蓝色', yellow: '黄色', red: '红色' } satisfies Record<NoticeColour, string>;

/** 催办单按颜色的名称。 */
export const noticeName = { blue: '蓝色提醒', yellow: '黄色预警', red: '红色督办' } satisfies Record<
  NoticeColour,
  string
>;

/** 有相近的，就问是不是。 */
export const near = (name: string | number | undefined) => (name === '' ? '' : `；是不是“${name}”？`);
