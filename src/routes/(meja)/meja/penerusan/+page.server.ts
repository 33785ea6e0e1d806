import { countInWords } from '#lib/meja/inbox-page.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { referralLine } from '#lib/meja/referral-sheet.ts'
import { toldInWords } from '#lib/meja/recomputed-words.ts'
import { reminderLines } from '#lib/meja/reminder-lines.ts'
import { referralState } from '#lib/meja/referral-words.ts'
import { countReferralInbox, inboxBound, listReferralInbox, listToldRecomputed, referralPageSize } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const now = locals.netra.clock()
  const zone = locals.actor?.memberships[0]?.office.zone ?? 'WIB'
  const wanted = url.searchParams.get('keadaan')
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(url.searchParams.get('halaman') ?? 1)) || 1))
  const own = locals.actor?.memberships.map(({ office }) => office.id) ?? []
  return readAs(locals, async (tx) => {
    const counts = await countReferralInbox(tx)
    const chosen = counts.find((one) => one.state === wanted)
    const rows = await listReferralInbox(tx, { page, ...(chosen === undefined ? {} : { state: chosen.state }) })
    const total = chosen?.count ?? counts.reduce((sum, { count }) => sum + count, 0)
    return {
      // Who sent it is told in his own inbox.
      recomputed: (await listToldRecomputed(tx, own, 'penerima-penerusan')).map(toldInWords),
      lines: rows.map((row) => referralLine(row, now, zone)),
      counts: counts.map(({ state, count }) => ({ state, count: countInWords(count), says: referralState(state) })),
      reminders: await reminderLines(tx, own, now),
      state: chosen?.state ?? null,
      lead: m.penerusan_lead({ total: countInWords(total), when: momentInWords(now, zone) }),
      total: Math.min(total, inboxBound),
      ends: total > inboxBound ? m.penerusan_ends({ bound: numberInWords(inboxBound) }) : null,
      size: referralPageSize,
      page,
    }
  })
}
