import { rights } from '#core'
import { delegatedInWords } from '#lib/meja/delegated-sheet.ts'
import { dueInWords } from '#lib/meja/due.ts'
import { ownEndInWords } from '#lib/meja/ending-page.ts'
import { writingAt } from '#lib/meja/lhp-page.ts'
import { lhpState, lhpStateNames } from '#lib/meja/lhp-words.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { countDelegated, countLhps, countToLookAt, lhpPageSize, listLhps } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const now = locals.netra.clock()
  const zone = locals.actor?.memberships[0]?.office.zone ?? 'WIB'
  const state = lhpStateNames.find((name) => name === url.searchParams.get('keadaan')) ?? null
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(url.searchParams.get('halaman') ?? 1)) || 1))
  const actor = locals.actor?.id ?? ''
  const ownEnd = await ownEndInWords(locals)
  return readAs(locals, async (tx) => {
    const counts = await countLhps(tx, actor)
    const rows = await listLhps(tx, actor, { page, ...(state === null ? {} : { state }) })
    return {
      lines: rows.map((row) => ({
        id: row.id,
        number: row.number ?? m.lhp_unnumbered(),
        line: m.lhp_line({ stage: row.stage, day: dayInWords(row.happenedOn) }),
        place: `${row.regionName} · ${row.officeName}`,
        state: lhpState(row.state),
        due: row.dueAt === null ? null : dueInWords(row, now, zone),
        suspected: row.suspected,
      })),
      states: lhpStateNames.map((name) => ({
        name,
        says: lhpState(name).says,
        count: counts.find((one) => one.state === name)?.count ?? 0,
      })),
      state,
      page,
      size: lhpPageSize,
      total: counts.filter((one) => state === null || one.state === state).reduce((sum, { count }) => sum + count, 0),
      mayWrite: writingAt(locals) !== null,
      toLookAt: await countToLookAt(tx),
      ownEnd,
      mayEnd: locals.actor?.memberships.some(({ office }) => office.kind === 'bawaslu-kabkota') ?? false,
      mayReceive: locals.actor?.memberships.some(({ role }) => rights[role]['enter-report'] !== undefined) ?? false,
      asOf: momentInWords(now, zone),
      delegated: delegatedInWords(await countDelegated(tx)),
    }
  })
}
