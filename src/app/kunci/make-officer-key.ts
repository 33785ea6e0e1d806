import { accept, refuse, type Result } from '#base'
import { isClosedKey, passphraseFault, provesTwoFactors, type PassphraseFault, type Proof } from '#core'
import { newId, officerKeys, type ActorId, type NewOfficerKey } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { markOf } from './marks.ts'

type MakeOfficerKey = {
  readonly actor: ActorId
  readonly proof: Proof
  readonly from: MadeHere | MadeInBrowser
  /** What became of the one before, where there is one: it is lost when its passphrase or its secrecy is. */
  readonly before: 'diganti' | 'hilang'
}

type MadeHere = { readonly passphrase: string; readonly again: string }
/** What a browser made, which sent neither passphrase nor private half. That the two belong together is its owner's affair. */
type MadeInBrowser = { readonly recipient: string; readonly locked: Uint8Array }

type PassphraseRefusal = {
  readonly reason: 'passphrase'
  readonly fault: PassphraseFault
  readonly basis: 'N49'
}

/** An officer's own key. What was wrapped to the one before opens nothing any more, until a colleague gives it to the new one. */
export async function makeOfficerKey(
  { db, clock, keyRing }: Pick<Netra, 'db' | 'clock' | 'keyRing'>,
  { actor, proof, from, before }: MakeOfficerKey,
): Promise<Result<string, DeskRefusal | PassphraseRefusal>> {
  if (!provesTwoFactors(proof)) return refuse(oneFactor)
  const closed = await closedKey(keyRing, from)
  if (!closed.ok) return closed
  const { recipient } = closed.value
  return decideAs<string, DeskRefusal>({ db }, actor, async (tx) => {
    const [id, madeAt] = [newId(), clock()]
    const known = await officerKeys.findOwn(tx)
    if (known !== null) await officerKeys.end(tx, { id: known.id, reason: before, by: actor, at: madeAt })
    const mark = markOf(keyRing, { kind: 'officer-key', id, ownerId: actor, recipient })
    await officerKeys.record(tx, { id, accountId: actor, ...closed.value, mark, madeAt })
    const data = { keyId: id, replaces: known?.id ?? null, before: known === null ? null : before }
    await recordAccountEvent(tx, clock, 'officer-key-made', { actor, accountId: actor }, data)
    return accept(id)
  })
}

type ClosedKey = Pick<NewOfficerKey, 'recipient' | 'locked' | 'madeIn'>

async function closedKey(
  keyRing: Netra['keyRing'],
  from: MakeOfficerKey['from'],
): Promise<Result<ClosedKey, DeskRefusal | PassphraseRefusal>> {
  if ('locked' in from)
    return isClosedKey(from.recipient, from.locked)
      ? accept({ ...from, madeIn: 'browser' })
      : refuse(badField('locked', 'unknown'))
  const fault = passphraseFault(from.passphrase, from.again)
  if (fault !== null) return refuse({ reason: 'passphrase', fault, basis: 'N49' })
  const { identity, recipient } = await keyRing.makePair()
  return accept({ recipient, locked: await keyRing.close(identity, from.passphrase), madeIn: 'server' })
}
