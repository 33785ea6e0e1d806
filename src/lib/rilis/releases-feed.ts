import { listReleaseChanges, listReleases, type ToldRelease } from '#store/views'
import { m } from '#wording'
import { startOf, type FeedEntry } from '../umpan/atom.ts'
import { changeLine, isChange, reasonsOf, releaseLine } from './release-sheet.ts'

type Db = Parameters<typeof listReleases>[0]

const most = 30
const nation = '00'

/** The newest releases that the public may read, each with what it changed of the one before over Indonesia, and why. */
export async function releaseEntries(db: Db, address: (path: string) => string): Promise<readonly FeedEntry[]> {
  const releases = (await listReleases(db)).slice(0, most)
  const entries = await Promise.all(releases.map((release) => entryOf(db, release, address)))
  return entries.toSorted((one, other) => other.updated.localeCompare(one.updated))
}

async function entryOf(db: Db, release: ToldRelease, address: (path: string) => string): Promise<FeedEntry> {
  const { id, period, number, asOf, books } = releaseLine(release)
  return {
    name: id,
    title: `${period}, ${m.rilis_number_of({ number })}`,
    says: [m.angka_as_of({ when: asOf }), books, ...(await changedInWords(db, release))].join(' · '),
    page: address(`/angka/rilis/${id}`),
    updated: startOf(release.publicOn),
  }
}

async function changedInWords(db: Db, release: ToldRelease): Promise<readonly string[]> {
  if (release.number === 1) return [m.rilis_changes_first()]
  const changes = (await listReleaseChanges(db, release.id)).filter(
    (change) => change.region === nation && isChange(change),
  )
  const lines = changes
    .map(changeLine)
    .map(({ measure, appeared, movedIn, gone }) => m.rilis_feed_change({ measure, appeared, movedIn, gone }))
  const reasons = reasonsOf(release)
  return lines.length === 0
    ? [m.rilis_changes_none()]
    : [...lines, ...(reasons === '' ? [] : [m.rilis_changes_why({ reasons })])]
}
