import { accept, refuse, type Result } from '#base'
import { accusedCodeStates, correctedFields, type CorrectedField } from '#core'
import { accusedStore, recordEvent, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { accusedBy } from '../perkara/accused-by.ts'
import { workOn, type AtWork, type Work } from '../perkara/work-on.ts'
import { hearingBasis } from './hearing-basis.ts'

type DecideCorrection = Work & {
  readonly statementId: string
  readonly granted: boolean
  /** Granted: what is wrong and what it says from now on. Without it nothing he reads would change. */
  readonly field?: CorrectedField
  readonly becomes?: string
  readonly reason: string
}

/** Answers a terlapor who says that something about him is wrong. He reads the decision and its reason by his code. */
export const decideCorrection = (desk: Desk, command: DecideCorrection): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: accusedCodeStates,
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, now } = work.value
    const invalid = textRefusal({ reason: command.reason }, 2_000) ?? changeRefusal(command)
    if (invalid !== null) return refuse(invalid)
    if ((await accusedStore.findCorrection(tx, held.id, command.statementId)) === null) return refuse(notFound)
    const { statementId, granted, reason, actor } = command
    await accusedStore.decideCorrection(tx, { statementId, granted, reason, decidedAt: now, decidedBy: actor })
    const changed = await change(tx, command, work.value)
    if (!changed.ok) return changed
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'accused-correction-decided',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: hearingBasis[held.regime],
      // What it says now is a name or a post, and stays out of the history; it is kept beside it.
      data: { statementId, granted, field: command.field ?? null, allegations: changed.value },
    })
    return accept(null)
  })

function changeRefusal({ granted, field, becomes }: DecideCorrection): DeskRefusal | null {
  if (!granted) return null
  if (field === undefined || !correctedFields.includes(field)) return badField('field', 'unknown')
  return textRefusal({ becomes: becomes ?? '' }, 300)
}

/** How many allegations say the new words. A wall grows by what they name, and nobody corrects himself out of handling it. */
async function change(
  tx: Tx,
  { granted, statementId, field, becomes = '' }: DecideCorrection,
  { held, now }: AtWork,
): Promise<Result<number, Refused>> {
  if (!granted || field === undefined) return accept(0)
  const words = { kind: '', ...namedIn[field](becomes) }
  const [accused = []] = field === 'nama' ? [] : await accusedBy(tx, held.regionCode, [words])
  if (accused.includes(held.officeId)) return refuse({ reason: 'accuses-own-office', where: 'perkara', basis: 'N8' })
  return accept(await accusedStore.correctSubject(tx, { statementId, field, becomes, accused, at: now }))
}

const namedIn = {
  nama: (name: string) => ({ name }),
  jabatan: (position: string) => ({ position }),
  kantor: (officeName: string) => ({ officeName }),
} as const
