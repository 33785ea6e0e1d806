import { accept, isRecordId, refuse, type Result } from '#base'
import { messageLimits } from '#core'
import { caseStore, newId, openingStore, recordEvent, retryKey, threadStore, type ActorId } from '#store'
import { reference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, sentBefore, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'

export type WriteToReporter = {
  readonly actor: ActorId
  readonly caseId: string
  readonly reportId: string
  /** Made with the form, so that sending it again keeps nothing twice. */
  readonly key: string
  readonly words: string
}

/** What the office writes to a reporter, whoever he is. He reads it by his receipt; the case keeps that something was written, and no word of it. */
export const writeToReporter = (netra: Netra, command: WriteToReporter): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(netra, command.actor, async (tx) => {
    const { actor, caseId, reportId, key, words } = command
    if (!isRecordId(caseId)) return refuse(notFound)
    const held = await caseStore.find(tx, caseId)
    const thread = (await threadStore.listOfCase(tx, caseId)).find((one) => one.reportId === reportId)
    const post = held === null ? null : await openingStore.postAt(tx, held.officeId)
    if (held === null || thread === undefined || post === null) return refuse(notFound)
    const invalid = textRefusal({ words }, messageLimits.longest)
    if (invalid !== null) return refuse(invalid)
    const [id, now] = [newId(), netra.clock()]
    const { officeId } = held
    const office = await reference(netra, now).key(officeId)
    const once = retryKey(`pesan kantor ${reportId} ${key}`)
    const written = await threadStore.write(tx, {
      ...{ id, reportId, officeId, by: actor, sentAt: now },
      officeKeyId: office.id,
      ciphertext: await netra.messages.seal(words, office.recipient),
      copy: thread.recipient === null ? null : await netra.messages.seal(words, thread.recipient),
      keyHash: once.hash,
      fingerprint: once.fingerprint({ words }),
    })
    if (written === 'changed') return refuse(sentBefore)
    if (written === 'kept')
      await recordEvent(tx, {
        stream: 'perkara',
        type: 'message-sent',
        about: { caseId, officeId, ...(thread.own ? { reportId } : {}) },
        actor,
        happenedAt: now,
        recordedAt: now,
        basis: 'N45',
        data: { messageId: id, role: post.role },
      })
    return accept(null)
  })
