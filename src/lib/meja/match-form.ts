import { nameScopes, type MatchSaid, type SubjectAsked } from '#app'
import { matchPapers } from '#store/views'
import { m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { dayOf, given, oneOf } from './form-fields.ts'

type Read<Value> = { readonly value: Value } | { readonly errors: Readonly<Record<string, string>> }

/** By the number where there is one; a name is looked for in one place. */
export function askedIn(form: FormData): Read<SubjectAsked> {
  const [number, name] = [textOf(form, 'nip'), textOf(form, 'nama')]
  if (number !== '') return { value: { by: 'nomor', number } }
  const within = oneOf(form, 'dalam', nameScopes)
  if (name === '') return { errors: { nama: m.refusal_field_blank() } }
  return within === null ? { errors: { dalam: m.refusal_field_blank() } } : { value: { by: 'nama', name, within } }
}

/** What a paper says of the day of the act. */
export function paperIn(form: FormData): Read<Extract<MatchSaid, { readonly way: 'surat' }>> {
  const kind = oneOf(form, 'jenis', matchPapers)
  const { on, errors } = dayOf(form, 'tanggal')
  const wrong = {
    ...(kind === null ? { jenis: m.refusal_field_blank() } : {}),
    ...(on === undefined ? { tanggal: m.refusal_field_blank() } : {}),
    ...errors,
  }
  if (kind === null || on === undefined) return { errors: wrong }
  return {
    value: {
      way: 'surat',
      employer: textOf(form, 'instansi'),
      post: textOf(form, 'jabatan'),
      ...given(form, 'ppk', 'employerId'),
      ...given(form, 'nip-surat', 'number'),
      ...given(form, 'unit', 'unit'),
      paper: { kind, on, accordingTo: textOf(form, 'menurut'), ...given(form, 'nomor-kertas', 'number') },
    },
  }
}

/** The names of the fields by what the use case calls them. */
export const matchFields = {
  name: 'nama',
  employer: 'instansi',
  employerId: 'ppk',
  post: 'jabatan',
  unit: 'unit',
  paperNumber: 'nomor-kertas',
  on: 'tanggal',
  accordingTo: 'menurut',
  reason: 'alasan',
} as const
