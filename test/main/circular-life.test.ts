/** A circular's whole life in a real repository, through main: asked, answered, decided, issued, verified after later commits, corrected; and each tampering named. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { replyWorkbook } from '../../src/cli/circular/sheet.ts';
import { main } from '../../src/main.ts';
import { workbook } from '../../src/render/xlsx/workbook.ts';
import { readSheets } from '../../src/tables/sheet/sheet.ts';
import { folderHost, git, temporaryFolder } from '../host/repository.ts';

const home = join(import.meta.dirname, '../..');
const root = temporaryFolder();
const PLAN = 'plans/integrity-2010';
const folder = join(root, 'demo');
const plan = join(folder, PLAN);
const period = ['--period', '2010-H2'];

interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs duban in the demo repository on a day. */
async function duban(day: string, ...args: string[]): Promise<Outcome> {
  return dubanWith(join(root, 'cache'), day, ...args);
}
async function dubanWith(cache: string, day: string, ...args: string[]): Promise<Outcome> {
  const host = folderHost(folder, {
    home,
    today: day,
    lang: 'zh',
    env: {
      DUBAN_CACHE: cache,
      GIT_AUTHOR_NAME: '督查室',
      GIT_AUTHOR_EMAIL: 'office@example.org',
      GIT_COMMITTER_NAME: '督查室',
      GIT_COMMITTER_EMAIL: 'office@example.org',
    },
  });
  const exit = await main(args, host);
  return { exit, out: host.out(), err: host.err() };
}

const life = (day: string, step: string, ...args: string[]) => duban(day, 'circular', step, ...period, ...args);
const read = (path: string) => readFileSync(join(plan, path), 'utf8');
/** Changes a file for the time of a check and puts it back. */
async function changed<T>(path: string, from: string | RegExp, to: string, check: () => Promise<T>): Promise<T> {
  const before = readFileSync(join(plan, path));
  const after = before
    .toString('latin1')
    .replace(
      typeof from === 'string' ? Buffer.from(from).toString('latin1') : from,
      Buffer.from(to).toString('latin1'),
    );
  expect(after).not.toBe(before.toString('latin1'));
  writeFileSync(join(plan, path), after, 'latin1');
  try {
    return await check();
  } finally {
    writeFileSync(join(plan, path), before);
  }
}
/** Parses an output and holds it against its published schema. */
function fitting(name: string, out: string): unknown {
  const schema = JSON.parse(readFileSync(join(home, `schema/output/${name}.schema.json`), 'utf8')) as object;
  const fits = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(
    schema,
  );
  const data = JSON.parse(out) as unknown;
  fits(data);
  expect(fits.errors ?? []).toEqual([]);
  return data;
}
function commit(message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', message);
}

const REPORT = 'records/reports/2010-H2/市公安局.yaml';
const LATE = '批评/抓得不紧/市公安局/报告迟报';
const UPHOLD = `${LATE}=records/reports/2010-H2/市公安局：收文登记漏记`;
const PEOPLE = ['--recused', '市人民检察院检察长', '--recused', '市政法纪工委书记'];
const said: Record<string, Outcome> = {};

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  const host = folderHost(root, { home, env: { DUBAN_CACHE: 'off' } });
  expect(await main(['demo', 'demo'], host)).toBe(0);
  git(folder, 'config', 'user.name', '督查室');
  git(folder, 'config', 'user.email', 'office@example.org');
  said.feedback = await life('2011-02-09', 'feedback', '--commit');
  said.again = await life('2011-02-09', 'feedback', '--commit');
  said.early = await life('2011-02-10', 'issue', '--signatory', '办公室主任');
  said.notAsked = await life('2011-02-10', 'reply', '--unit', '市委政法委');
  said.notSaid = await life('2011-02-10', 'reply', '--unit', '市公安局', '--dispute', '批评/成效显著/市公安局=不对');
});

