import { accept, refuse, type Result } from '#base'
import { provesTwoFactors, type Proof } from '#core'
import { newId, officerKeys, type ActorId } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { closedFor, noteWrong } from './unlock-office-keys.ts'

type House = Pick<Netra, 'db' | 'clock' | 'keyRing'>

/** What an officer's page is handed for one try: his closed key, what was wrapped to it, and a question that only the opened key answers. */
export type BrowserTry = {
  readonly tryId: string
  readonly locked: Uint8Array
  /** Which passkey closed it, as age writes it; null: a passphrase did. */
  readonly credential: string | null
  readonly question: Uint8Array
  readonly wraps: readonly { readonly officeKeyId: string; readonly wrapped: Uint8Array }[]
}

/** By what the officer opens his key. */
export type OpenedBy = 'kata-sandi' | 'passkey'

type Begin = {
  readonly actor: ActorId
  readonly proof: Proof
  readonly officeKeyIds: readonly string[]
  readonly by: OpenedBy
}

/**
 * A passphrase is about to be typed, or a passkey touched, where nobody but its owner sees it. The try is a row first, and that the closed key was handed out is an
 * event: a browser can be guessed at without us (decision 0089).
 */
export async function beginInBrowser(
  house: House,
  { actor, proof, officeKeyIds, by }: Begin,
): Promise<Result<BrowserTry, DeskRefusal>> {
  if (!provesTwoFactors(proof)) return refuse(oneFactor)
  const tryId = newId()
  return decideAs<BrowserTry, DeskRefusal>(house, actor, async (tx) => {
    const own = await officerKeys.findOwn(tx)
    if (own === null) return closedFor('no-key')
    if (own.isClosed) return closedFor('closed')
    if (by === 'passkey' && own.passkey === null) return closedFor('no-passkey')
    const tried = await officerKeys.tryClosed(tx, { tryId, by, officeKeyIds })
    const [first] = tried
    const isWhole = officeKeyIds.every((id) => tried.some(({ officeKeyId }) => officeKeyId === id))
    if (first === undefined || !isWhole) return closedFor('not-given')
    await recordAccountEvent(tx, house.clock, 'officer-key-handed-out', { actor, accountId: actor }, { tryId, by })
    return accept({
      tryId,
      locked: first.locked,
      credential: by === 'passkey' ? first.credential : null,
      question: await house.keyRing.wrap(answerOf(house, tryId, actor), own.recipient),
      wraps: tried.flatMap(({ officeKeyId, wrapped }) =>
        officeKeyId === null || wrapped === null ? [] : [{ officeKeyId, wrapped }],
      ),
    })
  })
}

export type Answered = {
  readonly actor: ActorId
  readonly tryId: string
  /** What the question said; empty: the passphrase did not open the key. */
  readonly answer: string
}

/** Whether the try opened the key. Sealed bytes are handed out to nobody who has not answered. */
export async function proveInBrowser(
  house: House,
  { actor, tryId, answer }: Answered,
): Promise<Result<null, DeskRefusal>> {
  if (answer !== answerOf(house, tryId, actor)) return closedFor(await noteWrong(house, actor, tryId))
  return decideAs<null, DeskRefusal>(house, actor, async (tx) =>
    (await officerKeys.prove(tx, tryId)) ? accept(null) : closedFor('wrong-passphrase'),
  )
}

/** Kept nowhere: it is made again when the answer comes. */
const answerOf = ({ keyRing }: House, tryId: string, actor: ActorId): string =>
  Buffer.from(keyRing.vouch(`netra percobaan kunci ${tryId} ${actor}`)).toString('base64')
