/** 通报的评判指标：每项的名称、计量方法和事实语句；语句用在“单位：”之后，不带句号。 */
import type { Ground, SentNotice, SignalResult } from '../../circular/types.ts';
import { bare, sharePercent } from '../phrases.ts';
import { signalsOf } from '../signal-telling.ts';
import { common } from './common.ts';
import { colourName, quoted } from './phrases.ts';

const { day, days, percent, period: periodName } = common;
const task = (ground: Ground) => `${ground.part ?? ground.task ?? ''}${quoted(ground.title)}`;
const inPeriod = (ground: Ground) => (ground.period === undefined ? '' : `（${periodName(ground.period)}）`);
const sent = (notices: readonly SentNotice[]) =>
  notices.map((one) => `，${day(one.date)}已发${colourName[one.colour]}催办单`).join('');
const late = (ground: Ground, verb: string) =>
  ground.days
    ? `，${verb}${days(ground.days)}${ground.workingDays === undefined ? '' : `（${ground.workingDays}个工作日）`}`
    : '';
const amount = (value: number | undefined, unit: string | undefined) => `${value ?? ''}${unit ?? ''}`;
const from = (ground: Ground) => (ground.original === undefined ? '' : `（原定${day(ground.original)}，经批准延期）`);
const target = (ground: Ground) =>
  `${{ 'at-least': '不低于', 'at-most': '不高于', about: '约', zero: '为' }[ground.direction ?? 'at-least']}${amount(ground.direction === 'zero' ? 0 : ground.target, ground.unit)}`;
const counted = (ground: Ground, none: string) =>
  ground.times !== undefined && ground.times > 1 ? `应办${ground.times}次、已办${ground.count}次` : none;
const firstDue = (result: SignalResult) => day(result.grounds[0]!.due!);

