import { accept, refuse, type Result } from '#base'
import { lookDays, looksAgain, lookTerm } from '#core'
import { localDay, type Instant, type PlainDate } from '#law'
import { lookLetter, newId, parseReceipt, type ActorId, type LookRank, type RefusalInLetter } from '#store'
import { holdsCounter } from '../laporan/holds-counter.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt } from '../perkara/happened-at.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { longestAsk, type AskedToLook, type AskRefusal } from './ask-second-look.ts'

export type TakeLookLetter = {
  readonly actor: ActorId
  /** The counter that the letter reached. */
  readonly officeId: string
  /** As the letter gives them; one is enough, and the receipt is the surer one. */
  readonly receipt: string
  readonly number: string
  /** The day on the letter; null where none could be read. */
  readonly letterOn: PlainDate | null
  readonly body: string
  /** Ranks above the office that refused of which the letter says that their people are involved. */
  readonly accused: readonly string[]
}

export type LetterRefusal =
  | Extract<DeskRefusal, { readonly reason: 'field' | 'not-found' }>
  | Exclude<AskRefusal, { readonly reason: 'slow-down' | 'field' | 'unknown' }>
  /** Nothing of the kind below this counter. */
  | { readonly reason: 'unknown' }
  /** Who refused does not read why: the letter goes on, unread, to the rank above. */
  | { readonly reason: 'refused-here' }
  /** The letter accuses people of this very office. */
  | { readonly reason: 'accused-here' }

export const lookRanks = ['regency', 'province', 'national'] as const satisfies readonly LookRank[]

/** Puts a refusal before the first rank above that is not accused, from the letter of its reporter (N77): as his receipt would, and no wider. */
export const takeLookLetter = (desk: Desk, command: TakeLookLetter): Promise<Result<AskedToLook, LetterRefusal>> =>
  decideAs<AskedToLook, LetterRefusal>(desk, command.actor, async (tx) => {
    const { officeId, actor } = command
    const now = desk.clock()
    if (!(await holdsCounter(tx, officeId))) return refuse(notFound)
    const names = namesIn(command)
    const refused = names === null ? null : await lookLetter.find(tx, officeId, names)
    if (names === null) return refuse(badField('number', 'blank'))
    if (refused === null) return refuse({ reason: 'unknown' })
    if (refused.refusedHere) return refuse({ reason: 'refused-here' })
    const { letterOn } = command
    if (letterOn === null) return refuse(badField('letterOn', 'not-a-day'))
    const invalid = invalidIn(command, letterOn, refused, now)
    if (invalid !== null) return refuse(invalid)
    const accused = lookRanks.flatMap((rank) => (command.accused.includes(rank) ? (refused.above[rank]?.id ?? []) : []))
    if (accused.includes(officeId)) return refuse({ reason: 'accused-here' })
    const looker = lookerOf(refused, accused)
    if (looker === undefined) return refuse({ reason: 'nobody-above' })
    const term = lookTerm(now, lookDays.answer, looker.zone)
    const id = newId()
    const outcome = await lookLetter.ask(tx, officeId, names, {
      id,
      officeId: looker.id,
      accused,
      body: command.body.trim(),
      letterOn,
      askedAt: now,
      ...term,
      event: {
        ...(refused.caseId === null ? { stream: 'kantor' } : { stream: 'perkara' }),
        type: 'second-look-asked',
        about: { officeId: looker.id, ...(refused.caseId === null ? {} : { caseId: refused.caseId }) },
        actor,
        happenedAt: happenedAt({ happenedOn: letterOn }, refused.refusedAt, now, refused.office.zone),
        recordedAt: now,
        basis: 'N77',
        accordingTo: 'pelapor',
        data: { lookId: id, refusalId: refused.id, dueOn: term.dueOn, letterOn, takenInAt: officeId },
      },
    })
    if (outcome === 'asked') return accept({ ...term, office: looker.name })
    return refuse(outcome === 'too-late' ? { reason: outcome, until: refused.askUntilOn } : { reason: outcome })
  })

function namesIn({ receipt, number }: TakeLookLetter) {
  const code = parseReceipt(receipt)
  if (code !== null) return { receipt: code }
  if (receipt.trim() !== '') return { number: receipt.trim() }
  return number.trim() === '' ? null : { number: number.trim() }
}

type FieldRefusal = Extract<DeskRefusal, { readonly reason: 'field' }>

/** Not after today, and not before what it complains of. */
function invalidIn(
  { body }: TakeLookLetter,
  letterOn: PlainDate,
  refused: RefusalInLetter,
  now: Instant,
): FieldRefusal | null {
  const { zone } = refused.office
  if (letterOn > localDay(now, zone)) return badField('letterOn', 'in-the-future')
  if (letterOn < localDay(refused.refusedAt, zone)) return badField('letterOn', 'too-early')
  const invalid = textRefusal({ body }, longestAsk)
  return invalid?.reason === 'field' ? invalid : null
}

function lookerOf({ office, above, accused }: RefusalInLetter, alsoAccused: readonly string[]) {
  const ranks = {
    regency: above.regency?.id ?? null,
    province: above.province?.id ?? null,
    national: above.national?.id ?? null,
  }
  const looks = looksAgain(office.id, ranks, [...accused, ...alsoAccused])
  return lookRanks.flatMap((rank) => above[rank] ?? []).find(({ id }) => id === looks)
}
