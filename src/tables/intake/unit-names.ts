/**
 * The units in a cell: 市法院、市公安局；市财政局（牵头），市教育局配合. Signs that always separate do; those that also stand inside
 * names (和, 及, spaces) separate only where both sides are whole names, and otherwise the clerk is asked.
 */
import { oneLine } from './cells.ts';

/** What a name is. `group`: 各乡镇, whose members somebody must name. `undefined-group`: 有关部门, which is nobody. */
export type NameKind = 'unit' | 'group' | 'undefined-group';

/** One name in a cell. */
export interface UnitName {
  readonly name: string;
  readonly kind: NameKind;
  /** What the words beside it say that it does; absent where they say nothing. */
  readonly role?: 'lead' | 'responsible' | '主办' | '配合' | '协办' | '协助' | '参与';
  /** Words in brackets after it that are no role. */
  readonly inside?: string;
  /** What is doubtful about it. */
  readonly doubt?: 'joined' | 'odd';
}

/** What a cell says about units. */
export interface UnitList {
  readonly names: readonly UnitName[];
  /** 等: the list is not closed. */
  readonly open: boolean;
  /** 下同: blank cells below mean the same. */
  readonly below: boolean;
}

type Role = NonNullable<UnitName['role']>;

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  牵头: 'lead',
  总牵头: 'lead',
  组长: 'lead',
  责任: 'responsible',
  承办: 'responsible',
  落实: 'responsible',
  负责: 'responsible',
  主办: '主办',
  配合: '配合',
  协办: '协办',
  协助: '协助',
  参与: '参与',
  参加: '参与',
};
const ROLE = '总?牵头|组长|责任|承办|落实|主办|配合|协办|协助|参与|参加';
const LABEL = new RegExp(`(?:^|[\\s；;。，,、])(${ROLE})(?:责任)?(?:单位|部门|处室|科室)?\\s*[:：]`, 'g');
const BEHIND = new RegExp(`^(.{2,}?)(?:等(?:单位|部门)?)?(${ROLE})$`);
const SUFFIX = /(?:按照?(?:各自)?职[责能](?:分工)?(?:分别)?(?:负责|落实)?|分别负责|负责)$/;

/** Reads a cell of units. `kinds` tells of names that are already known to be units or groups. */
export function readUnits(text: string, isKnown: (name: string) => boolean = () => false): UnitList {
  const below = /[（(]\s*下同\s*[）)]|[，,、\s]下同$/.test(text);
  const plain = text.replace(/[（(]\s*下同\s*[）)]|[，,、\s]下同$/g, '').trim();
  const labelled = byLabel(plain);
  const names: UnitName[] = [];
  let open = false;
  for (const { role, words } of labelled) {
    const list = readList(words, role, isKnown);
    names.push(...list.names);
    open ||= list.open;
  }
  return { names, open, below };
}

/** 牵头单位：甲；配合单位：乙、丙 → each stretch with its role. */
function byLabel(text: string): { readonly role?: Role; readonly words: string }[] {
  const marks = [...text.matchAll(LABEL)];
  if (marks.length === 0) return [{ words: text }];
  const before = text.slice(0, marks[0]!.index);
  return [
    ...(before.trim() === '' ? [] : [{ words: before }]),
    ...marks.map((mark, index) => ({
      role: ROLE_WORDS[mark[1]!]!,
      words: text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length),
    })),
  ];
}

function readList(text: string, role: Role | undefined, isKnown: (name: string) => boolean): Omit<UnitList, 'below'> {
  const names: UnitName[] = [];
  let open = false;
  let pending: UnitName[] = [];
  const pieces = separate(text).flatMap((piece) => bySpace(piece, isKnown));
  for (const raw of pieces) {
    let piece = raw.replace(/[。.;；:：]+$/, '').trim();
    if (piece === '') continue;
    // 甲牵头，乙、丙配合: the role stands behind all that came since the last one.
    const behind = BEHIND.exec(piece);
    const all = /^(.{2,}?)等?(?:\d+个|[一二三四五六七八九十]+个)?(?:有关|相关)?(?:单位|部门)?$/.exec(piece);
    let says: Role | undefined;
    if (behind && !isKnown(piece)) {
      if (/等(?:单位|部门)?$/.test(piece.slice(0, -behind[2]!.length))) open = true;
      piece = behind[1]!;
      says = ROLE_WORDS[behind[2]!];
    } else if (SUFFIX.test(piece) && piece.replace(SUFFIX, '').length >= 2) {
      piece = piece.replace(SUFFIX, '');
    } else if (/^等(?:单位|部门)?$/.test(piece)) {
      open = true;
      continue;
    }
    if (!isKnown(piece) && all && /.等(?:\d+个|[一二三四五六七八九十]+个)?(?:有关|相关)?(?:单位|部门)?$/.test(piece)) {
      open = true;
      piece = all[1]!.replace(/等$/, '');
    }
    for (const one of byAnd(piece, isKnown)) {
      const made = nameOf(one.name, role, one.doubt, isKnown);
      if (made) pending.push(made);
    }
    if (says !== undefined) {
      names.push(...pending.map((one) => ({ ...one, role: one.role ?? says })));
      pending = [];
    }
  }
  return { names: [...names, ...pending], open };
}

/** At 、，；/ and line ends, but not inside brackets. */
function separate(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of text) {
    if (/[（(［[]/.test(character)) depth++;
    else if (/[）)］\]]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;/／|｜\n。]/.test(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece];
}

