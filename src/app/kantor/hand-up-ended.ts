import { closedStates } from '#core'
import type { Instant } from '#law'
import {
  asActor,
  caseStore,
  deadlineStore,
  findHandlingOffice,
  officeEndStore,
  recordEvent,
  systemActors,
  type EndedOffice,
  type HandedUp,
  type Tx,
} from '#store'
import { findOrCreateKey } from '../laporan/office-key.ts'
import { forgetReference } from '../laporan/reference.ts'
import type { Netra, OfficeKey } from '../ports.ts'
import { handOverClock } from '../tenggat/start-clocks.ts'

const { clock: actor } = systemActors

/**
 * Gives what an office of the field still holds, after its last day, to the rank above (N69): each in one transaction, so that a
 * program killed in the middle has handed up nothing, and the next round all of it. How many offices were handed up.
 */
export async function handUpEnded(netra: Netra): Promise<number> {
  const ended = await asActor(netra.db, actor, (tx) => officeEndStore.listEnded(tx))
  for (const office of ended) await handUp(netra, office)
  if (ended.length > 0) forgetReference(netra)
  return ended.length
}

async function handUp(netra: Netra, ended: EndedOffice): Promise<void> {
  const above = await asActor(netra.db, actor, (tx) => officeEndStore.officeAbove(tx, ended.officeId))
  // Made outside the transaction: a key has its file before it has its row.
  const key = await findOrCreateKey(netra, above)
  const at = netra.clock()
  await asActor(netra.db, actor, async (tx) => {
    if (!(await officeEndStore.isStillOpen(tx, ended.endId))) return
    const cases = await handUpCases(tx, ended, at)
    const drafts = await handUpDrafts(tx, ended, at)
    await takeBackHearings(tx, ended, at)
    const keys = await handUpKeys(netra, tx, { ended, key, at })
    const posts = await endPosts(tx, ended, at)
    const counted: HandedUp = { cases, drafts, posts, keys }
    await officeEndStore.close(tx, ended.endId, above, { ...counted, at })
    await recordEvent(tx, {
      ...stamp(at),
      stream: 'kantor',
      type: 'office-handed-up',
      about: { officeId: ended.officeId },
      data: { ...counted, endsOn: ended.endsOn, toOfficeId: above },
    })
  })
}

const stamp = (at: Instant) => ({ actor, happenedAt: at, recordedAt: at, basis: 'N69' }) as const

/** Each open case, with its clocks counted on in the zone of its new office, and an event that replays. */
async function handUpCases(tx: Tx, { endId, officeId }: EndedOffice, at: Instant): Promise<number> {
  const open = await officeEndStore.listOpenCases(tx, officeId, closedStates)
  for (const caseId of open) {
    const held = await caseStore.find(tx, caseId)
    const to = await officeEndStore.handUpCase(tx, endId, caseId)
    const target = to === null ? null : await findHandlingOffice(tx, to.officeId)
    if (held === null || to === null || target === null)
      throw new Error(`case ${caseId} of an office that ended has no rank above`)
    const place = { caseId, officeId: target.id, zone: target.zone }
    for (const running of await deadlineStore.listRunning(tx, caseId)) await handOverClock(tx, running, { at, place })
    await recordEvent(tx, {
      ...stamp(at),
      stream: 'perkara',
      type: 'case-handed-up',
      about: { caseId, officeId: target.id },
      data: {
        endId,
        from: officeId,
        threads: to.threads,
        case: { version: held.version + 1, handling_office_id: target.id },
      },
    })
  }
  return open.length
}

async function handUpDrafts(tx: Tx, { endId, officeId }: EndedOffice, at: Instant): Promise<number> {
  const drafts = await officeEndStore.handUpDrafts(tx, endId, at)
  for (const { lhpId, toOfficeId } of drafts)
    await recordEvent(tx, {
      ...stamp(at),
      stream: 'lhp',
      type: 'lhp-handed-up',
      about: { lhpId, officeId: toOfficeId },
      data: { endId, from: officeId },
    })
  return drafts.length
}

async function takeBackHearings(tx: Tx, { endId }: EndedOffice, at: Instant): Promise<void> {
  for (const { caseId, fromOfficeId, ...hearing } of await officeEndStore.takeBackHearings(tx, endId, at))
    await recordEvent(tx, {
      ...stamp(at),
      stream: 'perkara',
      type: 'hearing-taken-back',
      about: { caseId, officeId: fromOfficeId },
      data: { endId, ...hearing },
    })
}

type Keys = { readonly ended: EndedOffice; readonly key: OfficeKey; readonly at: Instant }

/** The private halves, encrypted to the key of the rank above. Whoever opens with that one opens what was sealed to these. */
async function handUpKeys({ keyRing }: Netra, tx: Tx, { ended, key, at }: Keys): Promise<number> {
  let handed = 0
  for (const { id } of await officeEndStore.listKeys(tx, ended.officeId)) {
    // Of a restored database without its vault: there is nothing to wrap.
    if (!(await keyRing.isHere(id))) continue
    const wrapped = await keyRing.wrap(await keyRing.take(id), key.recipient)
    if (!(await officeEndStore.handUpKey(tx, ended.endId, { id, toId: key.id, wrapped, at })))
      throw new Error(`key ${id} of an office that ended could not be handed up`)
    handed++
  }
  return handed
}

async function endPosts(tx: Tx, { endId }: EndedOffice, at: Instant): Promise<number> {
  const posts = await officeEndStore.endPosts(tx, endId)
  for (const { membershipId, accountId, officeId, role, until } of posts)
    await recordEvent(tx, {
      ...stamp(at),
      stream: 'akun',
      type: 'membership-ended',
      about: { accountId, officeId },
      data: { membershipId, role, until, endId },
    })
  return posts.length
}
