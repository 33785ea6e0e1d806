import type { Holiday } from '../calendar/holiday.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { RefusalReason } from '../catalogue/alasan-penolakan.ts'
import type { HouseRule } from '../house-rule.ts'
import { numbersCite, type NumberCode } from '../catalogue/nomor.ts'
import { datesNotStated } from '../catalogue/parameters.ts'
import { provisions } from '../catalogue/provisions.ts'
import type { Instrument, InstrumentKind } from '../instrument.ts'
import { findInstrument } from '../lookup.ts'
import { surestOf, weakestOf } from '../mark.ts'
import type { Words } from '../rule.ts'
import type { RetentionRule } from '../catalogue/penyimpanan.ts'
import type { KindOfReport } from '../taxonomy/kinds.ts'
import type { RetaliationAct } from '../taxonomy/retaliation.ts'
import type { Subject } from '../taxonomy/subjects.ts'
import { bare, type Entry } from './entry.ts'
import { plainPart, valuePart } from './term-parts.ts'

const kindSays: Record<InstrumentKind, Words> = {
  'undang-undang': { id: 'Undang-undang', en: 'Law' },
  'peraturan-pemerintah': { id: 'Peraturan pemerintah', en: 'Government regulation' },
  'peraturan-presiden': { id: 'Peraturan presiden', en: 'Presidential regulation' },
  'peraturan-bawaslu': { id: 'Peraturan Bawaslu', en: 'Regulation of Bawaslu' },
  'peraturan-lembaga': { id: 'Peraturan lembaga', en: 'Regulation of an agency' },
  keputusan: { id: 'Keputusan', en: 'Decision' },
  'surat-edaran': { id: 'Surat edaran', en: 'Circular' },
  'keputusan-bersama': { id: 'Keputusan bersama', en: 'Joint decision' },
  'surat-telegram': { id: 'Surat telegram', en: 'Telegram' },
  'putusan-mk': { id: 'Putusan Mahkamah Konstitusi', en: 'Decision of the Constitutional Court' },
}

/** What replaced a text: its day is not always known, and then none is said. */
function repealSays({ repealedBy }: Instrument): Words | null {
  if (repealedBy === undefined) return null
  const cite = findInstrument(repealedBy)?.cite ?? repealedBy
  return { id: `dicabut oleh ${cite}`, en: `repealed by ${cite}` }
}

/** A text as a whole: that there is one is as sure as the surest thing seen of it. What it says stands in its articles. */
export function ofInstrument(row: Instrument): Entry {
  const repeal = repealSays(row)
  const kind = kindSays[row.kind]
  const articles = provisions.filter(({ instrument }) => instrument === row.id)
  const sources = [...new Set(articles.flatMap((article) => article.sources))]
  return {
    ...bare,
    id: row.id,
    kind: 'naskah',
    title: row.title,
    says: repeal === null ? kind : { id: `${kind.id}; ${repeal.id}`, en: `${kind.en}; ${repeal.en}` },
    cite: row.cite,
    mark: sources.length === 0 ? 'U' : surestOf(articles.map(({ mark }) => mark)),
    parts: row.dated === null ? [] : [valuePart({ id: 'ditetapkan', en: 'dated' }, row.dated)],
    inForce: datesNotStated,
    sources,
    related: [...(row.repealedBy === undefined ? [] : [row.repealedBy]), ...new Set(articles.map(({ id }) => id))],
    note: row.note ?? null,
  }
}

