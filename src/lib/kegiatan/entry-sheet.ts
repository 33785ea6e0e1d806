import { readEntry, sectionIds, sectionOf, type EntryFault, type SectionId } from '#core'
import { localDay, type Instant } from '#law'
import type { CascadeByLink, DocumentLine, EntryLine, EntryPage, HeldEntry, PointLine } from '#store/views'
import { dayInWords, m, momentInWords, numberInWords } from '#wording'
import { kindOfActivity } from '../words/kegiatan.ts'
import { faultInWords, placeInWords, pointStateWords, sectionWords } from './words.ts'

type Look = 'idle' | 'now' | 'good' | 'warn' | 'bad'
type Tag = { readonly says: string; readonly look: Look }

const stateTag = ({ state, changed }: Pick<HeldEntry, 'state' | 'changed'>): Tag =>
  state === 'draf'
    ? { says: m.kegiatan_state_draf(), look: 'now' }
    : changed
      ? { says: m.kegiatan_state_changed(), look: 'warn' }
      : { says: state === 'masuk' ? m.kegiatan_state_masuk() : m.kegiatan_state_dikoreksi(), look: 'good' }

const titleOf = (fields: Readonly<Record<string, string>>): string => fields['judul'] || m.kegiatan_untitled()

/** An activity in the list of its office. */
export const entryLine = ({ id, officeName, zone, answers: { fields }, revisedAt, ...held }: EntryLine) => ({
  id,
  title: titleOf(fields),
  says: [
    fields['jenis'] === undefined || fields['jenis'] === '' ? null : kindOfActivity(fields['jenis']),
    fields['tanggal'] ? dayInWords(fields['tanggal']) : null,
    officeName,
    m.kegiatan_revised({ when: momentInWords(revisedAt, zone) }),
  ]
    .filter((part) => part !== null)
    .join(' · '),
  tag: stateTag(held),
})

/** What stands in the way of entering it, each with the page where it is put right. */
const faultLine = (id: string, fault: EntryFault) => ({
  to: `/meja/kegiatan/${id}/isi/${sectionOf(fault.field)}`,
  says: `${placeInWords(fault)}: ${faultInWords(fault.problem)}`,
})

const isFilled = ({ answers }: HeldEntry, id: SectionId, names: readonly string[]): boolean =>
  names.some((name) => (answers.fields[name] ?? '') !== '' || (answers.rows[name]?.length ?? 0) > 0) || id === 'pokok'

const namesIn: Readonly<Record<SectionId, readonly string[]>> = {
  pokok: ['judul'],
  isi: ['ringkasan', 'sasaran', 'pesan', 'materi'],
  pembicara: ['pembicara'],
  hadir: ['lembaga', 'tokoh'],
  kesepakatan: ['janji'],
  naskah: ['naskah'],
  rapat: ['agenda', 'notula'],
  angka: ['angka'],
}

/** The page of one activity: its parts as a task list, what is missing, and what is made of it. */
export function entrySheet(page: EntryPage, now: Instant) {
  const { held } = page
  const read = readEntry(held.answers, localDay(now, held.zone))
  const faults = read.ok ? [] : read.refusal
  return {
    id: held.id,
    title: titleOf(held.answers.fields),
    tag: stateTag(held),
    office: held.officeName,
    officeId: held.officeId,
    isDraft: held.state === 'draf',
    changed: held.changed,
    code: page.code,
    lhpId: held.lhpId,
    faults: faults.map((fault) => faultLine(held.id, fault)),
    tasks: sectionIds.map((id) => ({
      says: sectionWords[id].title(),
      hint: sectionWords[id].hint(),
      to: `/meja/kegiatan/${held.id}/isi/${id}`,
      status: faults.some(({ field }) => sectionOf(field) === id)
        ? { says: m.kegiatan_task_missing(), look: 'warn' as const }
        : isFilled(held, id, namesIn[id])
          ? { says: m.kegiatan_task_filled(), look: 'good' as const }
          : { says: m.kegiatan_task_empty(), look: 'idle' as const },
    })),
    points: page.points.map((point) => pointSheet(point, now)),
    documents: page.documents.map((document, at) => documentSheet(held.id, document, at + 1, page.cascades)),
    photos: page.photos.length,
    people: peopleIn(page.present),
  }
}

/** A document that was handed over, with what became of it, or where it is sent on its way. */
const documentSheet = (
  activityId: string,
  { title, number, fromName, toName, edaranCode }: DocumentLine,
  ordinal: number,
  cascades: readonly CascadeByLink[],
) => ({
  title: [title, number].filter(Boolean).join(', '),
  way: m.kegiatan_doc_way({ from: fromName, to: toName }),
  cascade: cascadeSheet(edaranCode, cascades),
  link: edaranCode === null ? null : `/edaran/${edaranCode}`,
  handOver: edaranCode === null ? `/meja/kegiatan/${activityId}/serah?baris=${String(ordinal)}` : null,
})

/** Who has a circular, and where its tree is; null for whoever has no part in it. */
export function cascadeSheet(code: string | null, cascades: readonly CascadeByLink[]) {
  const found = cascades.find((one) => one.code === code)
  return found === undefined
    ? null
    : {
        to: `/meja/edaran/${found.circularId}?simpul=${found.nodeId}`,
        says: m.kegiatan_doc_standing({
          part: numberInWords(found.unitsAcknowledged),
          whole: numberInWords(found.units),
          late: numberInWords(found.unitsLate),
        }),
      }
}

/** Each person once: of the ways of a unit the one that has the most. */
export const peopleIn = (present: EntryPage['present']): number => present.reduce((sum, { people }) => sum + people, 0)

/** An agreed point in words, late where its day is past and it is open. */
export function pointSheet(point: PointLine, now: Instant) {
  const isOpen = point.state === 'terbuka'
  const late = isOpen && point.dueOn !== null && point.dueOn < localDay(now, point.zone)
  return {
    id: point.id,
    says: point.says,
    owner: point.ownerName,
    from: [point.activityTitle, point.heldOn === null ? null : dayInWords(point.heldOn)].filter(Boolean).join(', '),
    activityCode: point.code,
    due: point.dueOn === null ? m.kegiatan_point_no_due() : m.kegiatan_point_due({ day: dayInWords(point.dueOn) }),
    tag: late
      ? { says: m.kegiatan_point_late(), look: 'bad' as const }
      : { says: pointStateWords[point.state].says(), look: pointStateWords[point.state].look },
    sanction: point.sanction,
    sanctionFor: point.sanctionFor,
    isOpen,
    late,
  }
}
