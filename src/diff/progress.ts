/** Facts about undertakings themselves: claimed, verified, closed, contradicted, and how far they moved. */

import type { Place } from '../ground/place.ts';
import type { Claim, OccurrenceState, UndertakingState } from '../plan/state.ts';
import type { FactDetails, FactList, FactValue } from './facts.ts';
import { occurrenceId, type Side } from './side.ts';

/** What a claim comes to in percent: its own figure, else 100 for done and 0 for not started; words are never a number. */
export function percentOf(claim: Claim | undefined): number | undefined {
  if (claim?.percent !== undefined) return claim.percent;
  return claim?.status === 'done' ? 100 : claim?.status === 'not-started' ? 0 : undefined;
}

/** Compares every undertaking of `after` with itself before; one that is new is compared with nothing. */
export function progressFacts(before: Side, after: Side, facts: FactList): void {
  for (const [id, now] of after.undertakings) {
    const was = before.undertakings.get(id);
    const { task, unit } = now.undertaking;
    const about = { unit, task: task.id, title: task.title };
    if (now.occurrences.length > 0) occurrenceFacts(after, was, now, about, facts);
    else {
      claimFacts(after, id, was?.claim, now.claim, about, facts);
      verifiedFacts(after, id, was, now, about, facts);
    }
    standingFacts(after, id, was, now, about, facts);
    stepFacts(after, id, was, now, about, facts);
  }
}

type About = Pick<FactDetails, 'unit' | 'task' | 'title'>;

function claimFacts(
  after: Side,
  id: string,
  was: Claim | undefined,
  now: Claim | undefined,
  about: About,
  facts: FactList,
): void {
  const details = { ...about, cause: after.recordAt(now?.place), from: [was?.place], to: [now?.place] };
  if (now?.status === 'done' && was?.status !== 'done')
    facts.add('claimed', id, { ...details, before: was?.status, after: 'done' });
  if (was?.status === 'done' && now?.status !== 'done')
    facts.add('claim-withdrawn', id, { ...details, before: 'done', after: now?.status });
  const moved = movement(was, now);
  if (moved === 0) return;
  facts.add(moved > 0 ? 'progress-advanced' : 'progress-fell', id, {
    ...details,
    before: shown(was),
    after: shown(now),
  });
}

/** Forward, back or neither: by percent where both sides have one, else by status. */
function movement(was: Claim | undefined, now: Claim | undefined): number {
  const [from, to] = [percentOf(was), percentOf(now)];
  if (from !== undefined && to !== undefined) return to - from;
  return rank(now) - rank(was);
}

/** A task of which nothing was said yet stands where one stands that was not started. */
function rank(claim: Claim | undefined): number {
  return claim?.status === 'done' ? 2 : claim?.status === 'under-way' ? 1 : 0;
}

function shown(claim: Claim | undefined): FactValue {
  return percentOf(claim) ?? claim?.status ?? null;
}

function verifiedFacts(
  after: Side,
  id: string,
  was: UndertakingState | undefined,
  now: UndertakingState,
  about: About,
  facts: FactList,
): void {
  const [old, current] = [was?.verification, now.verification];
  if (current?.result !== 'confirmed' || old?.result === 'confirmed') return;
  facts.add('verified', id, {
    ...about,
    before: old?.result,
    after: 'confirmed',
    cause: after.recordAt(current.place),
    from: [old?.place],
    to: [current.place],
  });
}

