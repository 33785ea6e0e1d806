import { consistencyRanges, type Hash } from '#core'
import { asActor, logStore, systemActors, type LogHead } from '#store'
import type { Cosigned, LogWitness, Netra } from '../ports.ts'
import { hashesOf } from './hashes-of.ts'

type Book = Pick<Netra, 'db' | 'clock' | 'logWitnesses'>

/** Asks each witness that has not signed the newest head yet. One that is away keeps nobody else waiting longer than its own time. */
export async function askWitnesses(netra: Book): Promise<void> {
  const head = await logStore.head(netra.db)
  if (head !== null) await Promise.all(netra.logWitnesses.map((witness) => ask(netra, head, witness)))
}

async function ask(netra: Book, head: LogHead, witness: LogWitness): Promise<void> {
  const known = await logStore.signedBy(netra.db, witness.name)
  if (known === head.size) return
  const first = await witness.sign(known, await proofFrom(netra, known, head), head.note)
  // It has signed a head of ours that we did not hear of, or it began anew: both are told by the size that it remembers.
  const answer =
    first.state === 'knows' && first.size <= head.size
      ? await witness.sign(first.size, await proofFrom(netra, first.size, head), head.note)
      : first
  await note(netra, head, witness, answer)
}

async function note({ db, clock }: Book, head: LogHead, { name, key }: LogWitness, answer: Cosigned): Promise<void> {
  const askedAt = clock()
  await asActor(db, systemActors.clock, async (tx) => {
    if (answer.state === 'signed') {
      await logStore.keepCosignature(tx, {
        size: head.size,
        witness: name,
        line: answer.line,
        signedAt: answer.signedAt,
        seenAt: askedAt,
      })
      await logStore.noteWitness(tx, { name, key, trouble: null, detail: null, askedAt })
    } else {
      const { trouble, detail } = answer.state === 'knows' ? rememberingOther(answer.size, head) : answer
      await logStore.noteWitness(tx, { name, key, trouble, detail: detail.slice(0, 500), askedAt })
    }
  })
}

/** Asked from where it says it is, it says so again; or it saw more than we have. */
const rememberingOther = (size: number, head: LogHead) =>
  ({ trouble: size > head.size ? 'saw-longer' : 'makes-no-sense', detail: `remembers ${String(size)} leaves` }) as const

const proofFrom = ({ db }: Book, older: number, head: LogHead): Promise<readonly Hash[]> =>
  hashesOf(db, consistencyRanges(older, head.size) ?? [], head)