describe('asked', () => {
  test('each unit that the draft names has a letter and a reply sheet, and the record says until when', () => {
    expect(said.feedback!.exit).toBe(0);
    const papers = readdirSync(join(plan, 'circulars/2010-H2/feedback'));
    expect(papers.filter((name) => name.endsWith('.docx'))).toHaveLength(8);
    expect(papers.filter((name) => name.endsWith('.xlsx'))).toHaveLength(8);
    const record = read('records/feedback/2010-H2.yaml');
    expect(record).toContain('date: 2011-02-09\nasOf: 2011-01-30\nuntil: 2011-02-15\nworkingDays: 5\n');
    expect(record).toMatch(new RegExp(`^revision: "?${git(folder, 'rev-parse', 'HEAD~1')}"?$`, 'm'));
    expect(record).toContain('- anchor: criticism/slack/市公安局');
  });

  test('the letter tells the unit its own sentences, the day and the records, and no other unit', () => {
    const docx = unzipSync(readFileSync(join(plan, 'circulars/2010-H2/feedback/市公安局-征求意见函.docx')));
    const text = new TextDecoder().decode(docx['word/document.xml']).replace(/<[^>]+>/g, '');
    expect(text).toContain('2011年2月15日');
    expect(text).toContain('迟报2天');
    expect(text).toContain('records/reports/2010-H2/市公安局.yaml');
    expect(text).toContain('批评/抓得不紧/市公安局');
    expect(text).not.toContain('市司法局：');
  });

  test('nobody is asked twice about the same, nor cut short, nor answers for what was not said', () => {
    expect([said.again!.exit, said.again!.err]).toEqual([3, expect.stringContaining('征求过意见，内容没有变化')]);
    expect([said.early!.exit, said.early!.err]).toEqual([3, expect.stringContaining('期限 2011-02-15 还没有过')]);
    expect([said.notAsked!.exit, said.notAsked!.err]).toEqual([3, expect.stringContaining('没有征求过市委政法委')]);
    expect([said.notSaid!.exit, said.notSaid!.err]).toEqual([
      3,
      expect.stringContaining('没有“批评/成效显著/市公安局”'),
    ]);
  });
});

describe('answered', () => {
  test('the sheet that was sent comes back filled in', async () => {
    const name = join(plan, 'circulars/2010-H2/feedback/市公安局-答复表.xlsx');
    const sheets = readSheets(readFileSync(name), name);
    expect(sheets[0]!.rows.flat().map((cell) => ('text' in cell ? cell.text : ''))).toContain('批评/抓得不紧/市公安局');
    // The same sheet with the unit's answers typed in.
    const spec = replyWorkbook(
      {
        plan: 'integrity-2010',
        period: '2010-H2',
        unit: '市公安局',
        until: '2011-02-15',
        exercise: true,
        banner: '',
        said: [
          { anchor: 'criticism/slack/市公安局', words: '报告迟报' },
          { anchor: 'criticism/weak-measures/市公安局', words: '整改逾期' },
        ],
      },
      'zh',
    );
    const rows = spec.sheets[0]!.rows.map((row) => [...row]);
    rows[3]![1] = { value: { day: '2011-02-14' }, style: 'input' };
    rows[6]![3] = { value: '有异议', style: 'input' };
    rows[6]![4] = { value: '报告1月17日已送达', style: 'input' };
    rows[6]![5] = { value: '收文登记；回执', style: 'input' };
    rows[7]![3] = { value: '有异议', style: 'input' };
    rows[7]![4] = { value: '整改已经完成', style: 'input' };
    writeFileSync(
      join(root, '答复.xlsx'),
      workbook({ ...spec, sheets: [{ ...spec.sheets[0]!, rows }, spec.sheets[1]!] }),
    );
    const { exit, err } = await duban('2011-02-15', 'circular', 'reply', join(root, '答复.xlsx'), '--commit');
    expect([exit, err]).toEqual([0, expect.not.stringContaining('警告')]);
    const record = read('records/replies/2011-02-14-市公安局-circular-2010-H2.yaml');
    expect(record).toContain('to: {circular: "2010-H2"}');
    expect(record).toMatch(
      /anchor: criticism\/slack\/市公安局[\s\S]*words: 报告1月17日已送达[\s\S]*收文登记[\s\S]*回执/,
    );
  });

  test('a late reply is kept and said to be late', async () => {
    const { exit, err } = await life('2011-02-16', 'reply', '--unit', '市监察局', '--commit');
    expect([exit, err]).toEqual([0, expect.stringContaining('晚于期限 2011-02-15')]);
  });

  test('a file that is no reply sheet is refused', async () => {
    const { exit, err } = await duban('2011-02-16', 'circular', 'reply', join(plan, 'plan.yaml'));
    expect([exit, err]).toEqual([3, expect.stringContaining('不是 duban 发出的答复表')]);
  });
});

