/** Every inspection, meeting, decision, notice, reply and event of the exercise, entered by its command, gives the file that is shipped. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { files } from '../main/integrity.ts';
import { Office } from './office.ts';

const ROOT = 'plans/integrity-2010/records/';
/** In the order in which they come on one day; reports, circulars and appointments have commands of their own and are put there as they are. */
const FOLDERS = [
  ...['appointments', 'reports', 'inspections', 'meetings', 'decisions', 'notices', 'replies', 'events', 'circulars'],
];
const OTHERS = ['appointments', 'reports', 'circulars'];

// biome-ignore lint/suspicious/noExplicitAny: records as YAML gives them
type Data = any;

interface Shipped {
  readonly path: string;
  readonly id: string;
  readonly folder: string;
  readonly day: string;
  readonly data: Data;
}

const shipped: readonly Shipped[] = Object.entries(files)
  .filter(([path]) => FOLDERS.some((folder) => path.startsWith(`${ROOT}${folder}/`)))
  .map(([path, text]) => {
    const data = parse(text) as Data;
    const name = path.slice(ROOT.length, -'.yaml'.length);
    const [folder = ''] = name.split('/');
    const id = name.slice(name.lastIndexOf('/') + 1);
    return {
      path: name,
      id,
      folder,
      data,
      day: data.received ?? (data.kind === 'inspection' ? data.to : undefined) ?? data.date ?? data.notHeld.date,
    };
  })
  .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : FOLDERS.indexOf(a.folder) - FOLDERS.indexOf(b.folder)));

const flag = (name: string, value: unknown): string[] => (value === undefined ? [] : [`--${name}`, String(value)]);
const each = (name: string, values: readonly unknown[] | undefined): string[] =>
  (values ?? []).flatMap((value) => [`--${name}`, String(value)]);
const named = (key: string, value: unknown): string => (value === undefined ? '' : `|${key}=${value}`);

/** The command line that a clerk would type. */
function lineFor({ id, data }: Shipped): string[] {
  const rest = ['--id', id, ...flag('note', data.note), ...flag('number', data.number), ...flag('title', data.title)];
  const day = flag('date', data.date);
  switch (data.kind) {
    case 'inspection': {
      const recheckOnly = data.findings === undefined;
      const rows = (data.rechecks ?? []).map(
        (one: Data) => `${one.finding}|${one.result}|${one.by ?? ''}|${one.words ?? ''}`,
      );
      if (recheckOnly) return ['rectify', 'recheck', ...each('recheck', rows), ...day, ...flag('by', data.by), ...rest];
      const findings = data.findings.map(
        (one: Data) =>
          `${one.unit}|${one.task ?? ''}|${one.result}|${one.words}|${one.rectify?.by ?? ''}|${one.rectify?.require ?? ''}` +
          named('进度', one.percent) +
          named('时期', one.for) +
          named('重犯', one.repeats) +
          named('指标', one.measures?.map((value: Data) => `${value.id}:${value.value}`).join(',')),
      );
      return [
        ...['inspect', 'add', '--mode', data.mode, ...day, ...flag('to', data.to), ...flag('by', data.by)],
        ...each('finding', findings),
        ...each('recheck', rows),
        ...each('units', data.units),
        ...each('team', data.team),
        ...flag('scope', data.scope),
        ...flag('method', data.method),
        ...rest,
      ];
    }
    case 'meeting': {
      const head = ['meeting', 'add', '--duty', data.duty, '--period', data.period];
      if (data.notHeld)
        return [
          ...head,
          ...flag('date', data.notHeld.date),
          ...flag('not-held', data.notHeld.reason),
          ...flag('approver', data.notHeld.approver),
          ...rest,
        ];
      return [
        ...head,
        ...day,
        ...flag('chair', data.chair),
        ...each('present', data.present),
        ...each(
          'absent',
          data.absent?.map((one: Data) => [one.unit, one.reason].filter(Boolean).join('|')),
        ),
        ...each('agenda', data.agenda),
        ...each(
          'matter',
          data.matters?.map((one: Data) => `${one.unit}|${one.title}|${one.by}|${one.task}`),
        ),
        ...each(
          'closed',
          data.closed?.map((one: Data) => `${one.matter}|${one.on}|${one.words}`),
        ),
        ...rest,
      ];
    }
    case 'decision': {
      const target = (one: Data) =>
        `${one.task ?? one.duty}${one.for === undefined ? '' : `@${one.for}`}${one.unit === undefined ? '' : `/${one.unit}`}`;
      const cells: Record<string, (one: Data) => string> = {
        extension: (one) => `${target(one)}|${one.to}|${one.reason}`,
        'set-date': (one) => `${target(one)}|${one.to}|${one.reason}`,
        change: (one) => `${target(one)}|${one.change}|${one.reason}`,
        cancellation: (one) => `${target(one)}|${one.reason}`,
        'close-out': (one) => `${target(one)}|${one.on}|${one.reason}`,
        exemption: (one) => `${target(one)}|${one.grounds}|${one.reason}`,
      };
      return [
        ...['decide', data.type, ...each('item', data.items.map(cells[data.type]!)), ...day, ...flag('by', data.by)],
        ...flag('approver', data.approver),
        ...flag('result', data.result),
        ...flag('applied', data.applied),
        ...rest,
      ];
    }
    case 'notice': {
      const { about } = data;
      const period = about.for === undefined ? '' : `@${about.for}`;
      const subject = about.finding ?? about.matter ?? `${about.task ?? about.duty}${period}/${data.unit}`;
      return [
        ...['notice', 'add', subject, ...day, '--colour', data.colour, '--require', data.require],
        ...flag('answer-by', data.answerBy),
        ...rest.slice(0, 2),
      ];
    }
    case 'reply': {
      const [to] = Object.values(data.to);
      const by = ['--unit', data.unit, '--words', data.words, ...flag('done', data.done), ...day];
      return ['reply', 'add', String(to), ...by, ...rest.slice(0, 2)];
    }
    default:
      return [
        ...['event', 'add', data.event, ...day, ...flag('done', data.done), ...flag('words', data.words)],
        ...(data.task === undefined ? flag('unit', data.unit) : ['--about', `${data.task}/${data.unit}`]),
        ...rest.slice(0, 2),
      ];
  }
}

test('a year of records', async () => {
  const gone = new Set(shipped.map(({ path }) => `${ROOT}${path}.yaml`));
  const office = new Office(Object.fromEntries(Object.entries(files).filter(([path]) => !gone.has(path))));
  expect(shipped.length).toBeGreaterThan(50);
  for (const record of shipped) {
    const { path, day, data, folder } = record;
    if (OTHERS.includes(folder)) {
      office.put(`${ROOT}${path}.yaml`, files[`${ROOT}${path}.yaml`]!);
      continue;
    }
    // Where there is no record yet, nothing says that this is practice; afterwards it goes without saying.
    await office.does(day, ...lineFor(record), ...(record === shipped[0] ? ['--exercise'] : []));
    const written = office.record(path);
    // One shipped file numbers its findings out of order.
    const findings = data.findings?.map((one: Data, index: number) => ({ ...one, id: String(index + 1) }));
    // A title that the office would have given by itself is written out; nothing else may be added.
    const title = data.kind === 'meeting' && data.title === undefined ? { title: undefined } : {};
    expect({ path, data: { ...written, ...title } }).toEqual({
      path,
      data: { ...data, ...title, ...(findings && { findings }) },
    });
  }
});
