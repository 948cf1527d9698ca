/** How the facts of a signal are told, which is the same in every language. */
import type { SignalId } from '../circular/signals.ts';
import type { Ground, SentNotice, SignalResult } from '../circular/types.ts';
import type { Policy } from '../plan/plan.ts';

type Fact = (ground: Ground, asOf: string) => string;
type Facts = (result: SignalResult, asOf: string) => string;
type Measured = (policy: Pick<Policy, 'stalledMonths' | 'earlyDays' | 'paceTolerance'>) => string;

/** One signal as a language words it, without a full stop. */
export interface SignalText {
  readonly title: string;
  /** What is measured. */
  readonly measured: string | Measured;
  /** One fact. A signal that holds or not has no single facts. */
  readonly one?: Fact;
  /** All facts in short, where each is told in an annex. */
  readonly brief: Facts;
  /** `led`: in short, then one by one; `listed`: in short, then the tasks. Without it one by one. */
  readonly told?: 'led' | 'listed';
}

/** One signal to be printed; `all` tells every fact. */
export interface SignalWords {
  readonly title: string;
  readonly measured: Measured;
  readonly one: Fact;
  readonly brief: Facts;
  readonly all: Facts;
}

/** What a language puts between facts, and how it tells of tasks and notices. */
interface Joints {
  readonly between: string;
  readonly colon: string;
  readonly tasks: (ids: readonly string[]) => string;
  readonly sent: (notices: readonly SentNotice[]) => string;
}

/** The signals of a language. */
export function signalsOf(texts: Readonly<Record<SignalId, SignalText>>, joints: Joints) {
  const words = Object.entries(texts).map(([id, text]) => [id, wordsOf(text, joints)]);
  return Object.fromEntries(words) as Readonly<Record<SignalId, SignalWords>>;
}

function wordsOf(
  { title, measured, one, brief, told }: SignalText,
  { between, colon, tasks, sent }: Joints,
): SignalWords {
  const each = ({ grounds }: SignalResult, asOf: string) => grounds.map((ground) => one!(ground, asOf)).join(between);
  const all: Facts = (result, asOf) => {
    if (!one) return brief(result, asOf);
    // A breakdown that is missing as a whole is one fact with a count.
    if (told === undefined || (told === 'listed' && result.grounds.some(({ count }) => count !== undefined)))
      return each(result, asOf);
    if (told === 'led') return `${brief(result, asOf)}${colon}${each(result, asOf)}`;
    const ids = result.grounds.map(({ task }) => task ?? '');
    return `${brief(result, asOf)}${tasks(ids)}${sent(result.grounds[0]!.notices)}`;
  };
  return {
    title,
    measured: typeof measured === 'string' ? () => measured : measured,
    one: one ?? (() => ''),
    brief,
    all,
  };
}
