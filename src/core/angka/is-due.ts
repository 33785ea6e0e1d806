import { localDay, type Instant } from '#law'
import type { Measure } from './measure.ts'

/** Whether a measure is counted anew: a new day (what has an age grows by itself), or something new where it is told by the minute. */
export function isDue(
  { rhythm }: Pick<Measure, 'rhythm'>,
  { last, changed, now }: { readonly last: Instant | null; readonly changed: boolean; readonly now: Instant },
): boolean {
  if (last === null || localDay(last, 'WIB') !== localDay(now, 'WIB')) return true
  return rhythm === 'menit' && changed
}
