import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { provesConsistency, type Hash, type HashPair, type Tree } from '#core'
import { replaceFile, writeOnce } from '../vault/durable-file.ts'
import { readCheckpoint } from './checkpoint.ts'
import { signedBy, type NoteKey, type NoteSigner } from './note-key.ts'
import { printSignature } from './note.ts'

/*
 * A witness (C2SP tlog-witness): it remembers of each log the last head that it signed, and signs another only where that grew out of it.
 */

export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: string
  readonly body: string
}
export type Witness = {
  /** The body of POST add-checkpoint, and what is answered. Heads of one log are taken one after the other. */
  readonly addCheckpoint: (body: string) => Promise<WitnessAnswer>
  /** The last head that was signed of a log; null: none. */
  readonly seen: (origin: string) => Promise<Tree | null>
}

type WitnessParts = {
  readonly signer: NoteSigner
  /** The logs that it follows, by their keys. */
  readonly logs: readonly NoteKey[]
  /** Where it remembers. Whoever takes this folder back to an older day makes it sign a fork. */
  readonly folder: string
  readonly pair: HashPair
  /** Whole seconds since 1970. */
  readonly now: () => number
}

const mostProof = 63
const plain = (status: WitnessAnswer['status'], body: string): WitnessAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
})

/**
 * A witness whose memory is files of `folder`. Heads of one log are judged one after the other: two at once could both grow out of the same head, and
 * fork.
 */
export function createWitness(parts: WitnessParts): Witness {
  const turns = new Map<string, Promise<unknown>>()
  return {
    seen: (origin) => readSeen(fileOf(parts.folder, origin)),
    async addCheckpoint(body) {
      const asked = readAsked(body)
      if (asked === null) return plain(400, 'not a request of tlog-witness\n')
      const { origin } = asked.head
      const before = turns.get(origin) ?? Promise.resolve()
      const turn = before.then(() => judge(parts, asked))
      turns.set(
        origin,
        turn.catch(() => undefined),
      )
      return turn
    },
  }
}

type Asked = {
  readonly old: number
  readonly proof: readonly Hash[]
  readonly head: NonNullable<ReturnType<typeof readCheckpoint>>
}

/** old SIZE, the hashes of a proof, an empty line, and a head. */
function readAsked(body: string): Asked | null {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1]
  const proof = lines.map((line) => Buffer.from(line, 'base64'))
  const head = readCheckpoint(body.slice(end + 2))
  const isProof =
    lines.length <= mostProof &&
    proof.every((hash, nth) => hash.length === 32 && hash.toString('base64') === lines[nth])
  return size === undefined || head === null || !isProof || !Number.isSafeInteger(Number(size))
    ? null
    : { old: Number(size), proof, head }
}

async function judge(
  { signer, logs, folder, pair, now }: WitnessParts,
  { old, proof, head }: Asked,
): Promise<WitnessAnswer> {
  const keys = logs.filter(({ name }) => name === head.origin)
  if (keys.length === 0) return plain(404, 'this witness follows no log of that name\n')
  if (!keys.some((key) => signedBy(head.note, key).holds)) return plain(403, 'not signed by the key of that log\n')
  if (old > head.size) return plain(400, 'the old size is beyond the new\n')
  const file = fileOf(folder, head.origin)
  const seen = await readSeen(file)
  if (old !== (seen?.size ?? 0)) return { status: 409, type: 'text/x.tlog.size', body: `${String(seen?.size ?? 0)}\n` }
  if (seen !== null && seen.size === head.size && !Buffer.from(seen.root).equals(head.root))
    return plain(409, 'another root was signed for that size\n')
  const older = seen ?? { size: 0, root: head.root }
  if (!provesConsistency({ older, newer: head }, proof, pair)) return plain(422, 'the proof does not hold\n')
  await remember(file, head)
  return plain(200, printSignature(signer.sign(head.note.text, now())))
}

const fileOf = (folder: string, origin: string) =>
  join(folder, `${Buffer.from(origin).toString('hex').slice(0, 200)}.json`)

async function readSeen(file: string): Promise<Tree | null> {
  try {
    const { size, root } = JSON.parse(await readFile(file, 'utf8')) as { readonly size: number; readonly root: string }
    return { size, root: Buffer.from(root, 'base64') }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function remember(file: string, { size, root }: Tree): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ size, root: Buffer.from(root).toString('base64') })}\n`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  if (!(await writeOnce(file, bytes))) await replaceFile(file, bytes)
}
