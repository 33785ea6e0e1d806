import { textChanges, type WordLeftover } from '#core'
import type { CasePage, KajianFile } from '#store/views'
import { here, m, momentInWords } from '#wording'
import { keptHref } from './papers.ts'

/** Whether a file can still become the next version, became one, or stays beside a newer one. */
type Standing = 'current' | 'taken' | 'older'

const look = { current: 'now', taken: 'good', older: 'warn' } as const
const saysOf = {
  current: m.naskah_word_current,
  taken: m.naskah_word_taken,
  older: m.naskah_word_stays_beside,
} as const

const leftovers: Readonly<Record<WordLeftover, () => string>> = {
  'tracked-changes': m.naskah_word_left_tracked,
  comments: m.naskah_word_left_comments,
  footnotes: m.naskah_word_left_footnotes,
  pictures: m.naskah_word_left_pictures,
  links: m.naskah_word_left_links,
}

export const kajianVersions = ({ kajian }: CasePage) => kajian.filter(({ kind }) => kind === 'kajian')

function standingOf({ kajianId, beganWith }: KajianFile, page: CasePage): Standing {
  if (kajianId !== null) return 'taken'
  return beganWith === kajianVersions(page).length ? 'current' : 'older'
}

/** What is known of one file that came back. */
function kajianFileLine(file: KajianFile, page: CasePage) {
  const standing = standingOf(file, page)
  return {
    id: file.id,
    standing,
    says: saysOf[standing](),
    look: look[standing],
    began: m.naskah_word_began({ version: file.beganWith, now: kajianVersions(page).length }),
    kept: m.naskah_signed_kept({
      when: momentInWords(file.keptAt, page.held.zone),
      hash: file.sha256.toString('hex'),
    }),
    by: file.keptByName,
    openHref: keptHref(page, 'kajian', file.id),
    href: here(`/meja/perkara/${page.held.id}/kajian/word/${file.id}`),
  }
}

/** The kajian and Word: every version with its author and time, and every file that came back. The newest first. */
export const kajianWordSheet = (page: CasePage) => ({
  versions: kajianVersions(page)
    .map(({ id, recordedAt, authorName }, at) => ({
      id,
      says: m.naskah_word_version({ n: at + 1, when: momentInWords(recordedAt, page.held.zone) }),
      by: authorName,
    }))
    .toReversed(),
  files: page.kajianFiles.map((file) => kajianFileLine(file, page)).toReversed(),
})

/** A file beside the newest version: what would change, and what of the file was not read. */
export function kajianPreview(file: KajianFile, page: CasePage) {
  const now = kajianVersions(page).at(-1)?.body ?? ''
  const changes = textChanges(now, file.body).map((change, at) => ({ ...change, id: at }))
  return {
    ...kajianFileLine(file, page),
    changes,
    isChanged: changes.some(({ kind }) => kind !== 'same'),
    left: file.left.map((one) => leftovers[one]()),
  }
}
