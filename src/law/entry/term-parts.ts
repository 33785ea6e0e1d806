import type { Extension, Mark, Marked, Term, TermUnit, Words } from '../rule.ts'
import type { PartMark } from '../instrument.ts'
import { termParameters, type TermParameter } from '../mark.ts'
import type { EntryPart } from './entry.ts'

const parameterSays: Record<TermParameter, Words> = {
  amount: { id: 'lamanya', en: 'length' },
  unit: { id: 'satuan', en: 'unit' },
  startsAt: { id: 'mulai dihitung', en: 'counts from' },
  firstDay: { id: 'hari pertama', en: 'first day' },
  calendar: { id: 'kalender', en: 'calendar' },
  zone: { id: 'zona waktu', en: 'time zone' },
  extension: { id: 'perpanjangan', en: 'extension' },
}

const unitSays: Record<TermUnit, Words> = {
  'calendar-days': { id: 'hari kalender', en: 'calendar days' },
  'working-days': { id: 'hari kerja', en: 'working days' },
  hours: { id: 'jam', en: 'hours' },
}

const startSays: Record<Term['startsAt']['value'], Words> = {
  'known-on': { id: 'hari diketahui', en: 'the day it was known' },
  'discovered-on': { id: 'hari ditemukan', en: 'the day of discovery' },
  received: { id: 'laporan diterima', en: 'the report received' },
  'online-received': { id: 'laporan daring diterima', en: 'the online report received' },
  'posko-received': { id: 'aduan diterima posko', en: 'the complaint received at the post' },
  'kajian-awal-done': { id: 'kajian awal selesai', en: 'kajian awal done' },
  'completion-asked': { id: 'pemberitahuan untuk melengkapi', en: 'the notice to complete' },
  complete: { id: 'laporan lengkap', en: 'the report complete' },
  registered: { id: 'registrasi', en: 'registration' },
  advised: { id: 'saran perbaikan diberikan', en: 'the advice given' },
  referred: { id: 'penerusan', en: 'the referral' },
  'sbt-received': { id: 'masuk SBT', en: 'entry in SBT' },
  'satgas-verified': { id: 'verifikasi Satgas selesai', en: 'verification by the Satgas' },
  'gakkumdu-second-discussion': { id: 'pembahasan kedua', en: 'the second discussion' },
  'police-received': { id: 'diterima kepolisian', en: 'receipt by the police' },
  'prosecutor-received': { id: 'diterima penuntut', en: 'receipt by the prosecutor' },
  'court-received': { id: 'diterima pengadilan', en: 'receipt by the court' },
}

const firstDaySays: Record<'counts' | 'free', Words> = {
  counts: { id: 'ikut dihitung', en: 'counts' },
  free: { id: 'tidak dihitung', en: 'does not count' },
}

const calendarSays: Record<NonNullable<Term['calendar']>['value'], Words> = {
  'holidays-and-cuti-bersama': {
    id: 'tanpa libur nasional dan cuti bersama',
    en: 'without national holidays and cuti bersama',
  },
  'holidays-only': { id: 'tanpa libur nasional', en: 'without national holidays' },
}

const same = (text: string): Words => ({ id: text, en: text })
const silent: Words = { id: 'tidak disebut sumber', en: 'not stated by the source' }

const extensionSays = ({ amount, meaning, unit }: Extension): Words =>
  meaning === 'added'
    ? { id: `ditambah ${amount} ${unitSays[unit].id}`, en: `${amount} ${unitSays[unit].en} more` }
    : { id: `menjadi ${amount} ${unitSays[unit].id} seluruhnya`, en: `${amount} ${unitSays[unit].en} in total` }

function part<T>(of: Words, marked: Marked<T>, say: (value: T) => Words): EntryPart {
  return {
    of,
    says: say(marked.value),
    mark: marked.mark,
    alternatives: (marked.alternatives ?? []).map((value) => (value === null ? silent : say(value))),
    note: marked.note ?? null,
  }
}

/** What a term rests on, parameter by parameter. */
export function termParts(term: Term): readonly EntryPart[] {
  const parts: Record<TermParameter, EntryPart | null> = {
    amount: part(parameterSays.amount, term.amount, (amount) => same(String(amount))),
    unit: part(parameterSays.unit, term.unit, (unit) => unitSays[unit]),
    startsAt: part(parameterSays.startsAt, term.startsAt, (start) => startSays[start]),
    firstDay: term.firstDay && part(parameterSays.firstDay, term.firstDay, (day) => firstDaySays[day]),
    calendar: term.calendar && part(parameterSays.calendar, term.calendar, (calendar) => calendarSays[calendar]),
    zone:
      term.zone &&
      part(parameterSays.zone, term.zone, () => ({ id: 'zona kantor penangan', en: 'zone of the handling office' })),
    extension: term.extension ? part(parameterSays.extension, term.extension, extensionSays) : null,
  }
  return termParameters.flatMap((parameter) => parts[parameter] ?? [])
}

/** A single value outside a term, such as a quorum. */
export const valuePart = (of: Words, marked: Marked<number | string>): EntryPart =>
  part(of, marked, (value) => same(String(value)))

export const plainPart = (of: Words, mark: Mark): EntryPart => ({ of, says: null, mark, alternatives: [], note: null })

export const fromPartMark = ({ of, mark, alternatives = [] }: PartMark): EntryPart => ({
  of,
  says: null,
  mark,
  alternatives: alternatives.map(same),
  note: null,
})