function standingFacts(
  after: Side,
  id: string,
  was: UndertakingState | undefined,
  now: UndertakingState,
  about: About,
  facts: FactList,
): void {
  const from = placesOf(was);
  const because = (...codes: string[]) => {
    const place = now.reasons.findLast(({ code }) => codes.includes(code))?.places[0] ?? now.verification?.place;
    return { ...about, cause: after.recordAt(place), from, to: [place ?? now.claim?.place] };
  };
  if (now.contradicted && !was?.contradicted) {
    facts.add('contradicted', id, {
      ...because('verified-contradicted', 'recheck-reopened'),
      before: was?.verification?.result,
      after: 'contradicted',
    });
  }
  if (was?.contradicted && !now.contradicted) {
    const details = because('verified-confirmed', 'recheck-closed', 'closed-out', 'cancelled');
    facts.add('contradiction-cleared', id, {
      ...details,
      before: 'contradicted',
      after: now.verification?.result === 'confirmed' ? 'confirmed' : null,
    });
  }
  const undone = was?.closed !== undefined && now.closed === undefined && !now.cancelled;
  if ((now.reopened && !was?.reopened && now.closed === undefined) || undone) {
    facts.add('reopened', id, {
      ...because('verified-contradicted', 'recheck-reopened', 'claimed-under-way', 'claimed-not-started'),
      before: was?.schedule,
      after: now.schedule,
    });
  }
  if (now.closed !== undefined && was?.closed === undefined) {
    facts.add('closed', id, {
      ...because('verified-confirmed', 'recheck-closed', 'closed-out'),
      before: was?.schedule,
      after: now.schedule,
    });
  }
  if (now.cancelled && !was?.cancelled)
    facts.add('cancelled', id, { ...because('cancelled'), before: was?.schedule, after: now.schedule });
  if (was?.cancelled && !now.cancelled)
    facts.add('restored', id, {
      ...about,
      before: was.schedule,
      after: now.schedule,
      from,
      to: [now.undertaking.place],
    });
}

/** Each period of a recurring undertaking is claimed and verified by itself. */
function occurrenceFacts(
  after: Side,
  was: UndertakingState | undefined,
  now: UndertakingState,
  about: About,
  facts: FactList,
): void {
  for (const one of now.occurrences) {
    const old = was?.occurrences.find(({ period }) => period.name === one.period.name);
    const id = occurrenceId(now.undertaking.id, now.undertaking.task.id, one.period.name);
    const last = one.places.at(-1);
    const details = { ...about, due: one.due, cause: after.recordAt(last), from: old?.places ?? [], to: one.places };
    const count = old?.count ?? 0;
    if (one.count !== count) {
      const share = (done: number, of: OccurrenceState) => Math.round((done / of.times) * 100);
      facts.add(one.count > count ? 'progress-advanced' : 'progress-fell', id, {
        ...details,
        before: share(count, old ?? one),
        after: share(one.count, one),
      });
    }
    if (isDone(one) && !isDone(old))
      facts.add('claimed', id, { ...details, before: old?.count ? 'under-way' : null, after: 'done' });
    if (isDone(old) && !isDone(one))
      facts.add('claim-withdrawn', id, { ...details, before: 'done', after: one.count > 0 ? 'under-way' : null });
    if (one.verified && !old?.verified) facts.add('verified', id, { ...details, after: 'confirmed' });
  }
}

function isDone(one: OccurrenceState | undefined): boolean {
  return one?.state === 'done' || one?.state === 'done-late';
}

/** Milestones reached and measures that got another value. */
function stepFacts(
  after: Side,
  id: string,
  was: UndertakingState | undefined,
  now: UndertakingState,
  about: About,
  facts: FactList,
): void {
  for (const { milestone, done, due } of now.milestones) {
    const old = was?.milestones.find((one) => one.milestone.id === milestone.id);
    // With the whole done its steps are done; that is no news of its own.
    if (done === undefined || old?.done !== undefined || done === now.done) continue;
    const to = [now.claim?.place, milestone.place];
    facts.add('milestone-reached', `${id}#${milestone.id}`, {
      ...about,
      title: milestone.title,
      due,
      after: done,
      cause: after.recordAt(now.claim?.place),
      to,
    });
  }
  for (const one of now.measures) {
    const old = was?.measures.find(({ measure }) => measure.id === one.measure.id);
    const details = {
      ...about,
      title: one.measure.title,
      from: [old?.place],
      to: [one.place ?? now.verification?.place ?? one.measure.place],
    };
    const mark = `${id}#${one.measure.id}`;
    if (one.claimed !== old?.claimed)
      facts.add('measure-claimed', mark, {
        ...details,
        before: old?.claimed,
        after: one.claimed,
        cause: after.recordAt(one.place),
      });
    if (one.verified !== old?.verified)
      facts.add('measure-verified', mark, {
        ...details,
        before: old?.verified,
        after: one.verified,
        cause: after.recordAt(now.verification?.place),
      });
  }
}

function placesOf(one: UndertakingState | undefined): (Place | undefined)[] {
  return one ? [one.verification?.place ?? one.claim?.place ?? one.undertaking.place] : [];
}
