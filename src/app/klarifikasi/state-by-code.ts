import { accept, refuse, type Result } from '#base'
import { accusedStatementKinds, mayState, type AccusedStatementKind } from '#core'
import { addHours } from '#law'
import { accusedDoor, eventRow, newId, parseReceipt, retryKey, systemActors, type KeptStatement } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'

export type StateByCode = {
  readonly typed: string
  readonly address: string
  /** Made with the form, so that sending it again keeps nothing twice. */
  readonly key: string
  readonly kind: AccusedStatementKind
  readonly body: string
}

export type StateRefusal =
  | StatusRefusal
  | Extract<DeskRefusal, { readonly reason: 'field' }>
  /** The case is decided; what he says now is for the body that received it. */
  | { readonly reason: 'decided-already' }
  /** The same form, with other words in it. */
  | { readonly reason: 'sent-before' }
  | { readonly reason: 'too-many-today' }

/** An office reads what comes in: a code does not bury it. Netra's own measure, no rule of law. */
const mostInADay = 20

/** What a terlapor sends by his code: kept once, with its event, in his own case. */
export async function stateByCode(netra: Netra, said: StateByCode): Promise<Result<'kept' | 'known', StateRefusal>> {
  const code = parseReceipt(said.typed)
  if (code === null) return refuse(await wrongReceipt(netra, said.address))
  const invalid = accusedStatementKinds.includes(said.kind)
    ? textRefusal({ body: said.body })
    : badField('kind', 'unknown')
  if (invalid?.reason === 'field') return refuse(invalid)
  const now = netra.clock()
  const outcome = await accusedDoor.holding(
    netra.db,
    { code, since: addHours(now, -24) },
    async (tx, holder): Promise<Outcome> => {
      if (holder === null) return 'unknown'
      if (!mayState(said.kind, holder.state)) return 'decided-already'
      const key = retryKey(`terlapor ${holder.codeId} ${said.key}`)
      const id = newId()
      const event = eventRow({
        stream: 'perkara',
        type: 'accused-stated',
        about: { caseId: holder.caseId, officeId: holder.officeId },
        actor: systemActors.terlapor,
        happenedAt: now,
        recordedAt: now,
        data: { statementId: id, kind: said.kind, ordinal: holder.ordinal },
      })
      const { kind, body } = said
      const fingerprint = key.fingerprint({ kind, body })
      return accusedDoor.state(tx, code, {
        id,
        kind,
        body,
        receivedAt: now,
        keyHash: key.hash,
        fingerprint,
        event,
        room: holder.sentSince < mostInADay,
      })
    },
  )
  return outcome === 'unknown' ? refuse(await wrongReceipt(netra, said.address)) : answers[outcome]
}

type Outcome = KeptStatement | 'decided-already'
const answers: Readonly<Record<Exclude<Outcome, 'unknown'>, Result<'kept' | 'known', StateRefusal>>> = {
  kept: accept('kept'),
  known: accept('known'),
  changed: refuse({ reason: 'sent-before' }),
  full: refuse({ reason: 'too-many-today' }),
  'decided-already': refuse({ reason: 'decided-already' }),
}
