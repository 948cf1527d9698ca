/** Which annexes a circular has and how they are numbered: one that would be empty is left out, and the body names each by its number. */
import type { Judgement, Requirement, SignalResult } from '../../circular/types.ts';

/** The annexes in printed order. */
export const ANNEXES = [
  'units',
  'comparison',
  'overdue',
  'reports',
  'rectifications',
  'exemptions',
  'evidence',
  'requirements',
  'rules',
] as const;
export type AnnexId = (typeof ANNEXES)[number];

/** A list of names longer than this is moved to an annex. */
const LONGEST_LIST = 12;

/** Facts under one signal beyond this number are told one by one in the annex of evidence. */
const MOST_FACTS = 5;

/** Whether so many units are better named in an annex. */
export function isLongList(units: number): boolean {
  return units > LONGEST_LIST;
}

/** Whether the facts of a signal are told one by one in the annex. */
export function isMoved({ grounds, base }: SignalResult): boolean {
  // A signal that holds or does not, or is a share, is one statement however many facts it rests on.
  return base === undefined && grounds.length > MOST_FACTS;
}

/** Whether the units of a requirement are listed in an annex: a long list that is not simply everybody. */
export function isListed({ units }: Judgement, requirement: Requirement): boolean {
  return (
    isLongList(requirement.units.length) && (requirement.units.length < units.length || COUNTED.has(requirement.kind))
  );
}

/** Requirements that tell a number for each unit. */
const COUNTED: ReadonlySet<Requirement['kind']> = new Set(['set-dates', 'verify']);

/** Numbers from 1 of the annexes that are there. */
export function annexNumbers(judgement: Judgement): ReadonlyMap<AnnexId, number> {
  const present = ANNEXES.filter((id) => isPresent(judgement, id));
  return new Map(present.map((id, index) => [id, index + 1]));
}

function isPresent(judgement: Judgement, id: AnnexId): boolean {
  const { items } = judgement;
  switch (id) {
    case 'units':
      return judgement.units.length > 0;
    case 'comparison':
      return judgement.comparison !== undefined;
    case 'overdue':
      return items.overdue.length > 0;
    case 'reports':
      return items.reports.length > 0;
    case 'rectifications':
      return items.rectifications.length > 0;
    case 'exemptions':
      return judgement.exemptions.length > 0;
    case 'evidence':
      return judgement.units.some(({ verdicts }) => verdicts.length > 0);
    case 'requirements':
      return judgement.requirements.some((one) => isListed(judgement, one));
    case 'rules':
      return true;
  }
}
