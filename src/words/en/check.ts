/** Checking changes: words of the pages. */
import type { CheckWords } from '../zh/check.ts';
import { many } from './phrases.ts';

export const check: CheckWords = {
  title: 'Check of changes',
  base: (revision, mergeBase) =>
    mergeBase === undefined ? `Base: commit ${revision}` : `Base: commit ${revision}; branched off at ${mergeBase}`,
  head: (revision, day) =>
    `Checked: ${revision === undefined ? 'files of the work tree' : `commit ${revision}`}; judged on ${day}`,
  actor: (name, account) => `Brought by: ${name}${account === undefined ? '' : ` (account ${account})`}`,
  office: 'the office',
  stranger: 'an account of nobody',
  newPlan: 'The base does not have this plan yet, so there is nothing to compare with; its files were validated.',
  changes: 'What changes',
  noChanges: 'No promise and no record changes.',
  moreChanges: (n, range) => `${many(n, 'more change', 'more changes')}, see: duban diff ${range}`,
  breaches: (n) => `To be approved or mended (${n})`,
  level: { error: 'error', warning: 'warning', info: 'note' },
  place: (head, base) =>
    head === undefined
      ? `was at ${base ?? ''}`
      : base === undefined || base === head
        ? head
        : `${head} (was at ${base})`,
  unfit: {
    'values-differ': 'its values are not those of this change',
    'type-wrong': 'it is not of type: change',
    refused: 'it refuses',
    'approver-missing': 'it names no approver',
    'reason-missing': 'it gives no reason',
    'not-yet': 'its day has not come',
    'self-approved': 'the unit approved it itself',
  },
  unfitBy: (said, decision, why) => `${said}. Decision ${decision} speaks of it, but ${why}.`,
  remedy: 'Where it must be so, add a decision under records/decisions/ that names its approver, with:',
  reason: '(say why)',
  moreItems: (n) => `${many(n, 'more is', 'more are')} written in the same way; all of them: --format json.`,
  allowed: (n) => `Allowed by a decision (${n})`,
  allowedBy: (said, decision) => `${said} (decision ${decision})`,
  unreadable: (n) =>
    `The changed files have ${many(n, 'error', 'errors')}; nothing passes before ${n === 1 ? 'it is' : 'they are'} mended.`,
  clean: 'No change needs approval.',
  tally: (a) =>
    `${many(a.errors, 'error', 'errors')}, ${many(a.warnings, 'warning', 'warnings')}, ${many(a.infos, 'note', 'notes')}; ${a.allowed} allowed.`,
  explain: (id) => `About a rule: duban rules ${id}`,
  baseUnreadable: (revision) => `The plan files of the base ${revision} have errors and cannot be compared with:`,
  comment: (errors, warnings, infos) =>
    errors > 0
      ? `${many(errors, 'change is', 'changes are')} not approved${warnings + infos > 0 ? `; ${warnings + infos} more to be looked at` : ''}.`
      : `${many(warnings + infos, 'change', 'changes')} to be looked at.`,
  commentChanges: (n) => `What changes (${n})`,
  commentRemedy: 'How to approve',
  commentAllowed: (n) => `Allowed by a decision (${n})`,
  summaryClean: 'No change needs approval.',
  rules: {
    title: 'Rules about changes',
    intro:
      'A change is allowed by a decision under records/decisions/ that names old, new, reason and approver. duban rules ID explains one with examples.',
    group: {
      time: 'Time',
      who: 'Who answers',
      what: 'What is asked',
      plan: 'Plan, duties and standards',
      breakdown: 'Breakdowns',
      records: 'Records',
      hands: 'By whose hand',
    },
    columns: { id: 'Id', level: 'Level', title: 'Name' },
    levelLine: (level, group) => `Level: ${level}; group: ${group}`,
    why: 'Why',
    bad: 'Not so',
    good: 'But so',
    context: (on, actor) =>
      [on === undefined ? undefined : `committed on ${on}`, actor === undefined ? undefined : `--actor ${actor}`]
        .filter((part) => part !== undefined)
        .join(', '),
    meanwhile: 'meanwhile on the base',
    allow: 'How it is allowed',
    allowText: (id) =>
      `An item of a decision (type: change, with approver) says edit: ${id} with of, old, new and reason; duban check prints them.`,
    level: 'How its level is changed',
    levelText: (id) => `plan.yaml: check: {levels: {${id}: warning}}, from the merge on; off switches it off.`,
  },
};
