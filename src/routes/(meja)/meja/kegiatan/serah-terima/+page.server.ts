import { needsEnd } from '#core'
import { capacityWords, postName } from '#lib/akun/role-words.ts'
import { demandPrevention, officesOf } from '#lib/kegiatan/demand-prevention.ts'
import { pointSheet } from '#lib/kegiatan/entry-sheet.ts'
import { listEntries, listPoints } from '#store/views'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

/** What whoever leaves a post hands to whoever follows: all of it lies with the office already, the sheet says what there is. */
export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const preventing = demandPrevention(actor)
  const { signedIn, posts } = preventing
  const offices = officesOf(preventing)
  const now = netra.clock()
  const open = await listPoints(netra.db, signedIn.id, { owners: offices.map(({ id }) => id), openOnly: true })
  const entries = await listEntries(netra.db, signedIn.id)
  return {
    at: momentInWords(now, posts[0].office.zone),
    name: signedIn.name,
    posts: posts.map(({ id, role, capacity, office }) => ({
      id,
      says: `${postName(role, office.kind)}, ${office.name} (${capacityWords[capacity]()})`,
      acting: needsEnd(capacity),
    })),
    points: open.map((point) => pointSheet(point, now)),
    drafts: entries
      .filter(({ state, changed }) => state === 'draf' || changed)
      .map(({ id, answers, officeName }) => ({ id, says: `${answers.fields['judul'] ?? ''} (${officeName})` })),
  }
}
