/** Which series of meetings is meant. */
import { type Duty, OFFICE } from '../../plan/plan.ts';
import { UsageError } from '../errors.ts';
import type { Form } from './form.ts';

/** The series: by its id or title, else the only one that the office holds. */
export async function seriesOf(form: Form<{ readonly duty?: string }>): Promise<Duty> {
  const series = form.plan.duties.filter((duty) => duty.settledBy === 'meeting');
  const typed = form.flag('duty');
  if (typed !== undefined) {
    const found = series.find((duty) => duty.id === typed || duty.title === typed);
    if (found) return found;
  } else {
    const own = series.filter((duty) => duty.owners.includes(OFFICE));
    if (own.length === 1) return own[0]!;
    if (form.asker && series.length > 0)
      return form.asker.choose(
        form.words.questions.duty!,
        series.map((duty) => ({ value: duty, label: duty.title })),
      );
  }
  throw new UsageError('duty-choose', {
    given: typed ?? '',
    duties: series.map(({ id, title }) => `${id}（${title}）`).join('、'),
  });
}
