import { addDays } from '#law'
import { calendarAround, demonstrationElection } from '../demonstration/election.ts'
import { chapterOf, storyDays } from '../demonstration/story-days.ts'
import type { Loader, LoaderHands } from '../loader.ts'

const { id, name, regionCode } = demonstrationElection
const told = { mark: 'U', source: 'Peragaan: kalender Pilkada 2024 yang digeser; bukan pemilihan sungguhan' } as const

/** How much of its campaign must be left: until the loader of the next week looks again, it is still running. */
const spareDays = 14

/** The election that the story is told in. There is one: where its campaign nears its end, its calendar is moved on. */
export const demonstrationElectionLoader: Loader = {
  name: 'demonstration-election',
  version: `1 ${chapterOf(new Date().toISOString())}`,
  only: 'demonstration',
  run: keepRunning,
}

async function keepRunning({ tx, netra }: LoaderHands): Promise<void> {
  const today = storyDays(netra.clock()).day(0)
  const campaign = await tx
    .selectFrom('netra.stages')
    .select('code')
    .where('election_id', '=', id)
    .where('code', '=', 'kampanye')
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', addDays(today, spareDays))
    .executeTakeFirst()
  if (campaign !== undefined) return
  const { votingOn, fixedOn, stages } = calendarAround(today)
  await tx
    .insertInto('netra.elections')
    .values({ id, name, regime: 'pilkada', voting_on: votingOn, ...told, demonstration: true })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, voting_on: votingOn }))
    .execute()
  await tx.deleteFrom('netra.stages').where('election_id', '=', id).execute()
  await tx
    .insertInto('netra.stages')
    .values(
      stages.map(({ code, title, titleEn, startsOn, endsOn }) => ({
        election_id: id,
        code,
        title,
        title_en: titleEn,
        starts_on: startsOn,
        ends_on: endsOn,
        ...told,
      })),
    )
    .execute()
  await tx
    .insertInto('netra.contests')
    .values({
      id: `${id}/bupati/${regionCode}`,
      election_id: id,
      kind: 'bupati',
      region_code: regionCode,
      fixed_on: fixedOn,
      ...told,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ fixed_on: fixedOn }))
    .execute()
}
