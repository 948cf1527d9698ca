/** Who stepped aside, as the records of a circular hold it. */
import type { Recusal } from '../../circular/types.ts';
import { present } from '../../ground/present.ts';
import type { Recused } from '../../plan/circular-records.ts';

/** Posts as the record has them. */
export function recusedOf(posts: readonly string[], recusals: readonly Recusal[]): Recused[] {
  return posts.map((post) => {
    const found = recusals.find((one) => one.post === post || one.unit === post);
    // A body that does a section's daily work is not judged itself: the post says enough.
    const unit = found?.dailyWork === undefined ? found?.unit : undefined;
    return { post, ...present({ unit }) };
  });
}
