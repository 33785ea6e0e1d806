import { holdsOn } from '#core'
import { localDay } from '#law'
import { countContests, contestRows } from '#lib/words/pemilihan.ts'
import { showElections } from '#store/views'
import type { PageServerLoad } from './$types'

/** Which stage holds is asked on the day it is in Jakarta; an election is held in more than one zone. */
export const load: PageServerLoad = async ({ locals: { netra } }) => {
  const today = localDay(netra.clock(), 'WIB')
  const elections = await showElections(netra.db)
  return {
    today,
    elections: elections.map(({ contests, stages, ...election }) => ({
      ...election,
      stages: stages.map((stage) => ({ ...stage, now: holdsOn(stage, today) })),
      counts: countContests(contests),
      contests: contestRows(contests),
    })),
  }
}
