import { accept, refuse, type Result } from '#base'
import { mayAct, type QuorumRow } from '#law'
import { chairOf } from './chair-of.ts'
import type { Attendance, PlenoHeld, Vote } from './pleno.ts'

export type PlenoDecided = {
  readonly chair: string
  readonly size: number
  readonly quorum: number
  readonly quorumRule: string
  /** False while the quorum's row waits for confirmation: the minutes say so. */
  readonly quorumConfirmed: boolean
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly mode: 'musyawarah' | 'suara'
  readonly adopted: boolean
  readonly votesFor: number | null
  readonly votesAgainst: number | null
}

export type PlenoRefusal =
  | { readonly reason: 'no-quorum-rule'; readonly size: number; readonly basis: string }
  | { readonly reason: 'quorum-not-met'; readonly present: number; readonly needed: number; readonly basis: string }
  /** Enough came, too many stood aside: the case needs the rank above or another day. */
  | {
      readonly reason: 'quorum-lost-by-recusal'
      readonly taking: number
      readonly needed: number
      readonly basis: string
    }
  | {
      readonly reason: 'not-a-member' | 'twice-in-attendance' | 'attendance-missing' | 'recusal-needs-reason'
      readonly member: string
      readonly basis: string
    }
  /** Belongs to an office that the case accuses, and took part all the same. */
  | { readonly reason: 'must-stand-aside'; readonly member: string; readonly basis: 'N8' }
  | { readonly reason: 'musyawarah-first'; readonly basis: string }
  | {
      readonly reason: 'recused-voted' | 'absent-voted' | 'voted-twice' | 'vote-missing'
      readonly member: string
      readonly basis: string
    }
  | { readonly reason: 'tied-vote'; readonly votes: number; readonly basis: string }
  | { readonly reason: 'needs-minutes'; readonly basis: string }
  | { readonly reason: 'no-chair'; readonly basis: string }

/** The confirmed number, where the legal officer chose one for a row that was only a reading. */
export type Quorum = { readonly rule: QuorumRow | null; readonly confirmed?: { readonly present?: number } }

const [openness, musyawarah, chairing] = ['PLENO1', 'PLENO2', 'PLENO3'] as const

/** Whether what the commissioners did is a decision, and which; or why it is none. */
export function decidePleno(held: PlenoHeld, quorum: Quorum): Result<PlenoDecided, PlenoRefusal> {
  const size = held.members.length
  const { rule } = quorum
  if (rule === null || rule.size !== size) return refuse({ reason: 'no-quorum-rule', size, basis: 'KUORUM' })
  const needed = quorum.confirmed?.present ?? rule.present.value
  const taking = withRole(held.attendance, 'hadir')
  const refusal =
    attendanceRefusal(held) ?? quorumRefusal(held, { needed, basis: rule.id }) ?? decidingRefusal(held, taking)
  if (refusal !== null) return refuse(refusal)
  const chair = chairOf(held.members, taking)
  if (chair === null) return refuse({ reason: 'no-chair', basis: chairing })
  return accept({
    chair,
    size,
    quorum: needed,
    quorumRule: rule.id,
    quorumConfirmed: mayAct(rule.present.mark, quorum.confirmed !== undefined),
    deciding: taking,
    recused: withRole(held.attendance, 'mundur-diri'),
    ...outcomeOf(held),
  })
}

const withRole = (attendance: readonly Attendance[], as: Attendance['as']): readonly string[] =>
  attendance.filter((line) => line.as === as).map(({ member }) => member)

const twice = (members: readonly string[]) => members.find((member, at) => members.indexOf(member) !== at)

/** Every member has one line, nobody else has any, who stands aside says why, and who belongs to the accused does stand aside. */
function attendanceRefusal({ members, attendance, walled, minutes }: PlenoHeld): PlenoRefusal | null {
  const listed = attendance.map(({ member }) => member)
  const stranger = listed.find((id) => !members.some((member) => member.id === id))
  if (stranger !== undefined) return { reason: 'not-a-member', member: stranger, basis: openness }
  const doubled = twice(listed)
  if (doubled !== undefined) return { reason: 'twice-in-attendance', member: doubled, basis: openness }
  const missing = members.find(({ id }) => !listed.includes(id))
  if (missing !== undefined) return { reason: 'attendance-missing', member: missing.id, basis: openness }
  const silent = attendance.find((line) => line.as === 'mundur-diri' && line.reason.trim() === '')
  if (silent !== undefined) return { reason: 'recusal-needs-reason', member: silent.member, basis: openness }
  const partial = attendance.find(({ member, as }) => as === 'hadir' && walled.includes(member))
  if (partial !== undefined) return { reason: 'must-stand-aside', member: partial.member, basis: 'N8' }
  return minutes.trim() === '' ? { reason: 'needs-minutes', basis: openness } : null
}

/** A recused member is in the room and not in the count. */
function quorumRefusal(
  { attendance }: PlenoHeld,
  { needed, basis }: { needed: number; basis: string },
): PlenoRefusal | null {
  const taking = withRole(attendance, 'hadir').length
  const present = taking + withRole(attendance, 'mundur-diri').length
  if (present < needed) return { reason: 'quorum-not-met', present, needed, basis }
  return taking < needed ? { reason: 'quorum-lost-by-recusal', taking, needed, basis } : null
}

function decidingRefusal({ attendance, deciding }: PlenoHeld, taking: readonly string[]): PlenoRefusal | null {
  if (deciding.by === 'musyawarah') return null
  if (!deciding.musyawarahFailed) return { reason: 'musyawarah-first', basis: musyawarah }
  const voters = deciding.votes.map(({ member }) => member)
  const wrong = voters.find((member) => !taking.includes(member))
  if (wrong !== undefined) {
    const recused = withRole(attendance, 'mundur-diri').includes(wrong)
    return { reason: recused ? 'recused-voted' : 'absent-voted', member: wrong, basis: musyawarah }
  }
  const doubled = twice(voters)
  if (doubled !== undefined) return { reason: 'voted-twice', member: doubled, basis: musyawarah }
  const silent = taking.find((member) => !voters.includes(member))
  if (silent !== undefined) return { reason: 'vote-missing', member: silent, basis: musyawarah }
  const votes = count(deciding.votes, 'setuju')
  // No text seen gives the chair a second vote: a tie is no decision.
  return votes * 2 === voters.length ? { reason: 'tied-vote', votes, basis: musyawarah } : null
}

const count = (votes: readonly Vote[], wanted: Vote['vote']) => votes.filter(({ vote }) => vote === wanted).length

function outcomeOf({ deciding }: PlenoHeld): Pick<PlenoDecided, 'mode' | 'adopted' | 'votesFor' | 'votesAgainst'> {
  if (deciding.by === 'musyawarah') return { mode: 'musyawarah', adopted: true, votesFor: null, votesAgainst: null }
  const [votesFor, votesAgainst] = [count(deciding.votes, 'setuju'), count(deciding.votes, 'menolak')]
  return { mode: 'suara', adopted: votesFor > votesAgainst, votesFor, votesAgainst }
}
