import { accept, refuse, type Result } from '#base'
import type { Paper } from '#core'
import { localDay } from '#law'
import { caseStore, deskStore, newId, newToldSalt, toldMark } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { moveWithin } from './move-case.ts'
import type { Moved } from './record-move.ts'
import type { Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import type { Work } from './work-on.ts'

type CompleteReport = Work & {
  /** What the reporter brought, in the officer's words: what it shows, never who brought it. */
  readonly body: string
  /** The letter or form it came on. */
  readonly paper: Paper
}

/**
 * The reporter completes a report (perbaikan), and the office records it from the paper. The case goes back to kajian
 * awal, where the conditions must be looked at again.
 */
export const completeReport = (desk: Desk, command: CompleteReport): Promise<Result<Moved, Refused>> =>
  decideAs(desk, command.actor, async (tx) => {
    const blank = textRefusal({ body: command.body, 'paper.from': command.paper.from })
    if (blank !== null) return refuse(blank)
    const now = desk.clock()
    const zone = (await caseStore.find(tx, command.caseId))?.zone ?? 'WIB'
    const [additionId, salt] = [newId(), newToldSalt()]
    const told = toldMark({ salt, words: command.body })
    const moved = await moveWithin(tx, now, { ...command, action: 'complete' }, { notes: { additionId, told } })
    if (!moved.ok) return moved
    await deskStore.addToReport(tx, {
      id: additionId,
      caseId: command.caseId,
      receivedOn: localDay(moved.value.happenedAt, zone),
      recordedAt: now,
      recordedBy: command.actor,
      body: command.body,
      salt,
    })
    return accept(moved.value)
  })
