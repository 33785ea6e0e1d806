import { accept, isRecordId, refuse, type Result } from '#base'
import { doorLimits } from '#core'
import { addHours, type Instant } from '#law'
import { asActor, recordEvent, slipStore, type ActorId, type PrintedSlip, type SlipUnit } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'

type PrintSlips = { readonly actor: ActorId; readonly officeId: string }
type PrintedSlips = { readonly slips: readonly PrintedSlip[]; readonly until: Instant }

/** A larger unit is printed by its parts. */
const mostSlips = 500

/** New one-time codes for all at a unit, for whoever keeps its roll, to be printed and closed. They are shown this once. */
export const printSlips = (desk: Desk, { actor, officeId }: PrintSlips): Promise<Result<PrintedSlips, DeskRefusal>> =>
  decideAs<PrintedSlips, DeskRefusal>(desk, actor, async (tx) => {
    if (!isRecordId(officeId)) return refuse(notFound)
    const people = await slipStore.listPeople(tx, officeId, mostSlips)
    if (people.length === 0) return refuse(notFound)
    const now = desk.clock()
    const until = addHours(now, 24 * doorLimits.slipDays)
    const slips = await slipStore.make(tx, people, { by: actor, at: now, until })
    await recordEvent(tx, {
      stream: 'kegiatan',
      type: 'slips-printed',
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N91',
      data: { people: slips.length },
    })
    return accept({ slips, until })
  })

/** Units with people on a roll that the actor keeps. */
export const listSlipUnits = ({ db }: Pick<Desk, 'db'>, actor: ActorId): Promise<readonly SlipUnit[]> =>
  asActor(db, actor, (tx) => slipStore.listUnits(tx))
