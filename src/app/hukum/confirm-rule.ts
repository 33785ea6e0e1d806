import { accept, refuse, type Json, type Result } from '#base'
import { decideLaw, lawRow, may, type LawDecided, type LawRefusal, type OfficeId } from '#core'
import { parsePlainDate, type Instant, type PlainDate } from '#law'
import {
  decisionStore,
  findLawOffice,
  holderOf,
  lockLawRow,
  newId,
  recomputationStore,
  recordEvent,
  type ActorId,
  type HandlingOffice,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

/** What is to hold of a row; asked before and decided after. */
export type LawWish = {
  readonly ruleId: string
  /** What the text says, parameter by parameter; null confirms the value the catalogue has. Left out: the row as it stands. */
  readonly values?: Readonly<Record<string, Json>>
  /** The first start day of the clocks it is for; left out, every day. */
  readonly from?: string
  /** The earlier decision that this one takes the place of. */
  readonly replaces?: string
}

type ConfirmRule = LawWish & {
  readonly actor: ActorId
  readonly reason: string
  /** Where the legal officer read it: text, article, page. */
  readonly reference: string
}

export type LawRefused =
  | Refused
  | Exclude<LawRefusal, { readonly reason: 'value-not-possible' }>
  /** A legal officer of another office: one office decides, the others inherit. */
  | { readonly reason: 'not-the-law-office'; readonly office: string; readonly basis: null }

export type Confirmed = { readonly decisionId: string; readonly kind: LawDecided['kind'] }

const everything: Readonly<Record<string, Json>> = { semua: null }
const ruleEvents = { confirmed: 'rule-confirmed', corrected: 'rule-corrected', dated: 'rule-dated' } as const

/**
 * The legal officer of the one law office confirms, corrects or dates a row of the catalogue: only then may a clock act on a rule
 * whose mark is U or X. What it changes of running clocks is done afterwards by the clock, from the order that is left here.
 */
export const confirmRule = (desk: Desk, command: ConfirmRule): Promise<Result<Confirmed, LawRefused>> =>
  decideAs<Confirmed, LawRefused>(desk, command.actor, async (tx) => {
    const { ruleId, reason, reference, actor } = command
    const now = desk.clock()
    const office = await lawOfficeOf(tx, actor, now)
    if (!office.ok) return office
    const blank = textRefusal({ reason, reference })
    if (blank !== null) return refuse(blank)
    await lockLawRow(tx, ruleId)
    const wished = await judgeWish(tx, command)
    if (!wished.ok) return wished
    const { kind, values, former, from, replacesId } = wished.value
    const id = newId()
    const officeId = office.value.id
    await decisionStore.record(tx, {
      ...{ id, ruleId, kind, values, former, from, replacesId },
      ...{ reason, reference, officeId, decidedBy: actor, decidedAt: now },
    })
    const cause = { kind: 'aturan', decisionId: id } as const
    await recomputationStore.ask(tx, { cause, moves: { ruleIds: [ruleId] }, decidedBy: actor, decidedAt: now })
    await recordEvent(tx, {
      stream: 'hukum',
      type: ruleEvents[kind],
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: ruleId,
      data: { decisionId: id, ruleId, values, former, from, replacesId, reason, reference },
    })
    return accept({ decisionId: id, kind })
  })

/** The law office, where the actor is its legal officer; to a legal officer of another it says who decides, to others nothing. */
export async function lawOfficeOf(tx: Tx, actor: ActorId, now: Instant): Promise<Result<HandlingOffice, LawRefused>> {
  const office = await findLawOffice(tx)
  if (office === null) return refuse(notFound)
  const holder = await holderOf(tx, actor, now)
  // The record is the catalogue, which belongs to that office: own there is national rank.
  const catalogue = { office: office.id as OfficeId, above: [], accused: [], receiving: [] }
  if (may(holder, 'confirm-law', catalogue)) return accept(office)
  const isElsewhere = holder.memberships.some(({ office: held }) =>
    may(holder, 'confirm-law', { ...catalogue, office: held }),
  )
  return refuse(isElsewhere ? { reason: 'not-the-law-office', office: office.name, basis: null } : notFound)
}

type Wished = LawDecided & { readonly from: PlainDate | null; readonly replacesId: string | null }

/** Whether a row may be decided so, against everything decided until now. */
export async function judgeWish(
  tx: Tx,
  { ruleId, values = everything, from, replaces }: LawWish,
): Promise<Result<Wished, LawRefused>> {
  const row = lawRow(ruleId)
  if (row === null) return refuse(badField('ruleId', 'unknown'))
  const day = from === undefined ? null : parsePlainDate(from)
  if (from !== undefined && day === null) return refuse(badField('from', 'not-a-day'))
  const attempt = { values, from: day, replaces: replaces ?? null }
  const decided = decideLaw(row, attempt, await decisionStore.listValues(tx, ruleId))
  if (decided.ok) return accept({ ...decided.value, from: day, replacesId: attempt.replaces })
  const { refusal } = decided
  return refuse(refusal.reason === 'value-not-possible' ? badField(refusal.parameter, 'unknown') : refusal)
}
