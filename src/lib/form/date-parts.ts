import { parsePlainDate, type PlainDate } from '#law'

export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

/** The three inputs of a DateField as typed, and the day they name: null when they name none. */
export function readDate(form: FormData, name: string): { parts: DateParts; date: PlainDate | null; empty: boolean } {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => text(form, `${name}-${part}`)) as [
    string,
    string,
    string,
  ]
  const parts = { day, month, year }
  return {
    parts,
    date: parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
    empty: !day && !month && !year,
  }
}

/** A day we hold, as the three parts of its field. */
export function partsOf(date: PlainDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
