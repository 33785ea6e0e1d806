import { accept, refuse, type Result } from '#base'
import { counterMoveOf, decide, type Case, type CaseId, type CaseMoved, type OfficeId, type Refusal } from '#core'
import { localDay, type Instant, type Zone } from '#law'
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
import { noteProxy } from './note-proxy.ts'
import { reference } from './reference.ts'
import { sealOf } from './report-row.ts'
import { sealShown, shownRefusal, type Shown } from './shown-at-counter.ts'

type ConfirmAtCounter = Shown & {
  readonly actor: ActorId
  readonly officeId: string
  readonly zone: Zone
  /** The receipt as shown or scanned. */
  readonly typed: string
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
 * An online laporan becomes formally received: the officer saw the ID and the paper is signed. So does what lapsed into
 * informasi awal, or was never more. At any counter, because the nearest one may not be the one that handles the case.
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

async function move(tx: Tx, netra: Netra, confirming: Confirming): Promise<Result<Confirmed, Refusal | DeskRefusal>> {
  const { command, held } = confirming
  const now = netra.clock()
  // Past the counter there is no such move: the refusal says where the report stands instead.
  const action = counterMoveOf(held) ?? 'confirm-at-counter'
  const decision = decide(caseOf(held), { action, by: 'penerima', now })
  if (!decision.ok) return decision
  const refusal = shownRefusal(command, held, localDay(now, command.zone))
  if (refusal !== null) return refuse(refusal)
  if (!(await record(tx, netra, { ...confirming, moved: decision.value, now }))) return refuse(movedMeanwhile)
  return accept({
    caseId: held.caseId,
    reportId: held.reportId,
    state: decision.value.to,
    regionCode: held.regionCode,
    kind: held.kind,
  })
}

type Recording = Confirming & { readonly moved: CaseMoved; readonly now: Instant }

/** State, clocks, names and events, together. False when the case moved since it was read. */
async function record(tx: Tx, netra: Netra, { command, held, receipt, moved, now }: Recording): Promise<boolean> {
  const sealed = await sealShown(netra, command, await reference(netra).key(held.handlingOfficeId))
  const clocks = await Array.fromAsync(moved.starts, (ruleId) => clockOf(tx, ruleId, now, held.zone))
  const isConfirmed = await confirm(tx, {
    receipt,
    officeId: command.officeId,
    seenVersion: held.version,
    at: now,
    checkedOn: localDay(now, command.zone),
    started: clocks.map((clock) =>
      deadlineRow(clock, { caseId: held.caseId, officeId: held.handlingOfficeId, owner: clockOwner(clock.ruleId) }),
    ),
    sealed,
  })
  if (!isConfirmed) return false
  const about = { caseId: held.caseId, reportId: held.reportId, officeId: command.officeId }
  await recordEvent(tx, {
    stream: 'perkara',
    type: 'case-moved',
    about,
    actor: command.actor,
    happenedAt: now,
    recordedAt: now,
    basis: moved.basis,
    data: {
      action: moved.action,
      from: moved.from,
      to: moved.to,
      by: moved.by,
      stopped: moved.stops,
      started: clocks.map(({ ruleId, dueOn, acting }) => ({ ruleId, dueOn, acting })),
      ...(sealed.length === 0 ? {} : { sealed: sealed.map(sealOf) }),
      case: { state: moved.to, state_since: now, version: held.version + 1, handling_office_id: held.handlingOfficeId },
    },
  })
  if (command.proxy !== undefined)
    await noteProxy(tx, { about, actor: command.actor, now, letterOn: command.proxy.letterOn })
  return true
}

const caseOf = (held: CounterCase): Case => ({
  id: held.caseId as CaseId,
  regime: held.regime,
  origin: held.state === 'diterima-daring' ? 'laporan-daring' : held.origin,
  state: held.state,
  office: held.handlingOfficeId as OfficeId,
  officeRank: null,
  since: held.since,
  formallyReceived: false,
  registerNumber: held.registerNumber,
  clocks: held.clocks,
  conditions: [],
  allegations: { undecided: 0, toRefer: 0, criminal: 0, organisers: 0 },
  openReferrals: 0,
  forwardingDecided: false,
})
