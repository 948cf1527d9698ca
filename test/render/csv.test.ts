import { expect, it } from 'vitest';
import type { Table } from '../../src/ground/text/blocks.ts';
import { renderCsv, renderCsvDocument } from '../../src/render/csv.ts';
import { parseCsv } from './csv-reader.ts';
import { officialWith, pageWith } from './samples.ts';

const table: Table = {
  type: 'table',
  columns: [{ title: '编号' }, { title: '事项' }, { title: '完成率', align: 'right' }],
  rows: [
    ['3.10', [{ text: '建立“一案一评查”,' }, { text: '形成"机制"', strong: true }], '72.90%'],
    ['007', '=SUM(A1)', '-3'],
    ['1.4', '短'],
  ],
};

it('writes a byte order mark, CRLF and quotes where needed', () => {
  expect(renderCsv(table)).toBe(
    '\ufeff编号,事项,完成率\r\n\'3.10,"建立“一案一评查”,形成""机制""",72.90%\r\n\'007,\'=SUM(A1),-3\r\n1.4,短,\r\n',
  );
});

it('leaves the mark out where it is not wanted', () => {
  expect(renderCsv(table, { bom: false })).toMatch(/^编号,/);
});

it('reads back as the same cells', () => {
  expect(parseCsv(renderCsv(table, { bom: false }))[1]).toEqual(["'3.10", '建立“一案一评查”,形成"机制"', '72.90%']);
});

it('takes the first table of a document', () => {
  expect(renderCsvDocument(pageWith('文字'), { bom: false })).toBe(
    '文字,事项,天数\r\n文字,红文字,3\r\n市法院,文字,文字\r\n',
  );
  expect(renderCsvDocument({ ...officialWith('附'), body: [] }, { bom: false })).toMatch(/^附,事项,天数/);
  expect(renderCsvDocument({ ...pageWith('文字'), blocks: [] })).toBe('\ufeff');
});
