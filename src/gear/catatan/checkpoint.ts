import type { Tree } from '#core'
import { readNote, type Note } from './note.ts'

/** The head of a log (C2SP tlog-checkpoint): whose log, how many leaves, and the root of their tree. */
export type Checkpoint = Tree & { readonly origin: string }

export const printCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${Buffer.from(root).toString('base64')}\n`

/** Lines after the third are not ours and are passed over, as the specification says. Null: no checkpoint. */
export function readCheckpoint(written: string): (Checkpoint & { readonly note: Note }) | null {
  const note = readNote(written)
  const [origin, size, root, ...more] = note?.text.slice(0, -1).split('\n') ?? []
  if (note === null || !origin || size === undefined || root === undefined || more.includes('')) return null
  const hash = Buffer.from(root, 'base64')
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || hash.length !== 32 || hash.toString('base64') !== root) return null
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root: hash, note } : null
}
