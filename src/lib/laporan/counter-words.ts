import type { CounterNow } from '#app'
import type { CounterStanding } from '#core'
import type { Mark, Zone } from '#law'
import { basisOf, here, m, momentInWords } from '#wording'

/** What a counter does now, with the row of its hours. */
export type CounterSaid = {
  readonly open: boolean
  readonly says: string
  readonly rule: { readonly title: string; readonly href: string; readonly mark: Mark }
}

export const counterInWords = ({ rule, standing }: CounterNow, zone: Zone): CounterSaid => ({
  open: standing.open,
  says: standingInWords(standing, zone),
  rule: { title: basisOf(rule.id).title, href: here(`/hukum/${rule.id}`), mark: rule.mark },
})

function standingInWords(standing: CounterStanding, zone: Zone): string {
  if (standing.open) return m.loket_hours_open({ when: momentInWords(standing.closesAt, zone) })
  const why = closed[standing.why]()
  return standing.opensAt === null
    ? m.loket_hours_closed_for_long({ why })
    : m.loket_hours_closed({ why, when: momentInWords(standing.opensAt, zone) })
}

const closed = {
  'outside-hours': m.loket_hours_outside,
  weekend: m.loket_hours_weekend,
  'libur-nasional': m.loket_hours_holiday,
  'cuti-bersama': m.loket_hours_leave,
} as const satisfies Record<Extract<CounterStanding, { open: false }>['why'], () => string>
