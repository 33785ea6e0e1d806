import { accept, refuse, type Result } from '#base'
import {
  contentKept,
  isSamePerson,
  isSecretFile,
  linkSteps,
  rowFor,
  type Declared,
  type LinkStep,
  type NamedAccused,
} from '#core'
import type { Instant } from '#law'
import { linkDoor, recordEvent, referralStore, systemActors, type OpenLink, type Referral, type Tx } from '#store'
import type { ScanRefusal } from '../laporan/attach-scan.ts'
import { decideIn } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { accusedBy } from './accused-of.ts'
import { standingLink, wrongSecond, type Codes, type LinkRefusal } from './open-by-link.ts'
import { recordWithin, type RecordFollowUp } from './record-follow-up.ts'
import { bodiesOf } from './receiving-kinds.ts'

type Answer = Omit<
  RecordFollowUp,
  'referralId' | 'actor' | 'accordingTo' | 'slipId' | 'through' | 'seenAnswers' | 'kind'
>

export type AnswerByLink = Codes & Declared & { readonly answer: Answer & { readonly kind: LinkStep } }

export type AnswerRefusal =
  | LinkRefusal
  | Refused
  | ScanRefusal
  /** He gave the name or the post of whom the file accuses. */
  | { readonly reason: 'by-the-accused'; readonly basis: 'N21' }
  /** A step that another body takes. */
  | { readonly reason: 'step-of-another'; readonly basis: string }
  /** The file has gone to another body since. */
  | { readonly reason: 'file-elsewhere'; readonly basis: null }

/** `again`: it was told by a link before, and nothing was added. */
export type AnsweredByLink = {
  readonly followUpId: string
  readonly kind: LinkStep
  readonly recordedAt: Instant
  readonly again: boolean
}

/** What an addressee tells by his link: once for each step, as his own statement, and as told through the link. */
export async function answerByLink(netra: Netra, said: AnswerByLink): Promise<Result<AnsweredByLink, AnswerRefusal>> {
  const blank = declaredRefusal(said)
  if (blank !== null) return refuse(blank)
  const found = await standingLink(netra, said.link, said.address)
  if (!found.ok) return found
  const { link, standing } = found.value
  const codes = { link, second: said.second, at: netra.clock() }
  const opening = <T>(work: (tx: Tx) => Promise<T>) => linkDoor.opening(netra.db, codes, work)
  const answered = await decideIn<AnsweredByLink, AnswerRefusal>(opening, async (tx) => {
    const open = await linkDoor.opened(tx)
    return open === null ? refuse(notFound) : tell(tx, netra, { ...said, ...open })
  })
  if (answered.ok || (answered.refusal.reason !== 'not-found' && answered.refusal.reason !== 'by-the-accused'))
    return answered
  if (answered.refusal.reason === 'not-found') return refuse(await wrongSecond(netra, said.address, standing))
  await opening((tx) => noteAccused(tx, netra))
  return answered
}

type Telling = AnswerByLink & OpenLink

async function tell(tx: Tx, netra: Netra, said: Telling): Promise<Result<AnsweredByLink, AnswerRefusal>> {
  const { referralId, linkId, answer } = said
  const referral = await referralStore.findToAnswer(tx, referralId)
  if (referral === null) return refuse(notFound)
  if (accusedIn(referral).some((one) => isSamePerson(said, one)))
    return refuse({ reason: 'by-the-accused', basis: 'N21' })
  const before = await linkDoor.toldBefore(tx, referralId, {
    kind: answer.kind,
    allegationId: answer.allegationId ?? null,
  })
  if (before !== null) return accept({ ...before, kind: answer.kind, again: true })
  if (referral.state === 'diteruskan') return refuse({ reason: 'file-elsewhere', basis: null })
  const accused = accusedBy(referral, undefined)
  if (!linkSteps(accused, bodiesOf(referral.receivingKind)).includes(answer.kind))
    return refuse({ reason: 'step-of-another', basis: rowFor(answer.kind, accused)?.basis ?? 'N12' })
  const kept = isSecretFile(accused) ? withoutContent(answer, referral) : accept(answer)
  if (!kept.ok) return kept
  const through = { linkId, name: said.name.trim(), capacity: said.capacity.trim() }
  const recorded = await recordWithin(tx, netra, { ...kept.value, referralId, actor: systemActors.tautan, through })
  if (!recorded.ok) return recorded
  return accept({ followUpId: recorded.value.followUpId, kind: answer.kind, recordedAt: netra.clock(), again: false })
}

/** Number and day of the letter, of a decree number and day, and nothing that it says (N22). A file that was sent all the same is not kept. */
function withoutContent(answer: AnswerByLink['answer'], referral: Referral): Result<AnswerByLink['answer'], Refused> {
  const { kind, happenedOn, allegationId, paperNumber = '', decreeNumber, decreeOn } = answer
  if (paperNumber.trim() === '') return refuse(badField('paperNumber', 'blank'))
  const asks = rowFor(kind, accusedBy(referral, allegationId))?.asks ?? []
  return accept({
    kind,
    happenedOn,
    paperNumber,
    ...(allegationId === undefined ? {} : { allegationId }),
    ...(decreeNumber === undefined ? {} : { decreeNumber }),
    ...(decreeOn === undefined ? {} : { decreeOn }),
    ...(asks.includes('sanction') ? { sanctionWords: contentKept } : {}),
    ...(asks.includes('reason') ? { note: contentKept } : {}),
  })
}

const longest = 200
function declaredRefusal({ name, capacity }: Declared): Refused | null {
  for (const [field, said] of [
    ['name', name.trim()],
    ['capacity', capacity.trim()],
  ] as const) {
    if (said === '') return badField(field, 'blank')
    if (said.length > longest) return badField(field, 'too-long')
  }
  return null
}

/** Whom the copy that was sent names. */
function accusedIn({ contents }: Referral): readonly NamedAccused[] {
  const list = contents['allegations']
  if (!Array.isArray(list)) return []
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return list.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const { subjectName, subjectPosition } = one as {
      readonly subjectName?: unknown
      readonly subjectPosition?: unknown
    }
    return [{ name: text(subjectName), position: text(subjectPosition) }]
  })
}

/** The desk sees that it was tried; by what name is not written down, because it is the one in the file. */
async function noteAccused(tx: Tx, netra: Netra): Promise<void> {
  const open = await linkDoor.opened(tx)
  const referral = open === null ? null : await referralStore.findToAnswer(tx, open.referralId)
  if (open === null || referral === null || (await linkDoor.isNoted(tx, open))) return
  const now = netra.clock()
  await recordEvent(tx, {
    stream: 'penerusan',
    type: 'referral-link-refused',
    about: { caseId: referral.caseId, referralId: referral.id, officeId: referral.receivingOfficeId },
    actor: systemActors.tautan,
    happenedAt: now,
    recordedAt: now,
    basis: 'N21',
    data: { linkId: open.linkId },
  })
}
