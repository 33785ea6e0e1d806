import { partiesFor, type Case, type CaseId, type OfficeId, type OfficeRank, type Party } from '#core'
import type { Instant } from '#law'
import { systemActors, type ActorId, type Tx } from '../database.ts'
import { plenoStore } from '../pleno/pleno-store.ts'
import { deadlineStore } from '../tenggat/deadline-store.ts'
import { caseFacts } from './case-facts.ts'
import type { HeldCase } from './case-store.ts'
import { countAllegations } from './count-allegations.ts'
import { holderOf } from './holder-of.ts'

/** The case as the rules read it. */
export async function readCase(tx: Tx, held: HeldCase): Promise<Case> {
  const facts = await caseFacts.of(tx, held.id)
  return {
    id: held.id as CaseId,
    regime: held.regime,
    origin: held.origin,
    state: held.state,
    office: held.officeId as OfficeId,
    officeRank: held.officeRank as OfficeRank,
    since: held.since,
    formallyReceived: facts.formallyReceived,
    registerNumber: held.registerNumber,
    clocks: await deadlineStore.listRunning(tx, held.id),
    conditions: facts.conditions,
    allegations: countAllegations(facts.allegations, held.registerNumber !== null),
    openReferrals: facts.openReferrals,
    forwardingDecided: await plenoStore.heldOn(tx, held.id, 'forward', held.since),
  }
}

/** Which parties the actor may act as on this case today, at the office that handles it. */
export async function partiesOn(tx: Tx, held: HeldCase, actor: ActorId, now: Instant): Promise<readonly Party[]> {
  if (actor === systemActors.clock) return ['jam']
  const holder = await holderOf(tx, actor, now)
  return partiesFor(holder, {
    office: held.officeId as OfficeId,
    above: held.chain.filter((office) => office !== held.officeId) as OfficeId[],
    accused: held.walled as OfficeId[],
    receiving: [],
  })
}
