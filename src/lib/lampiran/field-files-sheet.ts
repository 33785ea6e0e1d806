import type { CamePart, FieldFile, FieldFilesPage, LhpEvent } from '#app'
import type { Instant, Zone } from '#law'
import { here, m, momentInWords } from '#wording'
import { sizeInWords } from '../bukti/evidence-words.ts'

type When = { readonly zone: Zone; readonly now: Instant }

/** What phones hold or sent for an LHP, as the desk shows it. */
export const fieldFilesSheet = ({ lhp, files, custody }: FieldFilesPage, { zone, now }: When) => ({
  lhpId: lhp.id,
  title: lhp.number ?? m.lhp_unnumbered(),
  says:
    files.length === 0 ? m.lampiran_none() : m.lampiran_count({ count: files.length, when: momentInWords(now, zone) }),
  files: files.map((file, at) => ({
    ...sheetOf(file, at + 1, zone),
    custody: custody.filter(({ data }) => data['fileId'] === file.id).map((event) => stepOf(event, zone)),
  })),
})

const titles = { foto: m.lampiran_foto, rekaman: m.lampiran_rekaman } as const

function sheetOf(file: FieldFile, n: number, zone: Zone) {
  const under = here(`/meja/lhp/${file.lhpId}/lampiran/${file.id}`)
  return {
    id: file.id,
    title: titles[file.kind]({ n }),
    rows: [
      { term: m.lampiran_taken(), says: takenInWords(file, zone) },
      { term: m.lampiran_announced(), says: momentInWords(file.announcedAt, zone) },
      ...(file.by === null ? [] : [{ term: m.lampiran_by(), says: file.by }]),
      { term: m.lampiran_hash(), says: file.sha256 },
      ...(file.kind === 'foto' ? [{ term: m.lampiran_copy(), says: copyInWords(file.copyCame, zone) }] : []),
      { term: m.lampiran_original(), says: originalInWords(file.originalCame, zone) },
    ],
    copy: isHere(file.copyCame) && { href: `${under}/salinan`, alt: m.lampiran_copy_alt({ n }) },
    original: isHere(file.originalCame) && `${under}/asli`,
  }
}

const isHere = (came: CamePart | null): boolean => came !== null && came.goneAt === null

/** A clock that is a few minutes off is every phone's. */
const mostAhead = 10

function takenInWords({ takenAt, clockAhead }: FieldFile, zone: Zone): string {
  const when = momentInWords(takenAt, zone)
  const minutes = Math.round((clockAhead ?? 0) / 60)
  if (Math.abs(minutes) <= mostAhead) return when
  return (minutes > 0 ? m.lampiran_clock_ahead : m.lampiran_clock_behind)({ when, minutes: Math.abs(minutes) })
}

function copyInWords(came: CamePart | null, zone: Zone): string {
  if (came === null) return m.lampiran_copy_belum()
  if (came.goneAt !== null) return m.simpan_gone()
  const words = { cocok: m.lampiran_copy_cocok, beda: m.lampiran_copy_beda }
  return words[came.stand]({ when: momentInWords(came.at, zone) })
}

function originalInWords(came: CamePart | null, zone: Zone): string {
  if (came === null) return m.lampiran_original_belum()
  if (came.goneAt !== null) return m.simpan_gone()
  const when = momentInWords(came.at, zone)
  return came.stand === 'cocok'
    ? m.lampiran_original_cocok({ when })
    : m.lampiran_original_beda({ when, hash: came.sha256 })
}

type Told = { readonly size: string; readonly hash: string; readonly matches: boolean }
const events: Readonly<Record<string, (told: Told) => string>> = {
  'lhp-file-announced': ({ size, hash }) => m.lampiran_event_announced({ size, hash }),
  'lhp-copy-received': ({ size, matches }) =>
    matches ? m.lampiran_event_copy({ size }) : m.lampiran_event_copy_differs({ size }),
  'lhp-original-received': ({ size, hash, matches }) =>
    matches ? m.lampiran_event_original({ size }) : m.lampiran_event_original_differs({ size, hash }),
  'lhp-original-opened': () => m.lampiran_event_opened(),
}

function stepOf({ type, data, by, recordedAt }: LhpEvent, zone: Zone) {
  const [size, hash] = [data['size'], data['sha256']]
  const told = {
    size: typeof size === 'number' ? sizeInWords(size) : '',
    hash: typeof hash === 'string' ? hash.slice(0, 16) : '',
    matches: data['matches'] === true,
  }
  const title = events[type]?.(told) ?? type
  return {
    when: momentInWords(recordedAt, zone),
    datetime: recordedAt,
    title: by === null ? title : m.lampiran_event_by({ title, who: by }),
  }
}
