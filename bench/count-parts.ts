import { fileTables } from '#core'
import { systemActors } from '#store'
import { connected } from './arrivals.ts'

const parts: Readonly<Record<string, string>> = {
  cases: 'netra.raw_public_counts(now())',
  refusals: 'netra.raw_refusal_counts()',
  allegations: 'netra.raw_allegation_counts()',
  people: 'netra.raw_people_counts()',
  ratings: 'netra.raw_rating_counts()',
  prevention: 'netra.raw_prevention_counts(now())',
  silence: 'netra.raw_silence(now())',
  undone: 'netra.raw_undone(now(), $1)',
  funnel: 'netra.raw_funnel(now())',
  days: 'netra.raw_stage_days(now())',
  terms: 'netra.raw_terms(now())',
  institutions: 'netra.raw_institutions(now())',
}

/** How long each counting function takes by itself, in milliseconds. */
export async function timeParts(ownerUrl: string): Promise<Readonly<Record<string, number>>> {
  const owner = await connected(ownerUrl)
  try {
    await owner.query(`select set_config('netra.actor', $1, false)`, [systemActors.clock])
    const took: Record<string, number> = {}
    for (const [name, from] of Object.entries(parts)) {
      const begin = performance.now()
      await owner.query(`select count(*) from ${from}`, from.includes('$1') ? [JSON.stringify(fileTables)] : [])
      took[name] = Math.round(performance.now() - begin)
    }
    return took
  } finally {
    await owner.end()
  }
}
