import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderJson, renderJsonLine } from '../../src/render/json.ts';

it('keeps the order of keys, Chinese as it is, and ends with a line feed', () => {
  expect(renderJson({ 单位: '市法院', count: 2, items: [] })).toBe(
    '{\n  "单位": "市法院",\n  "count": 2,\n  "items": []\n}\n',
  );
  expect(renderJsonLine({ 单位: '市法院' })).toBe('{"单位":"市法院"}\n');
});

it('shows what would be hidden', () => {
  expect(renderJsonLine('a\u202eb\u200b\u009b\u{e0041}')).toBe('"a\\u202eb\\u200b\\u009b\\udb40\\udc41"\n');
});

it('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const same = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(renderJson(value))).toEqual(same);
      expect(JSON.parse(renderJsonLine(value))).toEqual(same);
    }),
  );
});
