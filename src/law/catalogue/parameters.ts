import type { InForce, Marked, WorkingCalendar } from '../rule.ts'

/** No source seen states a first or last day. */
export const datesNotStated: InForce = { from: null, until: null }

/** The office's own date decides: our reading, in no text that was read. */
export const officeZone: Marked<'office'> = {
  value: 'office',
  mark: 'U',
  note: 'The local date at the handling office; a consequence of three zones, not a text that was read.',
}

/** Provisional reading where nothing shows whether the first day counts. */
export const firstDayFree: Marked<'counts' | 'free'> = {
  value: 'free',
  mark: 'U',
  note: 'Not found in any text; the day of the event is left out until confirmed.',
}

export const workingCalendar: Marked<WorkingCalendar> = {
  value: 'holidays-and-cuti-bersama',
  mark: 'U',
  note: 'Whether cuti bersama stops the clock is not confirmed.',
}
