import { bandsOf } from '#core'
import { asActor, systemActors, textBands } from '#store'
import type { Netra } from '../ports.ts'

/** So many at once, every few seconds: on an election morning the doors come first, and triage is minutes behind them anyhow. */
const atMost = 500

/** Ids are made before their rows are committed: what lies a little behind the newest may have come since. */
const lookBackMs = 60_000

/** What the texts of reports hash to, so that their like is found at triage. Says how many it took. */
export const keepTextBands = ({ db }: Pick<Netra, 'db'>): Promise<number> =>
  asActor(db, systemActors.clock, async (tx) => {
    const last = await textBands.last(tx)
    const texts = await textBands.listWithout(tx, last === null ? firstId : before(last), atMost)
    const kept = texts
      .map(({ reportId, regencyCode, narrative }) => ({ reportId, bands: bandsOf(narrative, regencyCode) }))
      .filter(({ bands }) => bands.length > 0)
    if (kept.length > 0) await textBands.keep(tx, kept)
    return kept.length
  })

const firstId = '00000000-0000-0000-0000-000000000000'

/** An id of version 7 begins with its milliseconds. */
function before(id: string): string {
  const ms = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - lookBackMs
  const digits = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`
}
