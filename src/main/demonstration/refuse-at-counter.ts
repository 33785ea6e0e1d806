import { refuseAtCounter, type Netra } from '#app'
import type { Db } from '#store'
import { paser } from './cast.ts'
import type { StoryDays } from './story-days.ts'

const note =
  'Pelapor tidak membawa identitas dan tidak bersedia menandatangani formulir; disarankan datang lagi atau menyampaikan informasi awal (contoh).'

/** A paper that the counter did not take in: it is no case, and leaves its reason to the auditor. Once a week of the story. */
export async function refuseOnce(netra: Netra, look: Db, days: StoryDays): Promise<void> {
  const known = await look
    .selectFrom('netra.events')
    .select('id')
    .where('type', '=', 'report-refused-at-counter')
    .where('actor_id', '=', paser.counter)
    .where('recorded_at', '>', days.at(6, '00:00'))
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return
  const office = await look
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', paser.office)
    .executeTakeFirstOrThrow()
  const refused = await refuseAtCounter(
    { ...netra, clock: () => days.at(1, '11:35') },
    { actor: paser.counter, officeId: office.id, reason: 'tanpa-identitas', note },
  )
  if (!refused.ok)
    throw new Error(`the counter of the demonstration may not refuse: ${JSON.stringify(refused.refusal)}`)
}