describe('decided', () => {
  const decide = (...args: string[]) =>
    life('2011-02-17', 'decide', '--approver', '市委政法委书记', ...PEOPLE, ...args);

  test('the list shows who was asked and what was disputed', async () => {
    const { candidates } = fitting(
      'circular-decide',
      (await life('2011-02-17', 'decide', '--list', '--format', 'json')).out,
    ) as {
      candidates: { anchor: string; heard: string; disputes: string[] }[];
    };
    expect(candidates.every(({ heard }) => heard === 'asked')).toBe(true);
    expect(candidates.find(({ anchor }) => anchor === 'criticism/slack/市公安局')?.disputes).toEqual([
      '报告1月17日已送达',
    ]);
  });

  test.each([
    ['a disputed criticism is not kept without an answer', [], '有单位提出异议'],
    ['an upheld objection needs a mended record', ['--uphold', UPHOLD], '记录还没有改正'],
    [
      'nothing is added without a record',
      ['--keep', '批评/抓得不紧/市公安局=属实', '--add', '表扬/工作扎实/市监察局=无此记录：做得好：好'],
      '没有记录“无此记录”',
    ],
    [
      "another unit's record proves nothing",
      ['--keep', '批评/抓得不紧/市公安局=属实', '--add', '表扬/成效显著/市监察局=2010-11-09-windows：做得好：好'],
      '没有涉及市监察局',
    ],
    [
      'no unit is praised and criticised on one ground',
      [
        '--keep',
        '批评/抓得不紧/市公安局=属实',
        '--add',
        '表扬/成效显著/市公安局=records/reports/2010-H2/市公安局：报告详实：好',
      ],
      '同一事项不能既表扬又批评',
    ],
    ['a reason is needed', ['--drop', '批评/抓得不紧/市司法局'], '写法不对'],
    ['a candidate that is none cannot be dropped', ['--drop', '批评/抓得不紧/市法院=理由'], '不是候选'],
  ])('%s', async (_what, args, sentence) => {
    const { exit, err } = await decide(...args);
    expect([exit, err]).toEqual([3, expect.stringContaining(sentence)]);
  });

  test('who has to step aside does not approve', async () => {
    const own = ['--keep', '批评/抓得不紧/市公安局=属实'];
    const { exit, err } = await life('2011-02-17', 'decide', '--approver', '市人民检察院检察长', ...own);
    expect([exit, err]).toEqual([3, expect.stringContaining('市人民检察院检察长属于市检察院，应当回避')]);
  });

  test('a mended record is committed first, then the objection is upheld', async () => {
    writeFileSync(join(plan, REPORT), read(REPORT).replace(/^received: .*$/m, 'received: 2011-01-17'));
    const dirty = await decide('--uphold', UPHOLD);
    expect([dirty.exit, dirty.err]).toEqual([3, expect.stringContaining(`未提交的改动：${REPORT}`)]);
    commit('更正市公安局报告的收到日期');
    const { exit, err } = await decide(
      '--uphold',
      UPHOLD,
      '--drop',
      '批评/抓得不紧/市监察局=情有可原：只差一项',
      '--keep',
      '批评/措施不力/市公安局=两次复查仍有反弹',
      '--add',
      '表扬/成效显著/市委组织部=records/reports/2010-H2/市委组织部：基层评议制度全市推广。：经验可行',
      '--commit',
    );
    expect(exit).toBe(0);
    expect(err).toContain('批评/抓得不紧/市司法局、批评/抓得不紧/市委组织部 仍受批评');
    const record = read('records/selections/2010-H2.yaml');
    expect(record).toContain('{post: 市人民检察院检察长, unit: 市检察院}');
    const items = (parse(record) as { items: { anchor: string }[] }).items;
    const of = (anchor: string) => items.find((one) => one.anchor === anchor);
    const reply = '2011-02-14-市公安局-circular-2010-H2';
    expect(of('criticism/slack/市公安局/report-late')).toEqual({
      anchor: 'criticism/slack/市公安局/report-late',
      choice: 'dropped',
      grounds: 'fact-corrected',
      reason: '收文登记漏记',
      evidence: ['records/reports/2010-H2/市公安局'],
      reply,
    });
    expect(of('criticism/slack/市监察局')).toEqual({
      anchor: 'criticism/slack/市监察局',
      choice: 'dropped',
      grounds: 'circumstances',
      reason: '只差一项',
    });
    expect(of('criticism/weak-measures/市公安局')).toEqual({
      anchor: 'criticism/weak-measures/市公安局',
      choice: 'kept',
      reason: '两次复查仍有反弹',
      reply,
    });
    expect(of('praise/marked-results/市委组织部')).toEqual({
      anchor: 'praise/marked-results/市委组织部',
      choice: 'added',
      words: '基层评议制度全市推广。',
      reason: '经验可行',
      evidence: ['records/reports/2010-H2/市委组织部'],
    });
    // What was not spoken of is kept as it is.
    expect(of('criticism/slack/市司法局')).toEqual({ anchor: 'criticism/slack/市司法局', choice: 'kept' });
  });
});

