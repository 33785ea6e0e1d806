import { counterHours, type CounterHours, type RegimeId } from '#law'
import { basisOf, here, type Basis } from '#wording'

type Hours = Pick<Basis, 'title'> & { readonly mark: CounterHours['mark']; readonly href: string }

/** The rows whose last step a reporter takes at a counter. No text that was read says that such a term ends when the counter closes. */
const atCounter: Readonly<Record<string, RegimeId>> = {
  P1: 'pilkada',
  P4: 'pilkada',
  'P-DARING': 'pilkada',
  M1: 'pemilu',
  M6: 'pemilu',
  'M-DARING': 'pemilu',
}

/** Where it is written when that counter is open; null for a term that ends elsewhere. */
export function counterHoursOf(ruleId: string): Hours | null {
  const regime = atCounter[ruleId]
  const row = counterHours.find((one) => one.regime === regime)
  if (row === undefined) return null
  return { title: basisOf(row.id).title, mark: row.mark, href: here(`/hukum/${row.id}`) }
}
