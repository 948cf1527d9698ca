/** Typing slips of the original (原文如此): kept as printed and told as information. */
import type { Slip as SlipSpec } from '../generated/documents.ts';
import type { Place } from '../ground/place.ts';
import { present } from '../ground/present.ts';
import type { Slip } from '../plan/plan.ts';
import type { Build } from './build.ts';

/** Reads slips at a place and says each as information. */
export function readSlips(build: Build, specs: readonly SlipSpec[] | undefined, place: Place): Slip[] {
  return (specs ?? []).map((spec, index) => {
    const where: Place = { file: place.file, steps: [...place.steps, index] };
    build.say(
      'source-slip',
      { wording: spec.wording, read: spec.read },
      { ...where, steps: [...where.steps, 'wording'] },
    );
    return { wording: spec.wording, read: spec.read, place: where, ...present({ note: spec.note }) };
  });
}
