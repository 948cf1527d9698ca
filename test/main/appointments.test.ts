/** Every shipped appointment entered again by its command gives the shipped data. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AppointmentFile } from '../../src/generated/documents.ts';
import { main } from '../../src/main.ts';
import { memoryHost } from '../host/memory.ts';
import { files } from './integrity.ts';

const appointments = Object.keys(files).filter((path) => path.includes('/records/appointments/'));

describe('liaison set', () => {
  test.each(appointments)('%s', async (path) => {
    const data = parse(files[path]!) as AppointmentFile;
    const { kind: _, exercise: __, ...values } = data;
    // An officer named later would be replaced by one named earlier; what came later is left out.
    const before = Object.fromEntries(
      Object.entries(files).filter(
        ([other]) => !appointments.includes(other) || (parse(files[other]!) as AppointmentFile).date < data.date,
      ),
    );
    const host = memoryHost({ files: before, lang: 'zh', today: data.date });
    const known = new Set(host.contents.keys());
    const flags = Object.entries(values).flatMap(([key, value]) => [`--${key}`, String(value)]);
    expect([await main(['liaison', 'set', ...flags, '--exercise'], host), host.out()]).toEqual([
      0,
      expect.stringContaining('已新建'),
    ]);
    const [made] = [...host.contents].filter(([file]) => !known.has(file) && file.endsWith('.yaml'));
    expect(parse(new TextDecoder().decode(made![1]))).toEqual(data);
  });
});
