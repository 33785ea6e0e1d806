import { accept, refuse, type Result } from '#base'
import { lastDayOfMonth, type PlainDate } from '#law'
import { readSubjectNumber, type NumberKind, type NumberRefusal } from '../pencocokan/subject-number.ts'

/** A roll also knows people by their NIK, who have no other number. */
export type RollNumberKind = NumberKind | 'nik'
export type RollNumber = { readonly kind: RollNumberKind; readonly digits: string }
export type RollNumberProblem = NumberRefusal['reason'] | 'nik-birth-day' | 'nip-other-birth-day' | 'nip-other-sex'

/** What the same row says of its person elsewhere; null where it says nothing. */
export type Beside = { readonly bornOn: PlainDate | null; readonly sex: 'laki-laki' | 'perempuan' | null }

const nikLength = 16
/** A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. */
const keptDigits = 15

/**
 * Reads a number of a list. `wasNumber`: its cell was a number and no text, so that digits beyond the fifteenth may be made up. Our own
 * checks, unconfirmed (N87): no article was read on the form of NIP or NIK.
 */
export function readRollNumber(
  kind: RollNumberKind,
  typed: string,
  { wasNumber, beside }: { readonly wasNumber: boolean; readonly beside: Beside },
): Result<RollNumber, RollNumberProblem> {
  const said = typed
    .trim()
    .replace(/^['`‘’]/, '')
    .replace(/^(nip|nik|nrp)[\s.:]*/i, '')
  if (isRounded(said, wasNumber)) return refuse('number-from-spreadsheet')
  if (kind === 'nik') return readNik(said)
  const read = readSubjectNumber(kind, said)
  if (!read.ok) return refuse(read.refusal.reason)
  const number = read.value
  if (number.kind === 'nip') {
    if (beside.bornOn !== null && beside.bornOn !== number.bornOn) return refuse('nip-other-birth-day')
    if (beside.sex !== null && beside.sex !== number.sex) return refuse('nip-other-sex')
  }
  return accept({ kind: number.kind, digits: number.digits })
}

function isRounded(said: string, wasNumber: boolean): boolean {
  if (/^\d([.,]\d+)?e\+?\d{1,3}$/i.test(said)) return true
  const lost = said.length - keptDigits
  if (!/^\d{16,18}$/.test(said) || lost < 1) return false
  // One zero at the end may be true of a text; three of a sequence that begins with 001 are not.
  return said.endsWith('0'.repeat(lost)) && (wasNumber || lost > 2)
}

/** Six digits of a place, six of a birthday, on which a woman's day has forty added, four of sequence. */
function readNik(said: string): Result<RollNumber, RollNumberProblem> {
  const digits = said.replace(/[\s.-]/g, '')
  if (!/^[0-9]+$/.test(digits)) return refuse('number-not-digits')
  if (digits.length !== nikLength) return refuse('number-length')
  const [day, month] = [Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))]
  // 2000 had a 29 February: which century it was, two digits of a year do not say.
  const isDay = Number(digits.slice(6, 8)) <= 71 && day >= 1 && day <= lastDayOfMonth(2000, month)
  return isDay ? accept({ kind: 'nik', digits }) : refuse('nik-birth-day')
}
