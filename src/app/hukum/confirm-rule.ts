import { accept, refuse, type Json, type Result } from '#base'
import { may, unconfirmedOf, type Confirmable, type OfficeId } from '#core'
import { findRule, localDay, quorums } from '#law'
import { confirmationStore, findOfficeByKind, holderOf, newId, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

export type ConfirmRule = {
  readonly actor: ActorId
  readonly ruleId: string
  /** What the text says, parameter by parameter; null confirms the value the catalogue has. Left out: the row as it stands. */
  readonly values?: Readonly<Partial<Record<Confirmable | 'present', Json>>>
  readonly reason: string
  /** Where the legal officer read it: text, article, page. */
  readonly reference: string
}

/**
 * The legal officer at national rank confirms a rule whose mark is U or X: only then may the clock act on it. Running
 * clocks stay as they were frozen; those that start afterwards use what was confirmed.
 */
export const confirmRule = (
  desk: Desk,
  command: ConfirmRule,
): Promise<Result<{ readonly confirmed: readonly string[] }, Refused>> =>
  decideAs<{ readonly confirmed: readonly string[] }, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const national = await findOfficeByKind(tx, 'bawaslu-ri')
    if (national === null) return refuse(notFound)
    const holder = await holderOf(tx, command.actor, localDay(now, national.zone))
    // The catalogue belongs to Bawaslu RI: its own is national rank.
    if (!may(holder, 'confirm-law', { office: national.id as OfficeId, above: [], accused: [], receiving: [] }))
      return refuse(notFound)
    const { ruleId, reason, reference, actor } = command
    const blank = textRefusal({ reason, reference })
    if (blank !== null) return refuse(blank)
    const known = confirmableOf(ruleId)
    if (known === null) return refuse(badField('ruleId', 'unknown'))
    const values: Readonly<Record<string, Json>> = command.values ?? { semua: null }
    const stranger = Object.keys(values).find((parameter) => !known.includes(parameter))
    if (stranger !== undefined) return refuse(badField(stranger, 'unknown'))
    const wrong = Object.entries(values).find(([parameter, value]) => !isValue(parameter, value))
    if (wrong !== undefined) return refuse(badField(wrong[0], 'unknown'))
    for (const [parameter, value] of Object.entries(values)) {
      await confirmationStore.record(tx, {
        id: newId(),
        ruleId,
        parameter,
        value,
        reason,
        reference,
        decidedBy: actor,
        decidedAt: now,
      })
    }
    await recordEvent(tx, {
      stream: 'hukum',
      type: 'rule-confirmed',
      about: { officeId: national.id },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: ruleId,
      data: { ruleId, values, reason, reference },
    })
    return accept({ confirmed: Object.keys(values) })
  })

/** What of a rule or quorum may be confirmed; null when there is no such row. */
function confirmableOf(ruleId: string): readonly string[] | null {
  if (quorums.some(({ id }) => id === ruleId)) return ['semua', 'present']
  const rule = findRule(ruleId)
  return rule === null ? null : ['semua', ...unconfirmedOf(rule)]
}

/** A value the arithmetic can use; what it has no use for may be any. */
function isValue(parameter: string, value: Json): boolean {
  if (value === null) return true
  if (parameter === 'amount' || parameter === 'present')
    return typeof value === 'number' && Number.isInteger(value) && value > 0
  if (parameter === 'unit') return value === 'calendar-days' || value === 'working-days' || value === 'hours'
  if (parameter === 'firstDay') return value === 'counts' || value === 'free'
  if (parameter === 'calendar') return value === 'holidays-and-cuti-bersama' || value === 'holidays-only'
  return parameter !== 'semua'
}
