import { accept, isRecordId, refuse, type Result } from '#base'
import { provenShown } from '#core'
import {
  asActor,
  keptPapers,
  paktaStore,
  reachStore,
  type ActorId,
  type OfficeChoice,
  type PaktaRow,
  type Recap,
  type UnitReach,
} from '#store'
import type { Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

export type UnitShown = UnitReach & {
  /** Allegations that were found to be violations; null: nothing is said. */
  readonly violations: number | null
}
type PaktaReach = {
  readonly pakta: PaktaRow
  /** The office that is looked at; null: those for which it was opened. */
  readonly at: UnitShown | null
  readonly units: readonly UnitShown[]
  /** What the office that is looked at said of itself. */
  readonly recaps: readonly Recap[]
  /** Offices that the actor heads and the pakta is for: where he says how many signed. */
  readonly own: readonly OfficeChoice[]
  /** Whether the actor may say how many signed at the office that is looked at. */
  readonly maySay: boolean
  readonly mayChange: boolean
}

type ReachAsked = {
  readonly actor: ActorId
  readonly paktaId: string
  readonly officeId: string | null
  /** Offices that the actor heads. */
  readonly leads?: readonly string[]
}

/** How far a pakta reached: the offices it was opened for, or those right below one that the actor watches. */
export const showReach = (
  { db }: Pick<Desk, 'db'>,
  { actor, paktaId, officeId, leads = [] }: ReachAsked,
): Promise<Result<PaktaReach, DeskRefusal>> =>
  asActor(db, actor, async (tx) => {
    const pakta = isRecordId(paktaId) ? await paktaStore.find(tx, paktaId) : null
    if (pakta === null) return refuse(notFound)
    if (officeId !== null && !(isRecordId(officeId) && (await reachStore.mayWatch(tx, officeId))))
      return refuse(notFound)
    const own = officeId === null ? [] : await reachStore.ofUnits(tx, [officeId], pakta)
    const units =
      officeId === null
        ? await reachStore.ofUnits(tx, pakta.topOfficeIds, pakta)
        : await reachStore.below(tx, officeId, pakta)
    const proven = new Map(
      (
        await reachStore.provenAt(
          tx,
          [...own, ...units].map((unit) => unit.officeId),
          provenShown,
        )
      ).map((one) => [one.officeId, one.proven]),
    )
    const shown = (unit: UnitReach): UnitShown => ({ ...unit, violations: proven.get(unit.officeId) ?? null })
    const [at] = own
    return accept({
      pakta,
      at: at === undefined ? null : shown(at),
      units: units.map(shown),
      recaps: officeId === null ? [] : await keptPapers.listRecaps(tx, pakta.id, officeId),
      own: officeId === null ? await reachStore.within(tx, leads, pakta.topOfficeIds) : [],
      maySay: officeId !== null && (await reachStore.mayLead(tx, officeId)),
      mayChange: await reachStore.mayWatch(tx, pakta.officeId),
    })
  })

export const listPaktas = ({ db }: Pick<Desk, 'db'>, actor: ActorId): Promise<readonly PaktaRow[]> =>
  asActor(db, actor, (tx) => paktaStore.list(tx))

/** Offices for which the actor may open a pakta: his own, and those of their region. */
export const paktaChoices = (
  { db }: Pick<Desk, 'db'>,
  actor: ActorId,
  officeIds: readonly string[],
): Promise<readonly OfficeChoice[]> => asActor(db, actor, (tx) => reachStore.choices(tx, officeIds))

/** Offices of the same region, whose heads may have signed together. */
export const signerChoices = (
  { db }: Pick<Desk, 'db'>,
  actor: ActorId,
  officeId: string,
): Promise<readonly OfficeChoice[]> => asActor(db, actor, (tx) => reachStore.near(tx, officeId))
