import { addDays, daysBetween, parsePlainDate } from '#law'
import type { ChangeClaim, SpanClaim, VersionsClaim } from './claim.ts'
import type { FigureVerdict } from './verdict.ts'

export function checkChange({ from, to, by, way }: ChangeClaim): FigureVerdict {
  const real = to - from
  const went = real < 0 ? 'down' : 'up'
  if (Math.abs(real) !== by) return { is: 'other-change', said: way === 'up' ? by : -by, by: real }
  return went === way || real === 0 ? { is: 'change-holds', by: real } : { is: 'other-direction', by: real, way: went }
}

/** Which of two printings the subtraction beside them belongs to. */
export function checkVersions({ printed, before, change }: VersionsClaim): FigureVerdict {
  const needed = before + change
  const fits = printed.find(({ value }) => value === needed)
  const other = printed.find(({ value }) => value !== needed)
  if (fits === undefined) return { is: 'none-fits', needed }
  if (other === undefined) return { is: 'change-holds', by: change }
  return { is: 'one-fits', fits: fits.value, typo: other.value, where: other.where }
}

/** Both days count: a campaign from the 25th to the 26th lasts two. */
export function checkSpan({ from, to, days }: SpanClaim): FigureVerdict {
  const [first, last] = [parsePlainDate(from), parsePlainDate(to)]
  if (first === null || last === null) return { is: 'other-span', said: days, days: 0 }
  const real = daysBetween(first, addDays(last, 1))
  return real === days ? { is: 'span-holds', days } : { is: 'other-span', said: days, days: real }
}
