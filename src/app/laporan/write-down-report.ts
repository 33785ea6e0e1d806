import { accept, refuse, type Result } from '#base'
import { cleanText, lengthOf, reportLimits } from '#core'
import { caseStore, newId, newToldSalt, partiesOn, recordEvent, toldMark, transcripts, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

type WriteDownReport = {
  readonly actor: ActorId
  readonly caseId: string
  readonly reportId: string
  readonly body: string
}

/** An officer writes down what a reporter told by voice. Written again, the last one counts and the one before stays. */
export const writeDownReport = (desk: Desk, command: WriteDownReport): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const held = await caseStore.find(tx, command.caseId)
    const parties = held === null ? [] : await partiesOn(tx, held, command.actor, now)
    const mayWrite = parties.includes('penanganan') || parties.includes('pleno')
    if (held === null || !mayWrite || !(await transcripts.isByVoice(tx, held.id, command.reportId)))
      return refuse(notFound)
    const body = cleanText(command.body)
    if (body === '') return refuse(badField('body', 'blank'))
    if (lengthOf(body) > reportLimits.narrative) return refuse(badField('body', 'too-long'))
    const [id, salt] = [newId(), newToldSalt()]
    await transcripts.write(tx, {
      id,
      reportId: command.reportId,
      writtenAt: now,
      writtenBy: command.actor,
      body,
      salt,
    })
    await recordEvent(tx, {
      stream: 'laporan',
      type: 'report-written-down',
      about: { caseId: held.id, reportId: command.reportId, officeId: held.officeId },
      actor: command.actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N62',
      data: { transcriptId: id, told: toldMark({ salt, words: body }) },
    })
    return accept(null)
  })
