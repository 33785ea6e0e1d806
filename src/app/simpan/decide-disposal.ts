import { accept, refuse, type Result } from '#base'
import { disposalStore, recordEvent, type ActorId, type Disposal } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

type DecideDisposal = {
  readonly disposalId: string
  readonly actor: ActorId
  readonly agrees: boolean
  readonly reason: string
}

/** One of the two who must agree that something is deleted, or the one who keeps it. Nobody speaks twice. */
export const decideDisposal = (desk: Desk, command: DecideDisposal): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { disposalId, actor, agrees, reason } = command
    const one = await disposalStore.find(tx, disposalId)
    if (one === null || !(await disposalStore.mayDecide(tx, one.officeId))) return refuse(notFound)
    const blank = textRefusal({ reason }, 2_000)
    if (blank !== null) return refuse(blank)
    if (one.stand !== 'diusulkan')
      return refuse({ reason: 'wrong-state', state: one.stand, needs: ['diusulkan'], basis: 'N34' })
    if (one.votes.some(({ by }) => by === actor)) return refuse(badField('agrees', 'told-before'))
    const now = desk.clock()
    await disposalStore.vote(tx, { disposalId, by: actor, agrees, reason, at: now })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'disposal-decided',
      about: { caseId: one.caseId, officeId: one.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N34',
      data: { disposalId, agrees, kind: one.kind, itemId: one.itemId },
    })
    return accept(null)
  })

/** What waits for two people, and what became of the rest. */
export const listDisposals = (desk: Desk, actor: ActorId): Promise<Result<readonly Disposal[], DeskRefusal>> =>
  decideAs<readonly Disposal[], DeskRefusal>(desk, actor, async (tx) => accept(await disposalStore.list(tx)))