describe('drafted as decided', () => {
  test('a plan kept between runs cites the same lines as a fresh one', async () => {
    const args = ['circular', 'draft', ...period, '--as-of', '2011-01-30', '--decided', '--format', 'json'];
    const fresh = await dubanWith('off', '2011-02-17', ...args);
    expect(fresh.exit).toBe(0);
    for (const _again of [1, 2]) expect((await duban('2011-02-17', ...args)).out).toBe(fresh.out);
    fitting('circular', fresh.out);
  });
});

describe('issued', () => {
  const issue = (...args: string[]) => life('2011-02-17', 'issue', '--signatory', '办公室主任', ...args);

  test('not before the day judged, not against the decision', async () => {
    const before = await issue('--date', '2011-01-29', '--as-of', '2011-01-30');
    expect([before.exit, before.err]).toEqual([3, expect.stringContaining('早于截至日期')]);
    const other = await issue('--as-of', '2011-01-25');
    expect([other.exit, other.err]).toEqual([3, expect.stringContaining('截至日期是 2011-01-30，现在是 2011-01-25')]);
  });

  test('a dirty tree is refused', async () => {
    await changed('plan.yaml', 'report-late: 1', 'report-late: 2', async () => {
      const { exit, err } = await issue();
      expect([exit, err]).toEqual([3, expect.stringContaining('未提交的改动：plan.yaml')]);
    });
  });

  test('the record freezes everything, and the paper says how it came about', async () => {
    const head = git(folder, 'rev-parse', 'HEAD');
    // Named by --at, the commit is what counts, whatever lies in the work tree.
    const { exit, err } = await changed('plan.yaml', 'report-late: 1', 'report-late: 2', () =>
      issue('--at', 'HEAD', '--number', '政法廉办〔2011〕2号', '--commit'),
    );
    expect(exit, err).toBe(0);
    const record = read('records/circulars/2010-H2.yaml');
    expect(record).toMatch(new RegExp(`^revision: "?${head}"?$`, 'm'));
    for (const key of [
      'policy:',
      'signals.overdue: 1',
      'figures:',
      'feedback: ["2010-H2"]',
      'selection: "2010-H2"',
      'digest:',
    ])
      expect(record).toContain(key);
    const text = read('circulars/2010-H2/通报.md');
    expect(text).toContain('印发前于2011年2月9日征求了');
    expect(text).toContain('市公安局：征求意见稿中的批评：抓得不紧（报告迟报），事实有误，记录已更正');
    expect(text).toContain('市监察局：指标达到批评：抓得不紧（落实方案缺漏1），经审定不列入正文，所列数字仍计入各附件');
    expect(text).toContain('审定时已经回避：市人民检察院检察长');
    expect(text).not.toContain('征求意见稿　');
    expect(text).toContain('市委组织部：表扬：成效显著由审定增列。理由：经验可行。（批准人：市委政法委书记）');
    expect(read('circulars/2010-H2/通报.html')).toContain('id="criticism/slack/市公安局"');
  });

  /** The chapter of a verdict in the body, as paragraphs. */
  const chapter = (text: string, title: string) => text.split(/^#+ /m).find((one) => one.startsWith(title)) ?? '';

  test('what was kept and added stands in the body, what was dropped and upheld does not', () => {
    const text = read('circulars/2010-H2/通报.md');
    const praise = chapter(text, '（二）成效显著');
    expect(praise).toMatch(/^市委组织部：基层评议制度全市推广（附件7第\d+项）。$/m);
    const slack = chapter(text, '（一）抓得不紧');
    expect(slack).toMatch(/^市司法局：/m);
    expect(slack).toMatch(/^市公安局：落实方案报送时限/m);
    expect(slack).not.toContain('市监察局：');
    expect(slack).not.toContain('迟报');
    expect(chapter(text, '（二）措施不力')).toMatch(/^市公安局：.*反弹/m);
    // The row that the sentence names is the record that the decision names.
    const number = /基层评议制度全市推广（附件7第(\d+)项）/.exec(text)![1]!;
    const row = `| ${number} | 市委组织部 | 成效显著 | 审定增列 | 以记录为据 | records/reports/2010-H2/市委组织部.yaml:2 |`;
    expect(text).toContain(row);
    // The table of all units shows both outcomes, and the figures that nobody touched.
    expect(text).toMatch(/^\| 市委组织部 \|.*\| 表扬：成效显著、批评：抓得不紧 \|$/m);
    expect(text).toMatch(/^\| 市监察局 \|.*\| 不表扬也不批评 \|$/m);
  });

  test('each printed form says the same of what was added, dropped and upheld', () => {
    const docx = unzipSync(readFileSync(join(plan, 'circulars/2010-H2/通报.docx')));
    const forms = {
      docx: new TextDecoder().decode(docx['word/document.xml']).replace(/<[^>]+>/g, ''),
      html: read('circulars/2010-H2/通报.html').replace(/<[^>]+>/g, ''),
      md: read('circulars/2010-H2/通报.md').replace(/\\/g, ''),
    };
    for (const [form, text] of Object.entries(forms)) {
      for (const sentence of [
        '市委组织部：基层评议制度全市推广（附件7第',
        '由审定增列。理由：经验可行。',
        '理由：只差一项。',
        '事实有误，记录已更正',
      ])
        expect([form, sentence, text.includes(sentence)]).toEqual([form, sentence, true]);
    }
  });

  test('the record keeps the outcome of each unit as it was decided', () => {
    const { figures } = parse(read('records/circulars/2010-H2.yaml')) as {
      figures: { unit: string; class: string; verdicts?: string[] }[];
    };
    const of = (unit: string) => figures.find((one) => one.unit === unit)!;
    expect(of('市委组织部')).toMatchObject({ class: 'both', verdicts: ['marked-results', 'slack'] });
    expect(of('市监察局').class).toBe('neither');
    expect(of('市监察局').verdicts).toBeUndefined();
    expect(of('市公安局').verdicts).toEqual(['slack', 'weak-measures', 'little-result']);
  });

  test('explain leads from each to its records, its reason and the answer of the unit', async () => {
    interface Explained {
      sentence: string | null;
      signals: { id: string }[];
      sources: { path: string; line: number }[];
      dropped: { grounds: string; reason: string; approver: string } | null;
      replies: { words: string }[];
    }
    const told = async (anchor: string) => {
      const { exit, out } = await duban('2011-02-18', 'circular', 'explain', anchor, ...period, '--format', 'json');
      expect(exit).toBe(0);
      return fitting('circular-explain', out) as Explained;
    };
    const added = await told('表扬/成效显著/市委组织部');
    expect(added.sentence).toContain('基层评议制度全市推广');
    expect(added.sources).toEqual([{ path: `${PLAN}/records/reports/2010-H2/市委组织部.yaml`, line: 2 }]);
    expect([added.signals, added.dropped]).toEqual([[], null]);
    const dropped = await told('批评/抓得不紧/市监察局');
    expect(dropped.sentence).toBeNull();
    expect(dropped.dropped).toEqual({ grounds: 'circumstances', reason: '只差一项', approver: '市委政法委书记' });
    expect(dropped.signals.map(({ id }) => id)).toEqual(['breakdown-missing']);
    const upheld = await told('批评/抓得不紧/市公安局/报告迟报');
    expect(upheld.dropped).toMatchObject({ grounds: 'fact-corrected', reason: '收文登记漏记' });
    expect(upheld.sources.map(({ path }) => path)).toEqual([
      `${PLAN}/records/reports/2010-H2/市公安局.yaml`,
      `${PLAN}/records/selections/2010-H2.yaml`,
    ]);
    expect(upheld.replies.map(({ words }) => words)).toEqual(['报告1月17日已送达']);
    const kept = await told('批评/措施不力/市公安局');
    expect(kept.sentence).toContain('反弹');
    expect(kept.dropped).toBeNull();
    expect(kept.replies.map(({ words }) => words)).toEqual(['整改已经完成']);
  });

  test('an issued circular is neither issued again nor asked about nor decided', async () => {
    for (const [step, ...args] of [['issue', '--signatory', '办公室主任'], ['feedback'], ['decide', '--list']]) {
      const { exit, err } = await life('2011-02-18', step!, ...args);
      expect([step, exit, err]).toEqual([step, 3, expect.stringContaining('印发的通报不能改')]);
    }
  });
});

describe('verified', () => {
  const verify = (...args: string[]) => life('2011-03-01', 'verify', ...args);

  test('same bytes, also after later commits', async () => {
    writeFileSync(join(plan, REPORT), `${read(REPORT)}# 后来的话\n`);
    writeFileSync(join(plan, 'units.yaml'), `${read('units.yaml')}# 后来的话\n`);
    commit('后来的改动');
    const { exit, out } = await verify();
    expect([exit, out]).toEqual([0, expect.stringContaining('核验一致')]);
    expect(out.match(/相同 +相同/g)).toHaveLength(6);
  });

  const RECORD = 'records/circulars/2010-H2.yaml';
  /** Says of a verification that it found a difference, and every sentence of it. */
  async function named(sentences: readonly string[]): Promise<void> {
    const { exit, out } = await verify();
    expect(exit).toBe(1);
    const flat = out.replace(/\s+/g, '');
    for (const sentence of ['核验不一致', ...sentences]) expect(flat).toContain(sentence.replace(/\s+/g, ''));
  }

  test('a record that was tampered with is named: what is printed, a figure, a rule', async () => {
    await changed(RECORD, 'number: 政法廉办〔2011〕2号', 'number: 政法廉办〔2011〕9号', () =>
      changed(RECORD, '{total: 17, onTime: 17', '{total: 17, onTime: 16', () =>
        changed(RECORD, 'signals.overdue: 1', 'signals.overdue: 9', () =>
          named([
            '通报记录：内容与印发时的摘要不符',
            '通报.pdf：重做的摘要',
            '市法院 due.onTime：记录为 16，重做为 17',
            '评判标准 signals.overdue：记录为 9',
          ]),
        ),
      ),
    );
  });

  test('so is what no paper prints, and every file that is not as it was issued', async () => {
    await changed(RECORD, 'signatory: 办公室主任', 'signatory: 别人', () =>
      changed('circulars/2010-H2/通报.md', '办公室自查', '办公室检查', () =>
        changed('circulars/2010-H2/通报.pdf', '%PDF-1', '%PDF-2', () =>
          named([
            '通报记录：内容与印发时的摘要不符',
            '通报.md：现存文件的摘要',
            '行：现存为',
            '办公室检查',
            '通报.pdf：现存文件的摘要',
          ]),
        ),
      ),
    );
  });

  test('a policy changed since is named and does not make the issued circular another', async () => {
    await changed('plan.yaml', 'report-late: 1', 'report-late: 2', async () => {
      const { exit, out: json } = await verify('--format', 'json');
      expect([exit, fitting('circular-verify', json)]).toEqual([
        0,
        expect.objectContaining({
          same: true,
          findings: [
            { code: 'policy-since', args: { id: 'signals.report-late', recorded: '1', now: '2' }, note: true },
          ],
        }),
      ]);
    });
  });

  test('another version is named, a commit that is not here is told with the command to type', async () => {
    await changed(RECORD, 'version: development', 'version: 9.9.9', async () => {
      const { exit, out } = await verify();
      expect([exit, out]).toEqual([1, expect.stringContaining('印发用 duban 9.9.9')]);
    });
    const revision = /^revision: "?([0-9a-f]+)/m.exec(read(RECORD))![1]!;
    const wrong = `${revision.slice(0, -4)}0000`;
    await changed(RECORD, revision, wrong, async () => {
      const { exit, err } = await verify();
      expect([exit, err]).toEqual([3, expect.stringContaining(`git fetch origin ${wrong}`)]);
      expect(err).toContain('通报记录：内容与印发时的摘要不符');
    });
  });

  test('explain leads from the id to rule, figures and records at the commit', async () => {
    const { exit, out } = await duban(
      '2011-03-01',
      'circular',
      'explain',
      '批评/措施不力/市司法局/整改逾期',
      ...period,
      '--format',
      'json',
    );
    expect(exit).toBe(0);
    const json = fitting('circular-explain', out) as {
      revision: string;
      signals: { id: string; value: number }[];
      sources: { path: string; line: number }[];
    };
    expect(json.signals.map(({ id, value }) => [id, value])).toEqual([['rectification-overdue', 1]]);
    expect(git(folder, 'rev-parse', `${json.revision}^{commit}`)).toBe(json.revision);
    for (const { path, line } of json.sources) {
      const text = git(folder, 'show', `${json.revision}:${path}`).split('\n');
      expect(text[line - 1]).toBeDefined();
    }
    expect(json.sources.map(({ path }) => path)).toContain(`${PLAN}/records/inspections/2010-11-09-windows.yaml`);
    const unknown = await duban('2011-03-01', 'circular', 'explain', 'criticism/slack/市公安', ...period);
    expect([unknown.exit, unknown.err]).toEqual([3, expect.stringContaining('是不是“criticism/slack/市公安局”')]);
  });
});

describe('corrected', () => {
  const correct = (...args: string[]) => life('2011-03-02', 'correct', '--signatory', '办公室主任', ...args);

  test('what the records now give otherwise is listed, corrected by a later paper, and the circular stays as it is', async () => {
    expect((await correct()).out).toContain('没有不同');
    const record = read('records/circulars/2010-H2.yaml');
    writeFileSync(
      join(plan, 'records/reports/2010-H2/市纪委.yaml'),
      read('records/reports/2010-H2/市纪委.yaml').replace('received: 2011-01-13', 'received: 2011-01-18'),
    );
    commit('更正市纪委报告日期');
    const list = fitting('circular-changed', (await correct('--format', 'json')).out) as {
      changed: { anchor: string; now: string | null }[];
    };
    expect(list.changed).toContainEqual(expect.objectContaining({ anchor: 'praise/solid/市纪委', now: null }));
    const { exit, err } = await correct(
      '--anchor',
      '表扬/工作扎实/市纪委',
      '--reason',
      '报告收到日期录错',
      '--evidence',
      'records/reports/2010-H2/市纪委',
      '--number',
      '政法廉办〔2011〕3号',
      '--commit',
    );
    expect(exit, err).toBe(0);
    const made = read('records/corrections/2010-H2-1.yaml');
    expect(made).toContain('withdrawn: true');
    // What it was not heard on stays unsaid: the praise goes, no criticism comes.
    expect(made).toMatch(/unit: 市纪委\n +class: praised\n[\s\S]*late: 1[\s\S]*verdicts: \[marked-results\]/);
    const paper = read('circulars/2010-H2/correction-1/更正通报.md');
    expect(paper).toContain('予以撤销。原因：报告收到日期录错。');
    expect(paper).toContain('原通报其余内容不变');
    expect(read('records/circulars/2010-H2.yaml')).toBe(record);
    expect((await life('2011-03-03', 'verify')).exit).toBe(0);
    const own = await duban('2011-03-03', 'circular', 'verify', '--record', '2010-H2-1');
    expect([own.exit, own.out]).toEqual([0, expect.stringContaining('核验一致')]);
    const explained = await duban('2011-03-03', 'circular', 'explain', '表扬/工作扎实/市纪委', ...period);
    expect(explained.out).toContain('2011年3月2日撤销。原因：报告收到日期录错。');
  });

  test('the next circular compares with the corrected figures, and with the outcome that was made known', async () => {
    const next = ['circular', 'draft', '--period', '2011-H1', '--as-of', '2011-07-20', '--format', 'json'];
    const { exit, out, err } = await duban('2011-07-20', ...next);
    expect(exit, err).toBe(0);
    const { comparison } = JSON.parse(out) as {
      comparison: { units: { unit: string; changes: { reports: { before: object } }; class: { before: string } }[] };
    };
    const of = (unit: string) => comparison.units.find((one) => one.unit === unit)!;
    expect(of('市纪委').changes.reports.before).toMatchObject({ part: 0, base: 1 });
    expect(of('市纪委').class.before).toBe('praised');
    // By the signals it would have been criticised; people decided otherwise.
    expect(of('市监察局').class.before).toBe('neither');
  });
});
