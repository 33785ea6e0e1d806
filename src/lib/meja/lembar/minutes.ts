import type { Attendance } from '#core'
import type { PlenoLine } from '#store/views'
import { dayInWords, m } from '#wording'
import { basisLine } from './basis-line.ts'
import { modeInWords, opennessInWords } from './work.ts'

/** A pleno as its berita acara: who sat and who stood aside and why, by which rule, what was decided and what was said. */
export type MinutesSheet = ReturnType<typeof minutesSheet>

/** `about`: the case or LHP it decided on, by its number. */
export function minutesSheet(line: PlenoLine, about: string) {
  const nameOf = namesIn(line)
  const took = line.attendance.filter(({ as }) => as === 'hadir')
  return {
    id: line.id,
    title: m.meja_minutes_title(),
    caption: [line.officeName, line.number].filter(Boolean).join(' · '),
    facts: [
      { term: m.meja_minutes_number(), says: line.number ?? '' },
      { term: m.meja_minutes_day(), says: dayInWords(line.heldOn) },
      { term: m.meja_minutes_about(), says: about },
      { term: m.meja_pleno_openness(), says: opennessInWords(line.openness) },
      { term: m.meja_minutes_chair(), says: nameOf(line.chairId) },
      {
        term: m.meja_minutes_quorum(),
        says: m.meja_minutes_quorum_line({ quorum: line.quorum, size: line.size, present: took.length }),
      },
      { term: m.meja_pleno_mode(), says: howDecided(line) },
    ].filter(({ says }) => says !== ''),
    basis: basisLine(line.quorumRule),
    attendance: line.attendance.map((one) => ({
      id: one.member,
      term: nameOf(one.member),
      says: attendedInWords(one),
    })),
    decision: line.decision ?? m.meja_pleno_words_closed(),
    minutes: line.minutes ?? m.meja_pleno_words_closed(),
    // Those who decided sign; who stood aside has signed nothing.
    signatures: took.map(({ member }) => ({ id: member, name: nameOf(member) })),
  }
}

function namesIn({ members }: PlenoLine) {
  const roles = { ketua: m.meja_role_ketua, anggota: m.meja_role_anggota } as const
  const names = new Map(
    members.map(({ id, name, role }) => [id, m.meja_pleno_member({ name, role: roles[role]() })] as const),
  )
  return (id: string) => names.get(id) ?? m.meja_minutes_somebody()
}

const howDecided = ({ mode, votesFor, votesAgainst }: PlenoLine) =>
  votesFor === null
    ? modeInWords(mode)
    : [m.meja_minutes_after_failed(), m.meja_minutes_votes({ ayes: votesFor, noes: votesAgainst ?? 0 })].join(' ')

const ways: Readonly<Record<Attendance['as'], () => string>> = {
  hadir: m.meja_attend_hadir,
  'tidak-hadir': m.meja_attend_tidak_hadir,
  'mundur-diri': m.meja_attend_mundur_diri,
}

function attendedInWords({ as: way, reason }: PlenoLine['attendance'][number]): string {
  const as = ways[way]()
  return reason === undefined || reason === '' ? as : m.meja_minutes_attendance_reason({ as, reason })
}
