import { caseStore, matchStore, partiesOn, recordEvent, type ActorId, type Tx } from '#store'
import type { Instant } from '#law'
import type { OpenFile } from '../ports.ts'

type Wanted = {
  readonly caseId: string
  readonly allegationIds: readonly string[]
  readonly actor: ActorId
  readonly now: Instant
  /** What they are taken out for. */
  readonly purpose: string
}

/**
 * The numbers of the accused by allegation, for whoever handles the case; for anybody else there are none. Written down before they leave:
 * the event is in the transaction that hands them out.
 */
export async function openNumbers(
  tx: Tx,
  openFile: OpenFile,
  { caseId, allegationIds, actor, now, purpose }: Wanted,
): Promise<ReadonlyMap<string, string>> {
  const held = await caseStore.find(tx, caseId)
  if (held === null) return new Map()
  const parties = await partiesOn(tx, held, actor, now)
  if (!parties.includes('penanganan') && !parties.includes('pleno')) return new Map()
  const numbers = new Map<string, string>()
  const matchIds: string[] = []
  for (const { id, allegationId, officeKeyId } of await matchStore.list(tx, caseId)) {
    const bytes = officeKeyId === null || !allegationIds.includes(allegationId) ? null : await openFile(id, officeKeyId)
    if (bytes === null) continue
    numbers.set(allegationId, Buffer.from(bytes).toString('utf8'))
    matchIds.push(id)
  }
  if (matchIds.length > 0)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'subject-number-opened',
      about: { caseId, officeId: held.officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N36',
      data: { matchIds, purpose },
    })
  return numbers
}
