import { nextReminder } from '#core'
import { localDay, type Instant, type Zone } from '#law'
import type { ReferralPage } from '#store/views'
import { dayInWords, m, momentInWords, reminderEventInWords } from '#wording'

/** Who was told of the terms of a file, and who is told next and when. */
export function referralReminders({ id, chain, clocks, reminded }: ReferralPage, now: Instant, zone: Zone) {
  const officeKind = chain.find((link) => link.id === id)?.receivingKind ?? ''
  const next = clocks
    .filter(({ closedAt }) => closedAt === null)
    .flatMap((clock) => {
      const sent = reminded
        .filter(({ deadlineId }) => deadlineId === clock.id)
        .map(({ rung, at }) => ({ rung, on: localDay(at, clock.zone) }))
      const found = nextReminder({ ...clock, officeKind }, sent, localDay(now, clock.zone))
      return found === null ? [] : [{ ...found, ruleId: clock.ruleId }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))[0]
  return {
    next:
      next === undefined
        ? m.surat_next_none()
        : m.surat_next({ day: dayInWords(next.on), what: reminderEventInWords(next.rung, next.ruleId) }),
    sent: reminded.map(({ rung, ruleId, officeName, at }) =>
      m.surat_sent_line({
        when: momentInWords(at, zone),
        office: officeName,
        what: reminderEventInWords(rung, ruleId),
      }),
    ),
  }
}
