import { refuse, type Result } from '#base'
import { findCounterCase, parseReceipt, type ActorId } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { attachScan, type ScanRefusal, type ScannedForm } from './attach-scan.ts'

type KeepScan = {
  readonly actor: ActorId
  readonly officeId: string
  readonly typed: string
  readonly scan: ScannedForm
}

/** The signed form of a report, scanned back by whoever has its receipt before him. Returns the id of the scan. */
export const keepScan = (netra: Netra, command: KeepScan): Promise<Result<string, DeskRefusal | ScanRefusal>> =>
  decideAs<string, DeskRefusal | ScanRefusal>(netra, command.actor, async (tx) => {
    const receipt = parseReceipt(command.typed)
    const held = receipt === null ? null : await findCounterCase(tx, receipt, command.officeId)
    return held === null ? refuse(notFound) : attachScan(tx, netra, { ...command, ...held })
  })
