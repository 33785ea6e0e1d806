import { fileTables } from '#core'
import { daysBetween, localDay } from '#law'
import { listUndone, undoneShown, type UndoneRow } from '#store/views'
import { dayInWords, here, m, momentInWords, numberInWords } from '#wording'
import { readAs } from './read-as.ts'

/** What was decided at the reader's offices and below and is not carried out yet, as it stands now: the longest first. */
export async function undonePage(locals: App.Locals) {
  const now = locals.netra.clock()
  const zone = locals.actor?.memberships[0]?.office.zone ?? 'WIB'
  const rows = await readAs(locals, (tx) => listUndone(tx, now, fileTables))
  const lineOf = (row: UndoneRow) => ({
    href: here(`/meja/perkara/${row.caseId}`),
    number: row.registerNumber ?? m.papan_undone_no_number(),
    office: row.officeName,
    body: row.receivingOfficeName,
    decided: dayInWords(row.decidedOn),
    days: numberInWords(Math.max(0, daysBetween(row.decidedOn, localDay(now, row.zone)))),
  })
  const shown = rows.slice(0, undoneShown)
  return {
    lines: shown.map(lineOf),
    lead: m.papan_undone_lead({ count: numberInWords(shown.length), when: momentInWords(now, zone) }),
    more: rows.length > undoneShown ? m.papan_undone_more({ count: numberInWords(undoneShown) }) : null,
  }
}
