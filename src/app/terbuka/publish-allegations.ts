import { coarsen, editionsDue, postWords, quarterOf, type Quarter } from '#core'
import { localDay, startOfDay } from '#law'
import { allegationEditions, asActor, publicNumbers, systemActors, type Tx } from '#store'
import type { Netra } from '../ports.ts'

/** Where all of these are told of a place, a row may name it: else rows would tell what the numbers hide. */
const caseMeasures = ['perkara-diregister', 'penerusan', 'sanksi'] as const

/**
 * Tells the allegations of every quarter whose turn it is (N172), each once; a quarter with too few waits for the next and is told with it.
 * Says how many editions came of it.
 */
export const publishAllegations = ({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<number> =>
  asActor(db, systemActors.clock, async (tx) => {
    const due = editionsDue(localDay(clock(), 'WIB'), await allegationEditions.reach(tx))
    if (due.length === 0) return 0
    const nameable = await listNameable(tx)
    let told = 0
    let waiting: readonly Quarter[] = []
    for (const quarter of due) {
      waiting = [...waiting, quarter]
      if (!(await publishEdition(tx, waiting, nameable))) continue
      told += 1
      waiting = []
    }
    return told
  })

/** Of quarters that follow each other; says whether they had enough. */
async function publishEdition(tx: Tx, quarters: readonly Quarter[], nameable: ReadonlySet<string>): Promise<boolean> {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return false
  const days = { from: first.from, until: last.until }
  // What was recorded later is left to the numbers, so that an edition says the same whenever it is made.
  const asOf = startOfDay(quarterOf(last.until).until, 'WIB')
  const facts = await allegationEditions.listFacts(tx, days, asOf, postWords)
  const rows = coarsen(facts, { nameable })
  if (rows === null) return false
  const code = first === last ? first.code : `${first.code}..${last.code}`
  await allegationEditions.publish(tx, { ...days, code, asOf, allegations: facts.length }, rows)
  return true
}

async function listNameable(tx: Tx): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>()
  const told = new Set<string>()
  for (const measure of caseMeasures)
    for (const { region, shown } of await publicNumbers.listShown(tx, measure))
      (shown === null ? hidden : told).add(region)
  return told.difference(hidden)
}
