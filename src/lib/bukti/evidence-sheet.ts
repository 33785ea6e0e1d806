import type { Evidence, EvidencePage } from '#app'
import { custodyOf, playedAs } from '#core'
import type { Instant, Zone } from '#law'
import { here, m, momentInWords } from '#wording'
import { timelineLine } from '../meja/lembar/timeline.ts'
import { linkRows } from './link-rows.ts'
import { copyRefusedInWords, evidenceInWords, sizeInWords } from './evidence-words.ts'

/** The evidence of a case as the desk shows it: facts, safe copy, and the way to the original. */
export const evidenceSheet = (
  { held, evidence, edits, history, links, showings, coming }: EvidencePage,
  now: Instant,
) => ({
  caseId: held.id,
  links: links.map((link) => linkRows(link, held.zone)),
  says:
    evidence.length === 0
      ? m.bukti_desk_none()
      : m.bukti_desk_count({ count: evidence.length, when: momentInWords(now, held.zone) }),
  coming: coming === 0 ? null : m.bukti_desk_coming({ count: coming }),
  evidence: evidence.map((one, at) => ({
    ...sheetOf(one, { n: at + 1, caseId: held.id, zone: held.zone }),
    ...editsIn(one, { caseId: held.id, evidence, edits }),
    shown: showings
      .filter(({ evidenceId }) => evidenceId === one.id)
      .map(({ id, referralId, shownAt }) => ({
        id,
        says: (referralId === null ? m.bukti_shown_accused : m.bukti_shown_body)({
          when: momentInWords(shownAt, held.zone),
        }),
      })),
    custody: custodyOf(history, one.id).map((entry) => timelineLine(entry, held.zone)),
  })),
})

type All = Pick<EvidencePage, 'evidence' | 'edits'> & { readonly caseId: string }

/** Of which it is the edited copy, which stands for it outside, and what the editor opens. */
function editsIn({ id }: Evidence, { caseId, evidence, edits }: All) {
  const numberOf = (wanted: string) => evidence.findIndex((one) => one.id === wanted) + 1
  const original = edits.find(({ editedId }) => editedId === id)?.originalId
  const edited = edits.find(({ originalId }) => originalId === id)?.editedId
  const hasCopy = (wanted: string) => evidence.some((one) => one.id === wanted && one.copy !== null)
  const under = (wanted: string) => here(`/meja/perkara/${caseId}/bukti/${wanted}`)
  return {
    edits: [
      ...(original === undefined ? [] : [m.gambar_desk_edited_of({ n: numberOf(original) })]),
      ...(edited === undefined ? [] : [m.gambar_desk_has_edited({ n: numberOf(edited) })]),
    ],
    editor: edited === undefined && hasCopy(id) ? { of: id, picture: `${under(id)}/salinan` } : null,
  }
}

type Place = { readonly n: number; readonly caseId: string; readonly zone: Zone }

function sheetOf(one: Evidence, { n, caseId, zone }: Place) {
  const under = here(`/meja/perkara/${caseId}/bukti/${one.id}`)
  return {
    id: one.id,
    title: m.bukti_desk_one({ n, kind: evidenceInWords(one.kind) }),
    rows: [
      { term: m.bukti_desk_when(), says: momentInWords(one.receivedAt, zone) },
      {
        term: m.bukti_desk_from(),
        says: one.broughtBy === null ? m.bukti_desk_from_receipt() : m.bukti_desk_from_officer({ who: one.broughtBy }),
      },
      { term: m.bukti_desk_size(), says: sizeInWords(one.size) },
      { term: m.bukti_desk_type(), says: one.mediaType },
      { term: m.bukti_hash(), says: one.sha256 },
      ...(one.destroyedAt === null
        ? []
        : [{ term: m.bukti_desk_destroyed(), says: momentInWords(one.destroyedAt, zone) }]),
      ...(one.copy === null && one.destroyedAt === null
        ? [{ term: m.bukti_desk_copy(), says: noCopyInWords(one) }]
        : []),
    ],
    copy: one.copy && {
      thumbnail: `${under}/kecil`,
      href: `${under}/salinan`,
      alt: m.bukti_desk_copy_alt({ n }),
      says: m.bukti_desk_copy_full({ width: one.copy.width, height: one.copy.height }),
    },
    original: one.destroyedAt === null ? `${under}/asli` : null,
    show: one.copy && `${under}/perlihatkan`,
    certificate: `${under}/sertifikat`,
    plays: one.destroyedAt === null && playedAs(one.mediaType) !== null,
  }
}

const noCopyInWords = ({ copyRefused }: Evidence) =>
  copyRefused === null ? m.bukti_desk_copy_none() : m.bukti_event_not_copied({ why: copyRefusedInWords(copyRefused) })