export const signals = signalsOf(
  {
    'report-late': {
      title: '报告迟报',
      measured: '超过时限收到的书面报告份数',
      one: (one) =>
        `${one.title}${inPeriod(one)}时限为${day(one.due!)}，${day(one.on!)}收到${late(one, '迟报')}${sent(one.notices)}`,
      brief: ({ value }) => `书面报告迟报${value}份`,
    },
    'report-missing': {
      title: '报告未报',
      measured: '超过时限、截至通报日未收到的书面报告份数',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `截至${day(asOf)}书面报告未报${value}份`,
    },
    'breakdown-missing': {
      title: '落实方案缺漏',
      measured: '规定的报送时限已过，落实方案没有列入的任务项数；没有规定时限的不计',
      one: (one, asOf) =>
        one.count === undefined
          ? `${task(one)}未列入落实方案`
          : `落实方案报送时限为${day(one.due!)}，截至${day(asOf)}未报送${late(one, '逾期')}${one.count ? `，承办的${one.count}项任务均未列入` : ''}${sent(one.notices)}`,
      brief: (result, asOf) => `落实方案报送时限为${firstDue(result)}，截至${day(asOf)}仍有${result.value}项任务未列入`,
      told: 'listed',
    },
    'people-missing': {
      title: '责任人不明确',
      measured: '规定的报送时限已过，落实方案中责任领导、责任科室、具体责任人不齐全的任务项数',
      one: (one) => `${task(one)}的责任领导、责任科室和具体责任人不齐全`,
      brief: (result, asOf) =>
        `落实方案报送时限为${firstDue(result)}，截至${day(asOf)}仍有${result.value}项任务的责任领导、责任科室和具体责任人不齐全`,
      told: 'listed',
    },
    'liaison-missing': {
      title: '联络员未明确',
      measured: '规定的时限已过，没有联络员的次数；没有规定时限的不计',
      one: (one, asOf) =>
        `应于${day(one.due!)}前明确联络员，截至${day(asOf)}未明确${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `截至${day(asOf)}联络员逾期未明确${value}次`,
    },
    'meeting-missed': {
      title: '会议未召开',
      measured: '应由该单位召开、到期没有召开也没有记录理由的会议次数',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)}应于${day(one.due!)}前召开，截至${day(asOf)}未召开，未见理由${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `截至${day(asOf)}应召开的会议有${value}次逾期未召开，未见理由`,
    },
    'meeting-absent': {
      title: '会议缺席',
      measured: '会议记录载明缺席、没有理由的次数；请假的和没有记载的不计',
      one: (one) => `${day(one.on!)}召开的${one.title}${inPeriod(one)}缺席，未说明理由`,
      brief: ({ value }) => `会议缺席${value}次，未说明理由`,
    },
    'duty-missing': {
      title: '其他义务未履行',
      measured:
        '列入议程、督查和其他例行义务，规定的时限已过而未履行的项数；没有规定时限的不计，书面报告未报的，同期列入议程不另计',
      one: (one, asOf) =>
        `${one.title}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}${counted(one, '未履行')}${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `截至${day(asOf)}例行义务逾期未履行${value}项`,
    },
    stalled: {
      title: '没有进展',
      measured: (policy) =>
        `已有时限、未到时限也未完成，连续${policy.stalledMonths}个月报告和核查没有任何变化的任务项数`,
      one: (one) => `${task(one)}（${day(one.on!)}以后无变化，时限${day(one.due!)}）`,
      brief: ({ value }, asOf) => `有${value}项任务截至${day(asOf)}长期没有新的进展`,
      told: 'led',
    },
    'rectification-overdue': {
      title: '整改逾期',
      measured: '超过整改时限、截至通报日未经复查销号的项数；单位自查发现的不计',
      one: (one, asOf) =>
        `${day(one.on!)}督查发现${quoted(one.words ?? one.title)}，要求${day(one.due!)}前整改，截至${day(asOf)}未经复查销号${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `限期整改${value}项逾期，截至${day(asOf)}未经复查销号`,
    },
    'rectification-reopened': {
      title: '整改反弹',
      measured: '复查认定反弹的次数',
      one: (one) =>
        `${day(one.on!)}复查发现已整改问题反弹，${quoted(one.words ?? one.title)}${one.due === undefined ? '' : `，重新限定${day(one.due)}前整改`}`,
      brief: ({ value }) => `已整改的问题经复查反弹${value}次`,
    },
    'finding-repeated': {
      title: '问题重犯',
      measured: '督查认定同一问题再次出现的次数；单位自查发现的不计',
      one: (one) => `${day(one.on!)}督查发现同类问题再次出现，${quoted(one.words ?? '')}`,
      brief: ({ value }) => `督查发现同类问题再次出现${value}次`,
    },
    'notice-unanswered': {
      title: '催办未答复',
      measured: '超过答复时限、截至通报日没有答复的催办单份数；已由后一份替代或者所催事项已经办结的不计',
      one: (one, asOf) =>
        `${day(one.on!)}${colourName[one.colour!]}催办单要求${quoted(one.title)}，答复时限为${day(one.due!)}，截至${day(asOf)}未答复${late(one, '逾期')}`,
      brief: ({ value }, asOf) => `催办单${value}份逾期，截至${day(asOf)}未答复`,
    },
    'matter-overdue': {
      title: '交办事项逾期',
      measured: '超过时限、截至通报日未办结的交办事项件数',
      one: (one, asOf) =>
        `${day(one.on!)}交办的${quoted(one.title)}，时限为${day(one.due!)}，截至${day(asOf)}未办结${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `交办事项${value}件逾期，截至${day(asOf)}未办结`,
    },
    contradicted: {
      title: '与核查不符',
      measured: '报告完成、核查不符，截至通报日没有纠正的任务项数',
      one: (one) =>
        `${task(one)}报告已完成，${day(one.on!)}核查不符${one.words === undefined ? '' : `，${quoted(one.words)}`}${sent(one.notices)}`,
      brief: ({ value }) => `报告已完成而核查不符的任务${value}项`,
    },
    overdue: {
      title: '任务逾期',
      measured: '超过时限（含批准延期后的时限）、截至通报日未完成的任务项数',
      one: (one, asOf) =>
        `${task(one)}时限为${day(one.due!)}${from(one)}，截至${day(asOf)}未完成${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `${value}项任务逾期，截至${day(asOf)}未完成`,
    },
    missed: {
      title: '本期未办',
      measured: '按期重复办理的任务，本期到期未办的次数',
      one: (one, asOf) =>
        `${task(one)}${inPeriod(one)}时限为${day(one.due!)}，截至${day(asOf)}${counted(one, '未办理')}${late(one, '逾期')}${sent(one.notices)}`,
      brief: ({ value }, asOf) => `按期办理的任务截至${day(asOf)}有${value}次到期未办`,
    },
    'behind-pace': {
      title: '进度滞后',
      measured: (policy) =>
        `未到时限，完成比例低于应完成比例超过${policy.paceTolerance}个百分点，或者中间节点、自定时限已过的任务项数`,
      one: (one) =>
        one.pace
          ? `${task(one)}应完成${percent(one.pace.expected)}，实际完成${percent(one.pace.actual)}，差${Math.abs(one.pace.points)}个百分点`
          : `${task(one)}${one.step === undefined ? '自定时限' : `节点${quoted(one.step)}时限`}为${day(one.due!)}${late(one, '已过')}`,
      brief: ({ value }, asOf) => `截至${day(asOf)}有${value}项滞后于序时进度`,
      told: 'led',
    },
    'under-target': {
      title: '未达指标',
      measured: '时限已过，量化指标没有达到的项数',
      one: (one) =>
        `${task(one)}${one.measure}目标${target(one)}，时限为${day(one.due!)}，实际${amount(one.value, one.unit)}`,
      brief: ({ value }) => `时限已过而量化指标未达到的${value}项`,
    },
    'all-reports-on-time': {
      title: '报告全部按时',
      measured: '本期到期的书面报告全部按时收到',
      brief: (result) => `应报书面报告${result.base}份，${result.base === 1 ? '' : '全部'}按时报送`,
    },
    'breakdown-complete': {
      title: '落实方案完整',
      measured: '承办的任务全部列入落实方案，责任领导、责任科室和具体责任人齐全',
      brief: (result) =>
        `承办的${result.base}项任务${result.base === 1 ? '' : '全部'}列入落实方案，责任领导、责任科室和具体责任人明确`,
    },
    'nothing-to-rectify': {
      title: '没有逾期整改',
      measured: '没有逾期、反弹、逾期才销号的整改和与核查不符的任务',
      brief: (result) => (result.base ? `限期整改${result.base}项，没有逾期和反弹` : '督查没有提出限期整改'),
    },
    'verified-share': {
      title: '核实比例',
      measured: '报告完成的任务中经他人核实的百分比；没有报告完成的，不认定',
      brief: (result) =>
        `报告完成的${result.base}项中，经核实${result.part}项，占${sharePercent(result.value ?? 0, result.decimals)}`,
    },
    'closed-early': {
      title: '提前销号',
      measured: (policy) =>
        `比时限提前${policy.earlyDays}天以上完成并在本期核实销号的任务项数；曾经逾期、与核查不符或者反弹的不计`,
      one: (one) =>
        `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，提前${days(one.days ?? 0)}，${day(one.verified!)}核实销号`,
      brief: ({ value }) => `提前完成并经核实销号${value}项`,
    },
    'closed-on-time': {
      title: '按期销号',
      measured: '在时限内完成并在本期核实销号的任务项数，提前的另计；曾经逾期、与核查不符或者反弹的不计',
      one: (one) => `${task(one)}时限为${day(one.due!)}，${day(one.on!)}完成，${day(one.verified!)}核实销号`,
      brief: ({ value }) => `按期完成并经核实销号${value}项`,
    },
    'target-exceeded': {
      title: '超额完成',
      measured: '核实数值超过目标的量化指标项数；只有报告没有核实的不计',
      one: (one) =>
        `${task(one)}${one.measure}目标${amount(one.target, one.unit)}，${day(one.on!)}核实为${amount(one.value, one.unit)}`,
      brief: ({ value }) => `经核实超额完成量化指标${value}项`,
    },
    'good-practice': {
      title: '好做法',
      measured: '督查认定的好做法条数；单位自查的不计',
      one: (one) =>
        `${day(one.on!)}督查认定的好做法：${bare(one.words ?? '')}${one.task === undefined ? '' : `（${one.task}）`}`,
      brief: ({ value }) => `督查认定的好做法${value}条`,
    },
  },
  { between: '；', colon: '：', tasks: (ids) => `（${ids.join('、')}）`, sent },
);
