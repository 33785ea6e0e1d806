import { accept, refuse, type Result } from '#base'
import { parsePlainDate, type PlainDate, type SubjectKind } from '#law'

/** Whose number it is: that of a civil servant (NIP), or that of a soldier or police officer (NRP). */
export type NumberKind = 'nip' | 'nrp'

export type SubjectNumber =
  | {
      readonly kind: 'nip'
      readonly digits: string
      readonly bornOn: PlainDate
      readonly appointed: { readonly year: number; readonly month: number | 'pppk' }
      readonly sex: 'laki-laki' | 'perempuan'
    }
  | { readonly kind: 'nrp'; readonly digits: string }

export type NumberRefusal =
  /** A spreadsheet turned it into a number: the last digits are gone and cannot be had back. */
  | { readonly reason: 'number-from-spreadsheet'; readonly basis: 'N35' }
  | { readonly reason: 'number-not-digits'; readonly basis: 'N35' }
  | { readonly reason: 'number-length'; readonly kind: NumberKind; readonly digits: number; readonly basis: 'N35' }
  | { readonly reason: 'nip-birth-day' | 'nip-appointed'; readonly part: string; readonly basis: 'N35' }
  | { readonly reason: 'nip-appointed-before-birth'; readonly basis: 'N35' }
  | { readonly reason: 'nip-sex'; readonly part: string; readonly basis: 'N35' }

const kinds: Readonly<Partial<Record<SubjectKind, NumberKind>>> = { pns: 'nip', pppk: 'nip', tni: 'nrp', polri: 'nrp' }

/** Which number a person of this kind has; null where none is known. A PNS of TNI or Polri is a PNS, and has an NIP. */
export const numberKindOf = (subject: SubjectKind): NumberKind | null => kinds[subject] ?? null

/** Reads what was typed or printed: blanks, dots and hyphens between the digits are how papers group them. */
export function readSubjectNumber(kind: NumberKind, typed: string): Result<SubjectNumber, NumberRefusal> {
  const said = typed.trim()
  if (/^\d(?:[.,]\d+)?e\+?\d{1,3}$/i.test(said)) return refuse({ reason: 'number-from-spreadsheet', basis: 'N35' })
  const digits = said.replace(/[\s.\u2010-\u2015-]/gu, '')
  // ASCII alone: other digits look alike to a person and are another number to a search.
  if (!/^[0-9]+$/.test(digits)) return refuse({ reason: 'number-not-digits', basis: 'N35' })
  return readers[kind](digits)
}

const nipLength = 18
// No source read says how long an NRP is: this only keeps out what nobody could have as a number.
const longestNrp = 20

const readers: Readonly<Record<NumberKind, (digits: string) => Result<SubjectNumber, NumberRefusal>>> = {
  nip: readNip,
  nrp: (digits) =>
    digits.length > longestNrp
      ? refuse({ reason: 'number-length', kind: 'nrp', digits: digits.length, basis: 'N35' })
      : accept({ kind: 'nrp', digits }),
}

/** Where a month would stand, the number of a PPPK has this. Unconfirmed: no article was read. */
const pppkMark = '21'

/** Eight digits of birth, six of appointment, one of sex, three of sequence. Unconfirmed as a whole: its article was not read. */
function readNip(digits: string): Result<SubjectNumber, NumberRefusal> {
  if (digits.length !== nipLength)
    return refuse({ reason: 'number-length', kind: 'nip', digits: digits.length, basis: 'N35' })
  const [born, year, month, sex] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 14), digits.charAt(14)]
  const bornOn = parsePlainDate(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`)
  if (bornOn === null) return refuse({ reason: 'nip-birth-day', part: born, basis: 'N35' })
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  if (!isMonth && month !== pppkMark) return refuse({ reason: 'nip-appointed', part: year + month, basis: 'N35' })
  if (year <= born.slice(0, 4)) return refuse({ reason: 'nip-appointed-before-birth', basis: 'N35' })
  const known = sexes[sex]
  if (known === undefined) return refuse({ reason: 'nip-sex', part: sex, basis: 'N35' })
  const appointed = { year: Number(year), month: isMonth ? Number(month) : ('pppk' as const) }
  return accept({ kind: 'nip', digits, bornOn, appointed, sex: known })
}

const sexes: Readonly<Record<string, 'laki-laki' | 'perempuan'>> = { '1': 'laki-laki', '2': 'perempuan' }
