import type { OutcomeDecided, Sitting } from '#app'
import { allegationOutcomes, type AllegationOutcome, type Attendance, type Vote } from '#core'
import type { CommissionerChoice } from '#store/views'
import { m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { given, oneOf } from './form-fields.ts'

/** The members of an office as the form lists them. */
export const memberChoices = (members: readonly CommissionerChoice[]) =>
  members.map(({ id, name, role, walled }) => ({
    id,
    name,
    walled,
    says: m.meja_pleno_member({ name, role: role === 'ketua' ? m.meja_role_ketua() : m.meja_role_anggota() }),
  }))

type Read = { readonly sitting: Sitting; readonly errors: Readonly<Record<string, string>> }

/** Who sat, how it was decided, and what was decided: the part every pleno has, on a case or on an LHP. */
export function readSitting(form: FormData, members: readonly Pick<CommissionerChoice, 'id'>[]): Read {
  const openness = oneOf(form, 'sifat', ['terbuka', 'tertutup'])
  const mode = oneOf(form, 'cara', ['musyawarah', 'suara'])
  const lines = members.map(({ id }) => attendanceOf(form, id))
  const absent = members
    .filter((_, at) => lines[at] === null)
    .map(({ id }): readonly [string, string] => [`hadir-${id}`, m.refusal_attendance_missing()])
  return {
    sitting: {
      openness: openness ?? 'tertutup',
      attendance: lines.filter((line) => line !== null),
      deciding:
        mode === 'suara'
          ? { by: 'suara', musyawarahFailed: form.has('musyawarah-gagal'), votes: votesOf(form, members) }
          : { by: 'musyawarah' },
      decision: textOf(form, 'keputusan'),
      minutes: textOf(form, 'berita-acara'),
      ...given(form, 'nomor', 'number'),
    },
    errors: {
      ...Object.fromEntries(absent),
      ...(openness === null ? { sifat: m.refusal_field_unknown() } : {}),
      ...(mode === null ? { cara: m.refusal_field_unknown() } : {}),
    },
  }
}

function attendanceOf(form: FormData, member: string): Attendance | null {
  const as = oneOf(form, `hadir-${member}`, ['hadir', 'tidak-hadir', 'mundur-diri'])
  if (as === null) return null
  if (as === 'mundur-diri') return { member, as, reason: textOf(form, `sebab-${member}`) }
  return as === 'hadir' ? { member, as } : { member, as, ...given(form, `sebab-${member}`, 'reason') }
}

const votesOf = (form: FormData, members: readonly Pick<CommissionerChoice, 'id'>[]): readonly Vote[] =>
  members.flatMap(({ id }) => {
    const vote = oneOf(form, `suara-${id}`, ['setuju', 'menolak'])
    return vote === null ? [] : [{ member: id, vote }]
  })

/** The outcomes that were chosen; an allegation left open stays open. */
export const readOutcomes = (form: FormData, allegationIds: readonly string[]): readonly OutcomeDecided[] =>
  allegationIds.flatMap((allegationId) => {
    const outcome = oneOf<AllegationOutcome>(form, `hasil-${allegationId}`, allegationOutcomes)
    return outcome === null ? [] : [{ allegationId, outcome, ...given(form, `alasan-${allegationId}`, 'reason') }]
  })

/** Which field of the form the rules mean. */
export const plenoFields = { decision: 'keputusan', minutes: 'berita-acara', action: 'langkah' } as const
