import type { Cosigned, LogWitness } from '#app'
import type { Hash, WitnessTrouble } from '#core'
import { readCheckpoint } from './checkpoint.ts'
import { printKey, readKey, signedBy, type NoteKey } from './note-key.ts'
import { printSignature, readNote } from './note.ts'

/** How long one witness is waited for, in milliseconds. */
const patienceMs = 10_000
const mostBytes = 16 * 1024

/** A witness by its verifier key and the address below which it takes heads. Null: no key of a witness. */
export function witnessAt(key: string, prefix: string, now: () => number = Date.now): LogWitness | null {
  const known = readKey(key)
  if (known?.type !== 'cosignature') return null
  const address = `${prefix.replace(/\/$/, '')}/add-checkpoint`
  return {
    name: known.name,
    key: printKey(known),
    async sign(old, proof, head) {
      try {
        const answer = await fetch(address, {
          method: 'POST',
          body: bodyOf(old, proof, head),
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        })
        return read({ key: known, head, now: now() }, answer.status, (await answer.text()).slice(0, mostBytes))
      } catch (error) {
        return troubled('no-answer', error instanceof Error ? error.message : String(error))
      }
    },
  }
}

const bodyOf = (old: number, proof: readonly Hash[], head: string): string =>
  `old ${String(old)}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${head}`

type AskedFor = { readonly key: NoteKey; readonly head: string; readonly now: number }

/** A clock may be off by as much; more, and what it says of the time is worth nothing. */
const offMs = 300_000

function read({ key, head, now }: AskedFor, status: number, body: string): Cosigned {
  if (status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(body)) return { state: 'knows', size: Number(body) }
  if (status !== 200) return troubled(troubleOf(status), `${String(status)} ${body.trim().slice(0, 200)}`)
  const [note, own] = [readNote(`${head}${body}`), readCheckpoint(head)]
  const line = note?.signatures.find(({ name, keyId }) => name === key.name && keyId.equals(key.keyId))
  const verdict = note === null ? null : signedBy(note, key)
  if (own === null || line === undefined || verdict?.holds !== true)
    return troubled('bad-signature', 'answered with a signature that does not hold')
  const madeAt = own.madeAt === null ? 0 : Date.parse(own.madeAt)
  const at = verdict.at * 1000
  if (at < madeAt - offMs) return troubled('wrong-clock', 'says that it signed before the head was made')
  if (at > Math.max(now, madeAt) + offMs) return troubled('wrong-clock', 'says that it signed in the future')
  return { state: 'signed', line: printSignature(line), signedAt: new Date(at).toISOString() }
}

const troubled = (trouble: WitnessTrouble, detail: string): Cosigned => ({ state: 'troubled', trouble, detail })

/** What the specification has an answer mean (C2SP tlog-witness). */
const meanings: Readonly<Record<number, WitnessTrouble>> = {
  403: 'other-key',
  404: 'not-following',
  409: 'saw-another',
  422: 'not-grown',
}
const troubleOf = (status: number): WitnessTrouble => (status >= 500 ? 'fails' : (meanings[status] ?? 'makes-no-sense'))
