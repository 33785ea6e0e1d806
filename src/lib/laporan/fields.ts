import { parsePlainDate } from '#law'
import type { SoFar } from '#app'
import { readDate } from '../form/date-parts.ts'
import { cleanText } from './clean.ts'
import { sealedFields, sealedToField } from './secret-fields.ts'

/** What each field of a report is called in the form, in the order of the form. Where a fault names a field, the page marks its input. */
export const fieldNames: Readonly<Record<string, string>> = {
  kind: 'jenis',
  narrative: 'uraian',
  subject: 'terlapor',
  'subject.kind': 'terlapor',
  'subject.name': 'terlapor-nama',
  'subject.position': 'terlapor-jabatan',
  'subject.officeName': 'terlapor-kantor',
  'subject.officeCode': 'terlapor-kantor',
  actId: 'perbuatan',
  regionCode: 'cari',
  place: 'tempat',
  happenedOn: 'terjadi',
  knownOn: 'diketahui',
  evidence: 'bukti',
  witnesses: 'saksi',
  'reporter.name': 'nama',
  'reporter.address': 'alamat',
  'reporter.birthPlace': 'tempat-lahir',
  'reporter.bornOn': 'tanggal-lahir',
  'reporter.sex': 'jenis-kelamin',
  'reporter.job': 'pekerjaan',
  'reporter.nationality': 'kewarganegaraan',
  'reporter.phone': 'telepon',
  'reporter.email': 'surel',
}

export const textIn = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? cleanText(value) : ''
}

const group = (form: FormData, prefix: string) =>
  Object.fromEntries(
    Object.entries(fieldNames)
      .filter(([path]) => path.startsWith(prefix) && path !== 'subject.officeCode')
      .map(([path, name]) => [path.slice(prefix.length), textIn(form, name)]),
  )

/** The form as the API would have sent it; what is wrong with it is found by the same border. */
export function bodyOf(form: FormData, lane: 'informasi' | 'laporan'): unknown {
  return {
    lane,
    kind: textIn(form, 'jenis'),
    regionCode: textIn(form, 'wilayah'),
    happenedOn: dayOf(form, 'terjadi'),
    knownOn: dayOf(form, 'diketahui'),
    place: textIn(form, 'tempat'),
    narrative: textIn(form, 'uraian'),
    evidence: textIn(form, 'bukti'),
    actId: textIn(form, 'perbuatan'),
    subject: group(form, 'subject.'),
    reporter: group(form, 'reporter.'),
    witnesses: textIn(form, 'saksi'),
    sealedReporter: textIn(form, sealedFields.reporter),
    sealedWitnesses: textIn(form, sealedFields.witnesses),
    sealedVictim: textIn(form, sealedFields.victim),
    sealedTo: textIn(form, sealedToField),
  }
}

/** Words that name no day are passed on as they are, so that the border says so instead of "missing". */
export function dayOf(form: FormData, name: string): string {
  const { date, parts, empty } = readDate(form, name)
  return empty ? '' : (date ?? `${parts.year}-${parts.month}-${parts.day}`)
}

/** Whether the reporter would rather tell it by voice. */
export const isByVoice = (form: FormData | null): boolean => form?.get('suara') === 'ya'

/** What the checklist looks at: which fields hold something, never what. */
export function soFar(form: FormData | null, lane: 'informasi' | 'laporan'): SoFar {
  const has = (name: string) => form !== null && textIn(form, name) !== ''
  const day = (name: string) => (form === null ? null : parsePlainDate(dayOf(form, name)))
  return {
    lane,
    online: true,
    regionCode: form === null ? null : textIn(form, 'wilayah') || null,
    happenedOn: day('terjadi'),
    knownOn: day('diketahui'),
    reporterNamed: has('nama') && has('alamat'),
    subjectNamed: has('terlapor-nama') || has('terlapor-jabatan'),
    signed: false,
    identityShown: false,
    placeGiven: has('tempat') || has('wilayah'),
    timeGiven: day('terjadi') !== null,
    described: has('uraian') || isByVoice(form),
    evidenceGiven: has('bukti'),
  }
}
