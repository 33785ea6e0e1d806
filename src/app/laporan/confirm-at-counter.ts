import { accept, refuse, type Result } from '#base'
import { decide, type Case, type CaseId, type OfficeId, type Refusal } from '#core'
import { localDay, type Zone } from '#law'
import {
  confirmAtCounter as confirm,
  deadlineRow,
  findCounterCase,
  parseReceipt,
  recordEvent,
  type ActorId,
  type CounterCase,
  type Receipt,
  type Tx,
} from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { movedMeanwhile, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { clockOwner } from '../tenggat/clock-owner.ts'
import { clockOf } from '../tenggat/start-clocks.ts'
import { attachScan, type ScanRefusal, type ScannedForm } from './attach-scan.ts'

export type ConfirmAtCounter = {
  readonly actor: ActorId
  readonly officeId: string
  readonly zone: Zone
  /** The receipt as shown or scanned. */
  readonly typed: string
  /** Somebody with a power of attorney (kuasa) came instead of the reporter. */
  readonly byProxy: boolean
  /** The signed form, scanned back; it may follow later. */
  readonly scan?: ScannedForm
}

export type Confirmed = {
  readonly caseId: string
  readonly reportId: string
  readonly state: string
  readonly regionCode: string
  readonly kind: string
}

export type ConfirmRefusal = Refusal | DeskRefusal | ScanRefusal

/**
 * An online laporan becomes formally received: the officer saw the ID and the paper is signed. At any counter, because
 * the nearest one may not be the one that handles the case.
 */
export const confirmAtCounter = (netra: Netra, command: ConfirmAtCounter): Promise<Result<Confirmed, ConfirmRefusal>> =>
  decideAs<Confirmed, ConfirmRefusal>(netra, command.actor, async (tx) => {
    const receipt = parseReceipt(command.typed)
    const held = receipt === null ? null : await findCounterCase(tx, receipt, command.officeId)
    if (receipt === null || held === null) return refuse(notFound)
    const moved = await move(tx, netra, { command, held, receipt })
    if (!moved.ok) return moved
    const scanned =
      command.scan === undefined
        ? accept(null)
        : await attachScan(tx, netra, { ...command, ...held, scan: command.scan })
    return scanned.ok ? moved : scanned
  })

type Confirming = { readonly command: ConfirmAtCounter; readonly held: CounterCase; readonly receipt: Receipt }

async function move(
  tx: Tx,
  netra: Netra,
  { command, held, receipt }: Confirming,
): Promise<Result<Confirmed, Refusal | DeskRefusal>> {
  const now = netra.clock()
  const decision = decide(caseOf(held), { action: 'confirm-at-counter', by: 'penerima', now })
  if (!decision.ok) return decision
  const { starts, from, to, basis, stops } = decision.value
  const clocks = await Promise.all(starts.map((ruleId) => clockOf(tx, ruleId, now, held.zone)))
  const started = clocks.map((clock) =>
    deadlineRow(clock, { caseId: held.caseId, officeId: held.handlingOfficeId, owner: clockOwner(clock.ruleId) }),
  )
  const confirmation = {
    receipt,
    officeId: command.officeId,
    seenVersion: held.version,
    at: now,
    checkedOn: localDay(now, command.zone),
    started,
  }
  if (!(await confirm(tx, confirmation))) return refuse(movedMeanwhile)
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'case-moved',
    about: { caseId: held.caseId, reportId: held.reportId, officeId: command.officeId },
    actor: command.actor,
    happenedAt: now,
    recordedAt: now,
    basis,
    data: {
      action: 'confirm-at-counter',
      from,
      to,
      by: 'penerima',
      byProxy: command.byProxy,
      stopped: stops,
      started: clocks.map(({ ruleId, dueOn, acting }) => ({ ruleId, dueOn, acting })),
      case: { state: to, state_since: now, version: held.version + 1, handling_office_id: held.handlingOfficeId },
    },
  })
  return accept({
    caseId: held.caseId,
    reportId: held.reportId,
    state: to,
    regionCode: held.regionCode,
    kind: held.kind,
  })
}

const caseOf = (held: CounterCase): Case => ({
  id: held.caseId as CaseId,
  regime: held.regime,
  origin: held.state === 'diterima-daring' ? 'laporan-daring' : held.origin,
  state: held.state,
  office: held.handlingOfficeId as OfficeId,
  since: held.since,
  formallyReceived: false,
  registerNumber: held.registerNumber,
  clocks: held.clocks,
  conditions: [],
  allegations: { undecided: 0, toRefer: 0, criminal: 0, organisers: 0 },
  openReferrals: 0,
})
