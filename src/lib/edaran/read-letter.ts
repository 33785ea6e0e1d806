import type { DraftCircular } from '#app'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'
import type { SignedInOffice } from '../signed-in.ts'
import { endOfDayIn } from './compose-page.ts'
import { sentTextOf } from './file-of.ts'

export const listsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

/** What a form says of a letter, whoever it goes to. */
export async function readLetter(
  form: FormData,
  office: SignedInOffice,
): Promise<Omit<DraftCircular, 'actor' | 'way' | 'audience'>> {
  const deadline = readDate(form, 'tenggat').date
  const [electionId, code] = textOf(form, 'tahapan').split(' ')
  return {
    id: textOf(form, 'kunci'),
    issuerOfficeId: office.id,
    kind: textOf(form, 'jenis'),
    number: textOf(form, 'nomor'),
    letterOn: readDate(form, 'tanggal').date,
    subject: textOf(form, 'hal'),
    basis: textOf(form, 'dasar'),
    stage: electionId === undefined || code === undefined ? null : { electionId, code },
    people: listsOf(form, 'pegawai'),
    actIds: listsOf(form, 'perbuatan'),
    deadlineAt: deadline === null ? null : endOfDayIn(deadline, office.zone),
    text: await sentTextOf(form),
  }
}
