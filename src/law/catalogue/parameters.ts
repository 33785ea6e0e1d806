import { plainDate } from '../calendar/plain-date.ts'
import type { ClockStart, InForce, Marked, Term, WorkingCalendar } from '../rule.ts'

/** No source seen states a first or last day. */
export const datesNotStated: InForce = { from: null, until: null }

/** The office's own date decides: our reading, in no text that was read. */
export const officeZone: Marked<'office'> = {
  value: 'office',
  mark: 'U',
  note: {
    id: 'Tanggal setempat di kantor penangan; akibat tiga zona waktu, bukan naskah yang terbaca.',
    en: 'The local date at the handling office; a consequence of three zones, not a text that was read.',
  },
}

/** Provisional reading where nothing shows whether the first day counts. */
export const firstDayFree: Marked<'counts' | 'free'> = {
  value: 'free',
  mark: 'U',
  note: {
    id: 'Tidak ditemukan dalam naskah mana pun; hari kejadian tidak dihitung sampai dikonfirmasi.',
    en: 'Not found in any text; the day of the event is left out until confirmed.',
  },
}

export const workingCalendar: Marked<WorkingCalendar> = {
  value: 'holidays-and-cuti-bersama',
  mark: 'U',
  note: {
    id: 'Apakah cuti bersama menghentikan jam belum terkonfirmasi.',
    en: 'Whether cuti bersama stops the clock is not confirmed.',
  },
}

/** "Hari" in a text or a report that does not say which days it means. */
export const daysUnsaid: Pick<Term, 'unit' | 'firstDay' | 'calendar' | 'zone'> = {
  unit: {
    value: 'calendar-days',
    mark: 'U',
    note: { id: 'Sumber hanya menyebut "hari".', en: 'The source says only "hari".' },
  },
  firstDay: firstDayFree,
  calendar: null,
  zone: officeZone,
}

/** Working days, where only the word itself was seen. */
export const workingDays: Pick<Term, 'firstDay' | 'calendar' | 'zone'> = {
  firstDay: firstDayFree,
  calendar: workingCalendar,
  zone: officeZone,
}

/** What an hour has no use for. */
export const inHours: Pick<Term, 'firstDay' | 'calendar' | 'zone'> = { firstDay: null, calendar: null, zone: null }

/** The SKB was signed on this day; the day it took effect was not read. */
export const skbInForce: InForce = {
  from: {
    value: plainDate('2022-09-22'),
    mark: 'U',
    note: {
      id: 'Hari penandatanganannya; hari mulai berlakunya tidak terbaca.',
      en: 'The day it was signed; the day it took effect was not read.',
    },
  },
  until: null,
}

/** A start that no source names: counted from the day a statement on the referral tells, and shown with that doubt. */
export const startAsTold: Pick<Marked<ClockStart>, 'mark' | 'note'> = {
  mark: 'U',
  note: {
    id: 'Sumber tidak menyebut sejak kapan jangka ini dihitung. Netra menghitungnya dari hari yang disebut pernyataan tentang berkas itu; jamnya tidak bertindak sebelum pejabat hukum memastikannya.',
    en: 'No source says from when this term is counted. Netra counts it from the day that a statement on the file tells; its clock does not act until the legal officer confirms it.',
  },
}
