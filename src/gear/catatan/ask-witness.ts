import type { Cosigned, LogWitness } from '#app'
import type { Hash } from '#core'
import { readCheckpoint } from './checkpoint.ts'
import { printKey, readKey, signedBy, type NoteKey } from './note-key.ts'
import { printSignature, readNote } from './note.ts'

/** How long one witness is waited for, in milliseconds. */
const patienceMs = 10_000
const mostBytes = 16 * 1024

/** A witness by its verifier key and the address below which it takes heads. Null: no key of a witness. */
export function witnessAt(key: string, prefix: string): LogWitness | null {
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
        return read(known, head, answer.status, (await answer.text()).slice(0, mostBytes))
      } catch (error) {
        return { state: 'away', why: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}

const bodyOf = (old: number, proof: readonly Hash[], head: string): string =>
  `old ${String(old)}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${head}`

function read(key: NoteKey, head: string, status: number, body: string): Cosigned {
  if (status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(body)) return { state: 'knows', size: Number(body) }
  if (status !== 200) return { state: 'refused', why: `${String(status)} ${body.trim().slice(0, 200)}` }
  const [note, own] = [readNote(`${head}${body}`), readCheckpoint(head)]
  const line = note?.signatures.find(({ name, keyId }) => name === key.name && keyId.equals(key.keyId))
  const verdict = note === null ? null : signedBy(note, key)
  if (own === null || line === undefined || verdict?.holds !== true)
    return { state: 'refused', why: 'answered with a signature that does not hold' }
  return { state: 'signed', line: printSignature(line), signedAt: new Date(verdict.at * 1000).toISOString() }
}
