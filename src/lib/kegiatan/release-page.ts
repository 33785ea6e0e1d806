import { error } from '@sveltejs/kit'
import { readEntry } from '#core'
import { localDay, type Words } from '#law'
import { findEntryPage, findRegion, type EntryPage } from '#store/views'
import { demandPrevention, knownId } from './demand-prevention.ts'
import { peopleIn } from './entry-sheet.ts'
import { releaseOf } from './release.ts'

/** An activity that was entered, and what a release of it says by its facts alone. */
export async function openRelease(
  { netra, actor }: App.Locals,
  id: string,
): Promise<{ page: EntryPage; facts: Words }> {
  const { signedIn } = demandPrevention(actor)
  const page = await findEntryPage(netra.db, signedIn.id, knownId(id))
  if (page === null || page.held.version === 0) error(404)
  const { held, present } = page
  const read = readEntry(held.answers, localDay(netra.clock(), held.zone))
  if (!read.ok) error(404)
  const region = await findRegion(netra.db, read.value.regionCode)
  return {
    page,
    facts: releaseOf(read.value, {
      regionName: region?.name ?? read.value.regionCode,
      organiser: held.officeName,
      present: present.length === 0 ? null : { people: peopleIn(present), units: present.length },
    }),
  }
}
