import { publishNumbers, publishRank } from '#app'
import { quarterBefore, quarterOf } from '#core'
import { localDay, startOfDay, type Instant } from '#law'
import { systemActors } from '#store'
import { loadArchivePeople } from '../demonstration/archive-people.ts'
import { closeBooks } from '../demonstration/close-books.ts'
import { confirmForDemonstration } from '../demonstration/confirm-law.ts'
import { tellCirculars } from '../demonstration/circulars.ts'
import { loadPlenoPeople } from '../demonstration/pleno-people.ts'
import { tellFigures } from '../demonstration/figures.ts'
import { openDemonstrationPakta } from '../demonstration/open-pakta.ts'
import { tellPrevention } from '../demonstration/prevention.ts'
import { tellVulnerability } from '../demonstration/vulnerability.ts'
import { loadRoll } from '../demonstration/roll.ts'
import { refuseOnce } from '../demonstration/refuse-at-counter.ts'
import { archive } from '../demonstration/stories/archive.ts'
import { arriving } from '../demonstration/stories/arriving.ts'
import { decided } from '../demonstration/stories/decided.ts'
import { pemilu } from '../demonstration/stories/pemilu.ts'
import { registered } from '../demonstration/stories/registered.ts'
import { supervision } from '../demonstration/stories/supervision.ts'
import { chapterOf, storyDays } from '../demonstration/story-days.ts'
import { tell } from '../demonstration/tell.ts'
import type { Loader, LoaderHands } from '../loader.ts'

/** They must be committed before the story, whose use cases act as them. */
export const archivePeopleLoader: Loader = {
  name: 'demonstration-archive-people',
  version: '1',
  only: 'demonstration',
  run: loadArchivePeople,
}

export const plenoPeopleLoader: Loader = {
  name: 'demonstration-pleno-people',
  version: '1',
  only: 'demonstration',
  run: loadPlenoPeople,
}

export const rollLoader: Loader = { name: 'demonstration-roll', version: '1', only: 'demonstration', run: loadRoll }

export const paktaLoader: Loader = {
  name: 'demonstration-pakta',
  version: '2',
  only: 'demonstration',
  run: openDemonstrationPakta,
}

/** Told through the use cases, as the story is; each activity, ceremony and circular once. */
export const circularsLoader: Loader = {
  name: 'demonstration-circulars-story',
  version: '4',
  only: 'demonstration',
  run: async (hands) => {
    await tellPrevention(hands)
    await tellVulnerability(hands)
    await tellCirculars(hands)
    await tellFigures(hands)
    // Last: what were recorded after it would be counted anew by whoever looks first.
    await publishNumbers(hands.netra, 'everything')
  },
}

const name = 'demonstration-story'

/**
 * The invented cases of the demonstration, told through the use cases. Their clocks count from the day of telling, so each
 * ISO week in which the installation is started has a chapter of its own: the ten cases begin anew beside the old ones. Not
 * where a visitor has begun to work in it: his cases are alive. Nothing is ever taken back.
 */
export const storyLoader: Loader = {
  name,
  version: `3 ${chapterOf(new Date().toISOString())}`,
  only: 'demonstration',
  run: tellStory,
}

async function tellStory({ netra, tx }: LoaderHands): Promise<void> {
  if (await isInUse(tx)) return
  const days = storyDays(netra.clock())
  await confirmForDemonstration(netra, tx, days.at(200, '09:00'))
  await tell(netra, tx, 'arsip', archive(days))
  await tell(netra, tx, chapterOf(days.now), [
    ...supervision(days),
    ...decided(days),
    ...registered(days),
    ...arriving(days),
    ...pemilu(days),
  ])
  await refuseOnce(netra, tx, days)
  await publishNumbers(netra, 'everything')
  for (const counted of quartersAgo(days.now)) await publishRank({ ...netra, clock: () => counted })
  await closeBooks(netra, async (code) => {
    const row = await tx.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()
    return row.id
  })
}

/** The mornings on which the ranks of the last quarters were counted, the oldest first. */
const quartersAgo = (now: Instant): readonly Instant[] => {
  const last = quarterOf(localDay(now, 'WIB'))
  const before = quarterBefore(last.from)
  return [before.from, last.from].map((day) => startOfDay(day, 'WIB'))
}

/** Somebody has worked on a case, a report or an LHP since the last chapter was finished. */
async function isInUse(tx: LoaderHands['tx']): Promise<boolean> {
  const last = await tx.selectFrom('netra.loads').select('finished_at').where('name', '=', name).executeTakeFirst()
  if (last === undefined) return false
  const touched = await tx
    .selectFrom('netra.events')
    .select('id')
    .where('recorded_at', '>', last.finished_at)
    .where('stream', 'in', ['laporan', 'perkara', 'lhp', 'penerusan'])
    .where('actor_id', '<>', systemActors.clock)
    .limit(1)
    .executeTakeFirst()
  return touched !== undefined
}
