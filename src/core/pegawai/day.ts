import { addDays, parsePlainDate, plainDate, type PlainDate } from '#law'

const months: Readonly<Record<string, string>> = {
  januari: '01',
  jan: '01',
  january: '01',
  februari: '02',
  feb: '02',
  pebruari: '02',
  february: '02',
  maret: '03',
  mar: '03',
  march: '03',
  april: '04',
  apr: '04',
  mei: '05',
  may: '05',
  juni: '06',
  jun: '06',
  june: '06',
  juli: '07',
  jul: '07',
  july: '07',
  agustus: '08',
  agu: '08',
  ags: '08',
  agt: '08',
  aug: '08',
  august: '08',
  september: '09',
  sep: '09',
  sept: '09',
  oktober: '10',
  okt: '10',
  oct: '10',
  october: '10',
  november: '11',
  nov: '11',
  nopember: '11',
  nop: '11',
  desember: '12',
  des: '12',
  dec: '12',
  december: '12',
}

/** Day 0 of a spreadsheet's count. Excel counts a 29 February 1900 that never was; every day from March on is right with this. */
const zero = { 1900: plainDate('1899-12-30'), 1904: plainDate('1904-01-01') } as const
export type Epoch = keyof typeof zero

const padded = (part: string) => part.padStart(2, '0')

/** A day as lists write it: as a number of a spreadsheet, 15/03/1985, 1985-03-15, 19850315, 15 Maret 1985. Null: none of these. */
export function dayInCell(typed: string, epoch: Epoch): PlainDate | null {
  const said = typed.trim().toLowerCase()
  if (/^\d{8}$/.test(said)) return parsePlainDate(`${said.slice(0, 4)}-${said.slice(4, 6)}-${said.slice(6)}`)
  if (/^\d{3,5}(\.\d+)?$/.test(said)) return addDays(zero[epoch], Math.floor(Number(said)))
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[t ][\d:.]+z?)?$/.exec(said) ?? []
  if (iso !== undefined) return parsePlainDate(iso)
  const [, day, month, year] = /^(\d{1,2})[\s/.-]+([a-z]+|\d{1,2})[\s/.-]+(\d{4})(?: [\d:.]+)?$/.exec(said) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const number = /^\d/.test(month) ? padded(month) : months[month]
  return number === undefined ? null : parsePlainDate(`${year}-${number}-${padded(day)}`)
}
