import { addDays } from '#law'
import { calendarAround, demonstrationElections } from '../demonstration/election.ts'
import { chapterOf, storyDays } from '../demonstration/story-days.ts'
import type { Loader, LoaderHands } from '../loader.ts'

/** How much of its campaign must be left: until the loader of the next week looks again, it is still running. */
const spareDays = 14

/** The elections that the story is told in: where a campaign nears its end, its calendar is moved on. */
export const demonstrationElectionLoader: Loader = {
  name: 'demonstration-election',
  version: `2 ${chapterOf(new Date().toISOString())}`,
  only: 'demonstration',
  run: keepRunning,
}

async function keepRunning(hands: LoaderHands): Promise<void> {
  for (const election of demonstrationElections) await keepOneRunning(hands, election)
}

async function keepOneRunning(
  { tx, netra }: LoaderHands,
  election: (typeof demonstrationElections)[number],
): Promise<void> {
  const { id, name, regime, kind, regionCode, source } = election
  const told = { mark: 'U', source } as const
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
  const { votingOn, fixedOn, stages } = calendarAround(election, today)
  await tx
    .insertInto('netra.elections')
    .values({ id, name, regime, voting_on: votingOn, ...told, demonstration: true })
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
      id: `${id}/${kind}/${regionCode}`,
      election_id: id,
      kind,
      region_code: regionCode,
      fixed_on: fixedOn,
      ...told,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ fixed_on: fixedOn }))
    .execute()
}
