/** Expectations in the comments of awkward plans: `# => …`. The grammar is in README.md. */
import type { Loaded } from '../../src/kinds/load.ts';
import { stateOn } from '../../src/plan/fold.ts';
import { overdueItems } from '../../src/plan/overdue.ts';
import { expectedShare } from '../../src/plan/pace.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { placesOf } from '../../src/plan/ranking.ts';
import type { DueState, PlanState, UndertakingState } from '../../src/plan/state.ts';

/** One expectation with the line that it speaks of. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** All expectations of a file, in order. */
export function readExpectations(file: string, text: string): Expectation[] {
  const lines = text.split('\n');
  const found: Expectation[] = [];
  for (const [index, line] of lines.entries()) {
    const start = line.search(/#\s*=>/);
    if (start < 0) continue;
    let spoken = index;
    if (line.slice(0, start).trim() === '') while (lines[spoken]?.trim().startsWith('#')) spoken++;
    for (const one of line.slice(start + 1).split('=>')) {
      if (one.trim() !== '') found.push({ file, line: spoken + 1, text: one.trim() });
    }
  }
  return found;
}

const SEVERITIES = ['error', 'warning', 'info'];

/** Whether an expectation is about the files rather than about a state. */
export function isDiagnostic({ text }: Expectation): boolean {
  return SEVERITIES.includes(text.split(' ')[0]!);
}

/** The diagnostic that an expectation means, by index; -1 when there is none. */
export function findDiagnostic({ file, line, text }: Expectation, { diagnostics }: Loaded): number {
  const [severity, code, ...args] = text.split(/\s+/);
  return diagnostics.findIndex(
    (one) =>
      one.severity === severity &&
      one.code === code &&
      one.file === file &&
      one.position.line === line &&
      args.every((arg) => String(one.args[arg.slice(0, arg.indexOf('='))]) === arg.slice(arg.indexOf('=') + 1)),
  );
}

/** What is so, written like the expectation; equal to it when it is borne out. */
export function whatIsSo(text: string, plan: Plan, states: Map<string, PlanState>): string {
  const { said, day } = onDay(text);
  const asOf = day ?? plan.period?.to ?? '2010-12-31';
  const state = states.get(asOf) ?? stateOn(plan, asOf);
  states.set(asOf, state);
  const words = said.split(' ');
  const actual = answer(words, plan, state);
  return day === undefined ? actual : `${actual} on ${day}`;
}

function onDay(text: string): { readonly said: string; readonly day: string | undefined } {
  const match = / on (\d{4}-\d{2}-\d{2})$/.exec(text);
  return match ? { said: text.slice(0, match.index), day: match[1] } : { said: text, day: undefined };
}

function answer(words: readonly string[], plan: Plan, state: PlanState): string {
  const [subject, first = ''] = words as [string, string?];
  switch (subject) {
    case 'undertakings': {
      const task = words[3];
      const count = state.undertakings.filter((one) => task === undefined || one.undertaking.task.id === task).length;
      return ['undertakings', count, ...words.slice(2)].join(' ');
    }
    case 'count':
      return `count ${first} ${state.undertakings.filter(({ schedule }) => schedule === first).length} of ${state.undertakings.length}`;
    case 'overdue': {
      const items = overdueItems(state).filter(({ kind }) => words[2] === undefined || kind === words[2]);
      return ['overdue', items.length, ...words.slice(2)].join(' ');
    }
    case 'gap':
      return `gap ${state.gaps.some(({ kind, id }) => kind === first && id === words[2]) ? `${first} ${words[2]}` : 'none'}`;
    case 'duty': {
      const one = state.duties.find(({ id }) => id === first);
      if (!one) throw new Error(`no duty ${first}; there are ${state.duties.map(({ id }) => id).join(' ')}`);
      return fields(words, 2, () => ({
        is: one.state,
        due: one.due,
        late: one.daysLate,
        met: one.met,
        count: `${one.count}/${one.times}`,
        reason: one.reason,
      }));
    }
    case 'notice': {
      const one = state.notices.find(({ notice }) => notice.id === first);
      if (!one) throw new Error(`no notice ${first}`);
      return fields(words, 2, () => ({
        is: one.state,
        late: one.daysOverdue,
        answered: one.answered,
        earlier: list(one.earlier),
      }));
    }
    case 'policy':
      return `policy ${first} ${plan.policy.signals.get(first) ?? (plan.policy as unknown as Record<string, unknown>)[first]}`;
    case 'unit':
      return fields(words, 2, () => ({ group: plan.units.get(first)?.group }));
    case 'ranks':
      return `ranks ${first} ${words[2]} are ${list(placesOf(words[2]!.split('、').map(Number), first as 'skip' | 'dense').map(String))}`;
    default:
      return undertakingFields(words, state);
  }
}

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes `FIELD VALUE` pairs again with the values that are so. `measure ID` and the like turn to something inside. */
function fields(
  words: readonly string[],
  start: number,
  own: () => Fields,
  inside: (what: string, id: string) => Fields | undefined = () => undefined,
): string {
  const said: string[] = words.slice(0, start);
  let current = own();
  for (let index = start; index < words.length; index += 2) {
    const name = words[index]!;
    const turned = inside(name, words[index + 1] ?? '');
    if (turned) {
      current = turned;
      said.push(name, words[index + 1]!);
    } else {
      if (!(name in current)) throw new Error(`no field ${name}`);
      const value = current[name];
      said.push(
        name,
        value === undefined || value === ''
          ? 'none'
          : typeof value === 'boolean'
            ? value
              ? 'yes'
              : 'no'
            : String(value),
      );
    }
  }
  return said.join(' ');
}

function undertakingFields(words: readonly string[], state: PlanState): string {
  const id = words[0]!;
  const [task, unit] = id.split('/');
  const one =
    state.undertakings.find(({ undertaking }) => undertaking.id === id) ??
    state.undertakings.find(
      ({ undertaking, dues }) => undertaking.unit === unit && dues.some(({ due }) => due.part === task),
    );
  if (!one)
    throw new Error(
      `no undertaking ${id}; there are ${state.undertakings.map(({ undertaking }) => undertaking.id).join(' ')}`,
    );
  const due = one.dues.find((each) => each.due.part === task) ?? one.dues[0]!;
  return fields(
    words,
    1,
    () => ownFields(state, one, due),
    (what, inner) => insideFields(one, what, inner),
  );
}

function ownFields(state: PlanState, one: UndertakingState, due: DueState): Fields {
  const { undertaking } = one;
  const { deadline } = due.due;
  const { task } = undertaking;
  const opens = deadline.kind === 'fixed' ? deadline.from : undefined;
  const from = opens ?? state.plan.period?.from;
  return {
    is: due.due.part === '' ? one.schedule : due.schedule,
    light: one.light,
    due: due.day,
    original: due.original,
    late: due.daysOverdue,
    from: due.due.origin,
    opens,
    wording: deadline.wording,
    precision: deadline.precision,
    inferred: deadline.inferred,
    role: undertaking.role,
    scope: undertaking.scope,
    leads: list(undertaking.leads),
    inherited: list([
      ...(task.inheritsLead ? ['lead'] : []),
      ...(task.inheritsResponsible ? ['responsible'] : []),
      ...(task.inheritsDeadline ? ['deadline'] : []),
    ]),
    percent: one.claim?.percent,
    words: one.claim?.words,
    expected:
      one.pace?.expected ??
      expectedShare(state.asOf, {
        method: undertaking.pace,
        milestones: one.milestones,
        ...(from !== undefined && { opens: from }),
        ...(due.day !== undefined && { due: due.day }),
      }),
    pace: one.pace?.points,
    done: one.done,
    closed: one.closed,
    exceeded: one.exceeded,
  };
}

function insideFields(one: UndertakingState, what: string, id: string): Fields | undefined {
  if (what === 'measure') {
    const state = one.measures.find(({ measure }) => measure.id === id);
    if (!state) throw new Error(`no measure ${id}`);
    const { measure } = state;
    return {
      target: measure.target,
      original: state.original,
      value: state.verified ?? state.claimed,
      met: state.met === undefined ? 'unknown' : state.met,
      exceeded: state.exceeded,
      share: list(state.split.map((row) => `${row.unit}=${row.claimed ?? 'none'}/${row.target}`)),
    };
  }
  if (what === 'step') {
    const step = one.milestones.find(({ milestone }) => milestone.id === id);
    if (!step) throw new Error(`no step ${id}`);
    return { due: step.due, done: step.done, late: step.daysOverdue };
  }
  if (what === 'occurrence') {
    const found = one.occurrences.find(({ period }) => period.name === id);
    if (!found)
      throw new Error(`no occurrence ${id}; there are ${one.occurrences.map(({ period }) => period.name).join(' ')}`);
    return {
      is: found.state,
      due: found.due,
      original: found.original,
      done: found.done,
      late: found.daysOverdue,
      count: `${found.count}/${found.times}`,
    };
  }
  return undefined;
}

const list = (items: readonly string[]) => items.join('、');