const months = [
  ['Januari', 'January'],
  ['Februari', 'February'],
  ['Maret', 'March'],
  ['April', 'April'],
  ['Mei', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['Agustus', 'August'],
  ['September', 'September'],
  ['Oktober', 'October'],
  ['November', 'November'],
  ['Desember', 'December'],
] as const

function dayAndMonth(day: PlainDate): Words {
  const [id, en] = months[Number(day.slice(5, 7)) - 1] ?? months[0]
  const nth = String(Number(day.slice(8)))
  return { id: `${nth} ${id}`, en: `${nth} ${en}` }
}

/** One entry a year: a calendar is confirmed as a whole, against one decree. */
export const ofHolidays = (holidays: readonly Holiday[]): readonly Entry[] =>
  [...Map.groupBy(holidays, ({ on }) => on.slice(0, 4))].map(([year, days]) => ({
    ...bare,
    id: `LIBUR-${year}`,
    kind: 'libur',
    title: {
      id: `Libur nasional dan cuti bersama ${year}`,
      en: `National holidays and cuti bersama of ${year}`,
    },
    says: {
      id: `${String(days.length)} hari; tidak dihitung oleh tenggat hari kerja.`,
      en: `${String(days.length)} days; a working-day term leaves them out.`,
    },
    cite: [...new Set(days.map(({ decree }) => decree ?? 'SKB 3 menteri (keputusan belum terbaca)'))].join('; '),
    mark: weakestOf(days.map(({ mark }) => mark)),
    parts: days.map(({ on, title, mark }) => ({ ...plainPart(title, mark), says: dayAndMonth(on) })),
    inForce: datesNotStated,
    sources: [...new Set(days.flatMap(({ sources }) => sources))],
  }))

const codeTitles: Record<NumberCode['kind'], Words> = {
  contest: { id: 'Kode pemilihan dalam nomor', en: 'Codes of the election in a number' },
  level: { id: 'Kode tingkat kantor dalam nomor', en: 'Codes of the rank of an office in a number' },
}

/** One entry for each place in a number; the codes seen stand in the number of Kudus (S24). */
export const ofNumberCodes = (codes: readonly NumberCode[]): readonly Entry[] =>
  [...Map.groupBy(codes, ({ kind }) => kind)].map(([kind, rows]) => ({
    ...bare,
    id: `KODE-${kind}`,
    kind: 'kode',
    title: codeTitles[kind],
    cite: numbersCite,
    mark: weakestOf(rows.map(({ mark }) => mark)),
    parts: rows.map(({ code, title, mark }) => ({ ...plainPart({ id: code, en: code }, mark), says: title })),
    inForce: datesNotStated,
    sources: ['S24'],
  }))

export const ofSubject = (row: Subject): Entry => ({
  ...bare,
  id: `GOLONGAN-${row.kind}`,
  kind: 'golongan',
  title: row.title,
  says: row.meaning,
  cite: 'Golongan yang dibedakan Netra (bukan pasal)',
  subjects: [row.kind],
  mark: row.mark,
  inForce: datesNotStated,
  sources: row.sources,
})

/** Its copies were not noted one by one, so what no source supports here is unconfirmed. */
export const ofReportKind = (row: KindOfReport): Entry => ({
  ...bare,
  id: `JENIS-${row.kind}`,
  kind: 'jenis',
  title: row.title,
  cite: row.cite ?? 'Tidak ada pasal terbaca',
  mark: 'U',
  parts: row.cite === null ? [] : [plainPart({ id: 'pasal yang disebut', en: 'the articles named' }, row.mark)],
  inForce: datesNotStated,
  sources: [],
})

/** Its length is a part without a value: no source gives one, and the legal desk does. */
export const ofRetention = (row: RetentionRule): Entry => ({
  ...bare,
  id: row.id,
  kind: 'umum',
  title: row.title,
  says: row.says,
  cite: 'UU 27/2022 (pasal belum terbaca)',
  mark: row.mark,
  parts: [plainPart({ id: 'lama simpan, dalam bulan', en: 'how long it is kept, in months' }, row.mark)],
  inForce: datesNotStated,
  sources: [],
  related: [row.provision],
})

/** What is done to people who reported. No article on it was seen; the one it is tested by is about something else. */
export const ofRetaliation = ({ act, title, provision, note }: RetaliationAct): Entry => ({
  ...bare,
  id: `BALAS-${act}`,
  kind: 'jenis',
  title,
  cite: 'Tidak ada pasal terbaca',
  mark: 'U',
  inForce: datesNotStated,
  sources: [],
  related: provision === null ? [] : [provision],
  note,
})

/** Never law: as law it is unconfirmed, and what was seen of it in practice is a part with its own mark. */
export const ofHouseRule = (row: HouseRule): Entry => ({
  ...bare,
  id: row.id,
  kind: 'rumah',
  title: { id: `Aturan Netra ${row.id}`, en: `Rule of Netra ${row.id}` },
  says: row.says,
  cite: 'Aturan Netra sendiri (bukan pasal)',
  regime: 'both',
  mark: 'U',
  parts:
    row.mark === 'house'
      ? []
      : [
          plainPart(
            { id: 'terlihat dalam praktik atau dalam rezim lain', en: 'seen in practice or in the other regime' },
            row.mark,
          ),
        ],
  inForce: datesNotStated,
  sources: [],
})

/** The rule that asks for a reason from the list, with the list. That there is one is Netra's own; each reason leads to its row. */
export const withReasons = (rule: Entry, reasons: readonly RefusalReason[]): Entry => ({
  ...rule,
  parts: reasons.map(({ says }) => plainPart(says, 'U')),
  related: [...new Set(reasons.flatMap(({ basis }) => [basis.pilkada, basis.pemilu]))],
})
