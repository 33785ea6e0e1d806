import { rights } from '#core'
import { localDay, type Instant, type PlainDate, type Zone } from '#law'
import { countBoard, type BoardCount } from '#store/views'
import { basisOf, m, momentInWords } from '#wording'
import { linesBy, tallyOf, totalOf } from './board-bars.ts'
import { readAs } from './read-as.ts'
import { rolesOf } from './inbox-page.ts'

/** The board shows what whoever handles or decides cases may read; for anybody else it is not there. */
export const hasBoard = (locals: App.Locals) =>
  rolesOf(locals).some((role) => rights[role]['decide-case'] ?? rights[role]['work-case'])

/** More offices than this stand together under their province. */
const mostOffices = 60

/** All clocks of the reader's offices and those below, as they stand at `now`. */
export async function boardPage(locals: App.Locals, now: Instant) {
  const zone = locals.actor?.memberships[0]?.office.zone ?? 'WIB'
  const today = { WIB: day(now, 'WIB'), WITA: day(now, 'WITA'), WIT: day(now, 'WIT') }
  const rows = await readAs(locals, (tx) => countBoard(tx, now, today))
  const together = new Set(rows.map(({ officeId }) => officeId)).size > mostOffices
  const counts = tallyOf(rows)
  return {
    asOf: momentInWords(now, zone),
    counts,
    total: totalOf(counts),
    notActing: rows.reduce((sum, { acting, clocks }) => (acting ? sum : sum + clocks), 0),
    together,
    offices: together
      ? linesBy(rows, placeOf, placeOf)
      : linesBy(
          rows,
          ({ officeId }) => officeId,
          ({ officeName }) => officeName,
        ),
    rules: linesBy(
      rows,
      ({ ruleId, owner }) => `${ruleId} ${owner}`,
      ({ ruleId, owner }) => m.papan_rule({ id: ruleId, title: basisOf(ruleId).title, owner: owners[owner]() }),
    ),
  }
}

const placeOf = ({ provinceName, officeName }: BoardCount) => provinceName ?? officeName
const owners: Readonly<Record<BoardCount['owner'], () => string>> = {
  pelapor: m.meja_owner_pelapor,
  kantor: m.meja_owner_kantor,
  'penerima-saran': m.meja_owner_penerima_saran,
}
const day = (now: Instant, zone: Zone): PlainDate => localDay(now, zone)
