/** Words of a circular's life in English: letter, reply sheet, decision, issue, verification, correction, and why a step cannot be taken. */
import type { DropGrounds } from '../../plan/circular-records.ts';
import { bare } from '../phrases.ts';
import type { CircularLife } from '../zh/circular-life.ts';
import { common } from './common.ts';
import { many, near, quoted } from './phrases.ts';

const { day, list, period: periodName } = common;

const grounds: Readonly<Record<DropGrounds, string>> = {
  'fact-corrected': 'the fact was corrected',
  'made-good': 'made good since',
  circumstances: 'circumstances',
  other: 'other',
};

export const circularLife: CircularLife = {
  figure: (key) =>
    key.replaceAll('-', ' ').replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`),
  grounds,
  fileCopy: {
    title: 'Where each sentence comes from (file copy)',
    mark: 'File copy',
    column: { anchor: 'Id', sentence: 'Sentence', rule: 'Rule', figures: 'Figures', source: 'Records' },
    note: 'One row a sentence; ids do not change with a new draft. For one of them: duban circular explain ID --period PERIOD.',
    none: '—',
    rule: {
      basis: 'the plan',
      overall: 'sums of annex 1',
      progress: 'undertakings of the section by class',
      office: 'duties of the office',
      common: 'shared by two or more units',
      requirements: 'days counted in working days after the issue',
      closing: '—',
      comparison: 'less the circular before',
    },
  },
  decision: {
    approved: (a) =>
      `The praise and criticism of this circular were decided on ${day(a.date)}, approved by ${a.approver}${a.number === undefined ? '' : ` (${a.number})`}.`,
    recused: (parts) => `Stepped aside in the decision: ${parts.join('; ')}.`,
    recusedOne: (a) =>
      `${a.post}${a.unit === undefined ? '' : ` (on ${a.unit})`}${a.note === undefined ? '' : `, ${bare(a.note)}`}`,
    dropped: (a) =>
      a.grounds === 'fact-corrected'
        ? `${a.unit}: ${a.what} stood in the draft on a wrong fact; the record has been corrected and it is no longer listed. Reason: ${bare(a.reason)}. (Approved by ${a.approver})`
        : `${a.unit}: the signals give ${a.what}${a.figures === '' ? '' : ` (${a.figures})`}; by decision it is not in the text. The figures stay in every annex, and praise that they keep back stays kept back. Grounds: ${grounds[a.grounds]}. Reason: ${bare(a.reason)}. (Approved by ${a.approver})`,
    added: (a) => `${a.unit}: ${a.what} was added by decision. Reason: ${bare(a.reason)}. (Approved by ${a.approver})`,
    addedSignal: 'added by decision',
    addedValue: 'on the records named',
  },
  heard: {
    none: 'The units were not asked before the issue; objections may be made by the day that this circular gives.',
    asked: (a) =>
      `Before the issue, on ${day(a.date)}, ${list(a.units)} were asked, to answer by ${day(a.until)}; ${
        a.answered.length === 0
          ? 'nobody answered'
          : `${list(a.answered)} answered, disputing ${many(a.disputes, 'sentence')}`
      }${a.late.length === 0 ? '' : `, ${list(a.late)} late`}.`,
  },
  feedback: {
    title: (period) => `Letter asking for comment on the draft circular for ${periodName(period)}`,
    opening: (a) =>
      `Under “${a.plan}”${a.clause === undefined ? '' : `, ${a.clause}`}, the office has drafted the circular on the work of ${periodName(a.period)}, as of ${day(a.asOf)}. Before it is issued, what it says of your unit is sent to you to be checked, with what it rests on.`,
    headings: { said: 'What is said of your unit', how: 'How to answer' },
    item: (a) => `${a.what}. ${a.sentence} (id ${a.anchor})`,
    rests: (annex) =>
      `The rule, the figures and the records of each sentence are in the annex “${annex}”, by file and line, open to you at the office.`,
    until: (a) =>
      `Please answer in writing by ${day(a.until)}, also where you agree. The time runs from the day after this letter and is ${many(a.days, 'working day')}${a.unpublished.length === 0 ? '' : ` (no holidays were published for ${a.unpublished.join(', ')}; Monday to Friday are counted)`}.`,
    object:
      'To object, write on the reply sheet, sentence by sentence, what is wrong and why, with documents or the records meant. Where a fact is wrong the office checks it, corrects the record and computes again; where it does not agree it says why in writing.',
    silent:
      'Without an answer by then the decision rests on the records as they are. Objections may be made after the issue as well; a mistake is then corrected by a later paper.',
    annex: 'What the judgement rests on',
    column: {
      signal: 'Signal',
      rule: 'Measured by',
      value: 'Value and threshold',
      facts: 'Facts',
      source: 'Records',
    },
    reply: { file: 'reply' },
    letterFile: 'letter',
  },
  sheet: {
    name: 'Reply',
    title: (period) => `Reply to the draft circular for ${periodName(period)}`,
    unit: 'Unit',
    until: 'Answer by',
    date: 'Date of reply',
    post: 'In charge (post)',
    overall: 'On the whole',
    column: {
      no: 'No.',
      anchor: 'Id',
      sentence: 'Sentence',
      position: 'Disputed?',
      words: 'What is wrong and why',
      documents: 'Documents',
    },
    agree: 'agreed',
    dispute: 'disputed',
    note: 'Fill the shaded cells only; choose from the list whether a sentence is disputed; name documents by title, number or record id, several apart by semicolons. Save and send back.',
    hidden: 'duban',
  },
  asked: {
    done: (a) => `${many(a.units, 'unit')} asked, to answer by ${day(a.until)}.`,
    subject: (period, units) => `Ask ${list(units)} about the draft circular for ${periodName(period)}`,
  },
  reply: {
    agreed: 'No objection to the draft.',
    disputed: (count) => `${many(count, 'sentence')} disputed.`,
    subject: (unit, period) => `Record the reply of ${unit} to the circular for ${periodName(period)}`,
    late: (a) =>
      `The reply of ${a.unit} is dated ${a.date}, after the last day, ${a.by}: it is kept, and whether it counts is for the decision.`,
    afterIssue: (a) =>
      `The circular for ${periodName(a.period)} was issued on ${a.date}: the reply of ${a.unit} is kept as an objection to it; mistakes are corrected with duban circular correct.`,
  },
  decide: {
    title: (period) => `Circular for ${periodName(period)}: decision`,
    column: { anchor: 'Id', sentence: 'Sentence', heard: 'Asked', reply: 'Reply', choice: 'Choice' },
    heard: { asked: 'asked', changed: 'changed since it was asked about', not: 'not asked' },
    reply: { none: 'no reply', agreed: 'agreed', disputed: (words) => `disputed: ${words}`, late: ' (late)' },
    choice: { kept: 'kept', dropped: 'dropped', added: 'added', undecided: 'not decided' },
    gone: (anchor) => `${anchor}: was asked about; the records no longer support it, it is no candidate any more.`,
    recusals: (posts) => `Have to step aside: ${posts.join('; ')}.`,
    howTo:
      'To decide: duban circular decide --period PERIOD --approver POST --recused POST [--drop ID=REASON] [--uphold ID=RECORD:REASON] [--add ID=RECORD:FACT:REASON]',
    subject: (period) => `Decide on the circular for ${periodName(period)}`,
    like: (a) =>
      `${a.anchor} is dropped while ${list(a.others)} are still criticised by the same signal: like cases are to be treated alike, look again.`,
    askDrop: 'Which are dropped?',
    askReason: (anchor) => `Why ${anchor} is dropped`,
    askGrounds: (anchor) => `Grounds on which ${anchor} is dropped`,
    askKeep: (anchor) => `Why ${anchor} is kept although the unit objected`,
    askApprover: 'Post of who approves',
    askRecused: 'Who has stepped aside?',
    problem: {
      'no-candidate': (a) =>
        `${a.anchor} is no candidate: the records do not give it, so it can be neither kept nor dropped.`,
      'no-anchor': (a) =>
        `${a.anchor} is no id of praise or criticism; they look like criticism/slack/市公安局, see --list.`,
      'already-candidate': (a) => `${a.anchor} is a candidate already and need not be added.`,
      'unit-not-judged': (a) => `${a.anchor}: ${a.unit} is not among the units judged.`,
      'evidence-missing': (a) =>
        `${a.anchor}: no record is named. Praise and criticism without a record are not added.`,
      'evidence-unknown': (a) =>
        `${a.anchor}: there is no record “${a.id}”. Write its file name, a finding as file#id.`,
      'evidence-of-others': (a) => `${a.anchor}: the record “${a.id}” does not speak of ${a.unit}.`,
      'evidence-later': (a) => `${a.anchor}: the record “${a.id}” is of ${a.day}, after the day judged, ${a.asOf}.`,
      'both-sides': (a) =>
        `${a.anchor}: its record already supports the opposite about ${a.unit}; nobody is praised and criticised on one ground.`,
      'praise-beside-criticism': (a) =>
        `${a.anchor}: the plan forbids praise of a unit that is criticised, and ${a.unit} is.`,
      'fact-not-corrected': (a) =>
        `${a.anchor}: the record has not been corrected, the signal still fires. Correct it first, or choose other grounds.`,
      'approver-recused': (a) =>
        `${a.anchor}: ${a.approver} belongs to ${a.unit} and has to step aside; say who approves with --approver-for ${a.unit}=POST.`,
      'reason-missing': (a) => `${a.anchor}: there is no reason.`,
    },
  },
  issue: {
    subject: (period, number) =>
      `Issue the circular for ${periodName(period)}${number === undefined ? '' : ` (${number})`}`,
    files: { circular: 'circular', fileCopy: 'circular-file-copy' },
    done: (a) =>
      `The circular for ${periodName(a.period)} is issued ${a.revision === undefined ? 'from the work tree' : `from commit ${a.revision.slice(0, 12)}`}: ${many(a.files, 'file')}, their digests are in the record.`,
    askSignatory: 'Post of who signs',
    verifyHint: (period) => `To verify: duban circular verify --period ${period}`,
    unfrozen:
      'This is no Git repository and there is no commit to freeze: later only the digests of the files can be checked.',
    unheard: 'The units were not asked before the issue; the circular says so.',
    recusalNoted: (posts) =>
      `Should step aside and no record says that they did: ${posts.join('; ')} (the plan only tells it).`,
  },
  verify: {
    title: (period) => `Circular for ${periodName(period)}: verification`,
    correctionTitle: (id) => `Correction ${id}: verification`,
    same: 'Same bytes: made again from its commit, every file is the same.',
    digestsOnly:
      'The record names no commit from which it could be made again; only digests were compared, and what was found fits them. That does not prove what the files were made from.',
    different: (count) => `Not the same: ${many(count, 'difference')}.`,
    column: { file: 'File', recorded: 'Digest recorded', rebuilt: 'Made again', found: 'Found' },
    ok: 'same',
    no: 'differs',
    missing: 'not found',
    elsewhere: 'not looked at (kept elsewhere; name the folder with --files)',
    notRebuilt: 'cannot be made again',
    frozenAt: (a) => `From commit ${a.revision.slice(0, 12)}, as of ${day(a.asOf)}, issued by duban ${a.version}.`,
    finding: {
      'record-changed': () => 'Record of the circular: it does not fit its digest and was changed after the issue.',
      'record-undigested': () =>
        'The record has no digest: it was not written by duban circular issue and cannot prove that it is unchanged.',
      'version-differs': (a) =>
        `Version: issued by duban ${a.recorded}, this is ${a.now}; files made again may differ for that reason, verify with the version that issued.`,
      'policy-differs': (a) => `Policy: the digest recorded is not that of the policy in commit ${a.revision}.`,
      'rule-differs': (a) => `Policy ${a.id}: recorded as ${a.recorded}, in commit ${a.revision} it is ${a.rebuilt}.`,
      'policy-since': (a) =>
        `Policy ${a.id}: ${a.recorded} at the issue, ${a.now} in plan.yaml now. What is issued rests on the policy of its time.`,
      'figure-differs': (a) => `${a.unit} ${a.figure}: recorded as ${a.recorded}, made again ${a.rebuilt}.`,
      'field-differs': (a) => `${a.field} of the record: written ${a.recorded}, made again ${a.rebuilt}.`,
      'rebuilt-differs': (a) => `${a.file}: made again its digest is ${a.rebuilt}, recorded is ${a.recorded}.`,
      'file-changed': (a) =>
        `${a.file}: the file found has the digest ${a.found}, recorded is ${a.recorded}; it was changed after the issue.`,
      'line-differs': (a) => `${a.file} line ${a.line}: found “${a.found}”, made again “${a.rebuilt}”.`,
      'fonts-differ': () =>
        'Fonts: issue and verification use other fonts (--font-dir); the PDF may differ for that reason.',
      'file-missing': (a) => `${a.file}: not found.`,
    },
  },
  correct: {
    title: (a) => `Correction of “${a.original}”`,
    opening: (a) =>
      `“${a.original}”${a.number === undefined ? '' : ` (${a.number})`}, issued on ${day(a.date)}, has mistakes that are corrected here.`,
    item: (a) =>
      a.right === undefined
        ? `${quoted(a.was)} is withdrawn. Reason: ${bare(a.reason)}.`
        : `${quoted(a.was)} is corrected to ${quoted(a.right)}. Reason: ${bare(a.reason)}.`,
    figures: (units) =>
      `The figures of ${list(units)} are corrected as well, see annex 1; later circulars compare with the corrected figures.`,
    noFigures: 'No figures of units change.',
    closing: 'The rest of the circular stands.',
    annexFigures: 'Corrected figures',
    annexSources: 'What the corrections rest on',
    column: {
      unit: 'Unit',
      result: 'Result',
      undertakings: 'Undertakings',
      closed: 'Closed',
      overdue: 'Overdue',
      due: 'Due',
      onTime: 'On time',
      late: 'Late',
      unmet: 'Unmet',
      before: 'before',
      after: 'after',
      anchor: 'Id',
      was: 'Was',
      right: 'Corrected to',
      source: 'Records',
    },
    askReason: 'Why it is corrected',
    withdrawn: 'withdrawn',
    subject: (period) => `Correct the circular for ${periodName(period)}`,
    file: 'correction',
    changedTitle: (period) => `Circular for ${periodName(period)}: sentences that the records now give otherwise`,
    changedNone: 'Made again from the records of now, no sentence differs from what was issued.',
    changedColumn: { anchor: 'Id', was: 'As issued', now: 'Now' },
    notNow: 'no longer there',
    notThen: 'was not there',
  },
  explain: {
    title: (anchor) => `Where ${anchor} comes from`,
    column: {
      signal: 'Signal',
      rule: 'Measured by',
      measured: 'Value and threshold',
      facts: 'Facts',
      source: 'Records',
    },
    headings: {
      sentence: 'Sentence',
      figures: 'Figures',
      rules: 'Rules',
      sources: 'Records',
      decision: 'Decision',
      replies: 'Asked and answered',
      corrections: 'Corrections',
    },
    noSources: 'Added up from the figures of the units, which are in annex 1; it has no record of its own.',
    issued: (a) => `Issued on ${day(a.date)}${a.number === undefined ? '' : ` (${a.number})`}.`,
    draft: 'Not issued yet; told from the draft.',
    asked: (a) => `${a.unit} was asked on ${day(a.date)}, to answer by ${day(a.until)}.`,
    replied: (a) => `${a.unit} answered on ${day(a.date)}: ${a.words}`,
    corrected: (a) =>
      a.right === undefined
        ? `Withdrawn on ${day(a.date)}. Reason: ${bare(a.reason)}.`
        : `Corrected on ${day(a.date)} to: ${a.right} Reason: ${bare(a.reason)}.`,
    dropped: (reason, approver) => `Dropped by decision. Reason: ${bare(reason)}. (Approved by ${approver})`,
  },
  refused: {
    'already-issued': (a) =>
      `The circular for ${periodName(a.period ?? '')} was issued on ${a.date} (${a.file}). An issued circular is neither changed nor issued again; mistakes are corrected with duban circular correct.`,
    dirty: (a) =>
      `Files of the plan have changes that are not committed: ${a.files}. Commit them, or add --at HEAD to go by the last commit.`,
    'not-committed': () => 'The plan has not been committed, so there is no commit to freeze. Commit it first.',
    'date-before-as-of': (a) => `The date ${a.date} is before the day judged, ${a.asOf}. Check --date and --as-of.`,
    'feedback-open': (a) =>
      `The units have until ${a.until} to answer (${a.units} have not yet); the circular cannot be dated before the day after.`,
    'feedback-missing': () =>
      'The plan wants criticised units to be asked first, and there is no record that they were. Run: duban circular feedback',
    unheard: (a) =>
      `The unit was not asked about ${a.anchors}, or it has changed since. Run: duban circular feedback --unit UNIT`,
    recusal: (a) =>
      `Should step aside and no record says that they did: ${a.posts}. Say who did with --recused in the decision, e.g. --recused ${a.first}; without a decision, on duban circular issue.`,
    undecided: (a) =>
      `The candidates have changed since the decision: nothing is decided about ${a.anchors}. Run duban circular decide again.`,
    'decided-later': (a) => `The decision is dated ${a.decided}, after the circular, ${a.date}. Check them.`,
    'selection-wrong': (a) => `The decision cannot be used:\n${a.problems}`,
    'as-of-differs': (a) =>
      `${a.what} judges ${a.recorded}, this ${a.now}. They must be the same day; use --as-of ${a.recorded}.`,
    'not-issued': (a) => `No circular is issued for ${periodName(a.period ?? '')}.`,
    'nothing-frozen': (a) =>
      `${a.file} names no commit and cannot be made again; it was not written by duban circular issue.`,
    'commit-missing': (a) =>
      `The commit from which it was issued, ${a.revision}, is not here${a.shallow === '1' ? ' (only part of the history was fetched)' : ''}. Run: ${a.command}`,
    'anchor-unknown': (a) =>
      `The circular has no sentence “${a.anchor}”${near(a.near, ['“', '”'])}. All ids: duban circular draft --period ${a.period} --file-copy`,
    'nobody-named': () => 'The draft praises and criticises nobody; there is nobody to ask.',
    'unit-not-named': (a) => `The draft neither praises nor criticises ${a.unit}; there is nothing to ask it about.`,
    'already-asked': (a) => `${a.units} were asked on ${a.date}, nothing has changed, and they have until ${a.until}.`,
    'reply-not-asked': (a) =>
      `${a.unit} was not asked about the circular for ${periodName(a.period ?? '')}. Check unit and period, or ask first: duban circular feedback --unit ${a.unit}`,
    'reply-unknown-anchor': (a) =>
      `The sheet sent to ${a.unit} has no sentence “${a.anchor}”${near(a.near, ['“', '”'])}.`,
    'sheet-wrong': (a) => `${a.file} is no reply sheet of duban. Send back the one that came with the letter.`,
    'sheet-other': (a) => `${a.file} is the reply sheet of ${a.found}, not of ${a.wanted}.`,
    'dispute-unanswered': (a) => `${a.anchors}: the unit objected; to keep it, say why with --keep ID=REASON.`,
    'pair-wrong': (a) => `“${a.text}” is not written right. Write ${a.form}`,
    'nothing-to-correct': (a) =>
      `${a.anchor}: nothing is said to be right, and the records of now give the same sentence. Say it with --right, or --withdraw.`,
  },
};
