/** Reminders of the exercise plan: who is told what, and calendars whose entries keep their ids while days move. */
import { describe, expect, test } from 'vitest';
import { duban, files } from './integrity.ts';

interface Event {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly status: string;
}

async function calendar(unit: string, asOf: string): Promise<Map<string, Event>> {
  const { exit, out, err } = await duban(['remind', '--unit', unit, '--as-of', asOf, '--format', 'ics']);
  expect([exit, err]).toEqual([0, '']);
  const text = out.replaceAll('\r\n ', '');
  const events = [...text.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, body]): Event => {
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'm').exec(body!)?.[1] ?? '';
    return { uid: value('UID'), day: value('DTSTART'), summary: value('SUMMARY'), status: value('STATUS') };
  });
  const byUid = new Map(events.map((one) => [one.uid, one]));
  expect(byUid.size).toBe(events.length);
  return byUid;
}

const units = ['市法院', '市检察院', '市公安局', '市司法局', '市委政法委', '市纪委', '办公室'];

describe('remind', () => {
  test('a calendar made later knows every entry of an earlier one whose day is not long past', async () => {
    for (const unit of units) {
      const before = await calendar(unit, '2010-09-01');
      const after = await calendar(unit, '2011-01-31');
      const lost = [...before.values()].filter(({ uid, day }) => day >= '20100801' && !after.has(uid));
      expect(lost).toEqual([]);
    }
  });

  test('a day that a decision moved moves the entry, not its id', async () => {
    const before = await calendar('市检察院', '2010-10-15');
    const after = await calendar('市检察院', '2011-01-31');
    const moved = [...after.values()].filter(({ uid, day }) => before.has(uid) && before.get(uid)!.day !== day);
    expect(moved.map(({ uid, day }) => [uid, before.get(uid)!.day, day])).toEqual([
      ['integrity-2010/市检察院/undertaking/1.2/市检察院@duban', '20101031', '20101231'],
      ['integrity-2010/市检察院/undertaking/3.2/市检察院@duban', '20101231', '20110331'],
    ]);
  });

  test('what is settled says so and rings no more', async () => {
    const { out } = await duban(['remind', '--unit', '市法院', '--as-of', '2011-01-31', '--format', 'ics']);
    const events = out.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    const settled = events.filter((event) => event.includes('［已办］'));
    expect(settled.length).toBeGreaterThan(5);
    expect(settled.filter((event) => event.includes('BEGIN:VALARM'))).toEqual([]);
    expect(events.some((event) => event.includes('BEGIN:VALARM'))).toBe(true);
  });

  test('practice data is marked in every entry', async () => {
    for (const { summary } of (await calendar('办公室', '2011-01-31')).values())
      expect(summary).toMatch(/^【演练数据】/);
  });

  test('--into writes a calendar and a text for each, the office among them', async () => {
    const { exit, out, written } = await duban(['remind', '--as-of', '2010-12-10', '--into', '提醒']);
    expect([exit, out]).toEqual([0, '已写入 提醒：日历 10 份，提醒文字 10 份\n']);
    expect(written('提醒/市法院.ics')).toContain('X-WR-CALNAME:【演练数据】');
    expect(written('提醒/市法院.txt')).toContain('致市法院');
    expect(written('提醒/市法院.txt')).not.toContain('致市检察院');
    expect(written('提醒/办公室.txt')).toContain('办公室备查');
  });

  test('one calendar for several units is refused', async () => {
    const { exit, err } = await duban(['remind', '--format', 'ics']);
    expect([exit, err]).toEqual([2, '一份日历只给一个单位：请用 --unit 指明一个，或用 --into 文件夹 一次写出全部\n']);
  });

  test('a plan without records reminds of what the plan itself orders', async () => {
    const alone = Object.fromEntries(Object.entries(files).filter(([path]) => !/\/(records|breakdowns)\//.test(path)));
    const { out } = await duban(['remind', '--unit', '市法院', '--as-of', '2010-12-10'], { files: alone });
    expect(out).toContain('3.2 与省、市政法委信息网络基本互联互通（承办事项，2010-12-31前，还有21天）');
    expect(out).toContain('半年书面报告（2010年上半年）（例行义务，期限2010-07-14，已过149天）');
    expect(out).not.toContain('演练数据');
  });
});
