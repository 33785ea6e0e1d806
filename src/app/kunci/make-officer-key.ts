import { accept, refuse, type Result } from '#base'
import { passphraseFault, provesTwoFactors, type PassphraseFault, type Proof } from '#core'
import { newId, officerKeys, type ActorId } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { markOf } from './marks.ts'

export type MakeOfficerKey = {
  readonly actor: ActorId
  readonly proof: Proof
  readonly passphrase: string
  readonly again: string
  /** What became of the one before, where there is one: it is lost when its passphrase or its secrecy is. */
  readonly before: 'diganti' | 'hilang'
}

export type PassphraseRefusal = {
  readonly reason: 'passphrase'
  readonly fault: PassphraseFault
  readonly basis: 'N49'
}

/** An officer's own key. What was wrapped to the one before opens nothing any more, until a colleague gives it to the new one. */
export async function makeOfficerKey(
  { db, clock, keyRing }: Pick<Netra, 'db' | 'clock' | 'keyRing'>,
  { actor, proof, passphrase, again, before }: MakeOfficerKey,
): Promise<Result<string, DeskRefusal | PassphraseRefusal>> {
  if (!provesTwoFactors(proof)) return refuse(oneFactor)
  const fault = passphraseFault(passphrase, again)
  if (fault !== null) return refuse({ reason: 'passphrase', fault, basis: 'N49' })
  const { identity, recipient } = await keyRing.makePair()
  const locked = await keyRing.close(identity, passphrase)
  return decideAs<string, DeskRefusal>({ db }, actor, async (tx) => {
    const [id, madeAt] = [newId(), clock()]
    const known = await officerKeys.findOwn(tx)
    if (known !== null) await officerKeys.end(tx, { id: known.id, reason: before, by: actor, at: madeAt })
    const mark = markOf(keyRing, { kind: 'officer-key', id, ownerId: actor, recipient })
    await officerKeys.record(tx, { id, accountId: actor, recipient, locked, mark, madeIn: 'server', madeAt })
    const data = { keyId: id, replaces: known?.id ?? null, before: known === null ? null : before }
    await recordAccountEvent(tx, clock, 'officer-key-made', { actor, accountId: actor }, data)
    return accept(id)
  })
}