/** Spaces separate whole names; otherwise they only spread the letters of one. */
function bySpace(piece: string, isKnown: (name: string) => boolean): string[] {
  const words = piece.trim().split(/\s+/);
  if (words.length === 1) return words;
  if (words.every((word) => isKnown(word) || (isWhole(word) && [...word].length >= 3))) return words;
  return [words.join('')];
}

/** Endings of the names of offices. */
const WHOLE =
  /(?:局|委|院|厅|府|部|处|科|办|室|会|社|站|所|队|行|校|团|镇|乡|县|区|市|州|省|街道|中心|集团|公司|大学|学院|学校|银行|联社|支行|总队|支队|大队|委员会|办公室|办事处|管委会|工委|党委|纪委|监委|政府|法院|检察院|联合会|总工会|妇联|残联|工商联|科协|文联|侨联|团委|政协|人大|海关|邮政|电力|报社|电视台)$/;
/** Endings that hardly ever end half of a name. */
const SURE = /(?:局|委|院|厅|委员会|办公室|办事处|管委会|镇|乡|街道|集团|公司|支队|大队|总队)$/;

/** Whether a text may be the name of a whole unit. */
export function isWhole(name: string): boolean {
  return WHOLE.test(name);
}

function byAnd(piece: string, isKnown: (name: string) => boolean): { name: string; doubt?: 'joined' }[] {
  if (isKnown(piece)) return [{ name: piece }];
  const match = /^(.+?)(以及|及其|及|和|与|暨)(.+)$/.exec(piece);
  if (!match || bracketed(piece, match[1]!.length)) return [{ name: piece }];
  for (let at = match[1]!.length; at < piece.length; ) {
    const [left, right] = [piece.slice(0, at), piece.slice(at).replace(/^(?:以及|及其|及|和|与|暨)/, '')];
    if (isKnown(left) && (isKnown(right) || isWhole(right))) return [{ name: left }, ...byAnd(right, isKnown)];
    if (isWhole(left) || kindOf(left) !== 'unit') {
      if (/^(?:各|其他|其它|有关|相关|所属|下属)/.test(right)) return [{ name: left }, ...byAnd(right, isKnown)];
      if (SURE.test(left) && isWhole(right) && /^[市县区州省]/.test(left) && right[0] === left[0])
        return [{ name: left }, ...byAnd(right, isKnown)];
      if (SURE.test(left) && isWhole(right) && right.length >= 3) return [{ name: piece, doubt: 'joined' }];
    }
    const next = /[及和与暨]|以及/.exec(piece.slice(at + 1));
    if (!next) break;
    at += 1 + next.index;
  }
  return [{ name: piece }];
}

function bracketed(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/[（(]/g)?.length ?? 0) > (before.match(/[）)]/g)?.length ?? 0);
}

function nameOf(
  words: string,
  role: Role | undefined,
  doubt: 'joined' | undefined,
  isKnown: (name: string) => boolean,
): UnitName | undefined {
  const compact = oneLine(words).replace(/\s/g, '');
  if (compact === '' || compact === '-' || compact === '—' || compact === '/') return undefined;
  const bracket = /^(.*?)[（(]([^（()）]*)[）)]$/.exec(compact);
  const base = { ...(role && { role }), ...(doubt && { doubt }) };
  if (bracket && bracket[1] !== '') {
    const [, before, inside] = bracket as unknown as [string, string, string];
    const said = ROLE_WORDS[inside.replace(/(?:责任)?(?:单位|部门)$/, '')];
    if (said) return { name: before, kind: kindOf(before), ...base, role: said };
    // Brackets belong to what a group is called: 各乡镇（街道）.
    if (kindOf(compact) !== 'unit' || isKnown(compact))
      return { name: compact, kind: isKnown(compact) ? 'unit' : kindOf(compact), ...base };
    return { name: before, kind: 'unit', ...base, inside };
  }
  const kind = isKnown(compact) ? 'unit' : kindOf(compact);
  const odd = kind === 'unit' && !isKnown(compact) && isOdd(compact);
  return { name: compact, kind, ...base, ...(odd && { doubt: 'odd' as const }) };
}

/** What a name stands for, by its words alone. */
export function kindOf(name: string): NameKind {
  if (/有关|相关|其他|其它|等(?:单位|部门)/.test(name)) return 'undefined-group';
  if (
    /^(?:各(?!界)|全[市县区省体]|所有)/.test(name) ||
    /各(?:部门|单位|级|乡|镇|县|区|街道|局|办|成员|科室|处室)/.test(name)
  )
    return 'group';
  if (/(?:成员|责任|市直|县直|区直|省直)(?:单位|部门|机关)$|^(?:牵头|责任|配合)(?:单位|部门)$/.test(name))
    return 'group';
  return 'unit';
}

/** What no unit is called: figures, dates, sentences, signs. */
function isOdd(name: string): boolean {
  return (
    [...name].length > 30 ||
    [...name].length < 2 ||
    /[^0-9A-Za-z\u4e00-\u9fff_-]/.test(name) ||
    /^\d|\d{2}|[%％]|\d+[年月日号]|[年月]底|^第|的|现改|原由|改为|调整/.test(name)
  );
}

/** An id that a plan can hold: the signs that it cannot are left out. Undefined when nothing is left. */
export function idOf(name: string): string | undefined {
  const id = name
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z\u4e00-\u9fff_-]/g, '')
    .replace(/^[_-]+/, '');
  return id === '' || id.length > 61 ? undefined : id;
}
