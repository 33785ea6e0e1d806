import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { asActor, newId, registerStore, type ActorId, type RegisterSource } from '#store'
import type { Netra } from '../ports.ts'

/** A form holds its file in memory (N153). */
export const largestRegister = 8 * 1024 * 1024
/** A file that nobody goes on with is destroyed when the office brings the next one after this time (N153). */
const waitsHours = 24

type BringRegister = {
  readonly actor: ActorId
  readonly officeCode: string
  readonly source: RegisterSource
  readonly fileName: string
  readonly bytes: Uint8Array
}
export type BringRegisterRefusal = { readonly reason: 'register-empty' | 'register-too-large' | 'not-found' }

/** Takes the export of another register in, sealed, to be looked at and compared. An office that is not his is not there. */
export async function bringRegister(
  netra: Netra,
  { actor, officeCode, source, fileName, bytes }: BringRegister,
): Promise<Result<{ readonly id: string }, BringRegisterRefusal>> {
  if (bytes.length === 0) return refuse({ reason: 'register-empty' })
  if (bytes.length > largestRegister) return refuse({ reason: 'register-too-large' })
  const [id, at] = [newId(), netra.clock()]
  const sha256 = createHash('sha256').update(bytes).digest()
  const old = await asActor(netra.db, actor, async (tx) => {
    const officeId = await registerStore.officeOf(tx, officeCode)
    if (officeId === null) return null
    await registerStore.bring(tx, {
      ...{ id, officeId, source, sha256, at, size: bytes.length, by: actor },
      fileName: named(fileName),
    })
    // Before the row is seen by anybody: one without its file would wait for ever.
    await netra.rollFiles.keep(id, bytes)
    return registerStore.dropOld(tx, officeId, new Date(Date.parse(at) - waitsHours * 3_600_000).toISOString())
  })
  if (old === null) return refuse({ reason: 'not-found' })
  for (const dropped of old) await netra.rollFiles.destroy(dropped)
  return accept({ id })
}

/** Digits are taken out: people name files after people. */
const named = (name: string) =>
  name
    .replaceAll(/\d{6,}/g, '…')
    .replaceAll(/[^\p{L}\p{N} ._()…-]/gu, '_')
    .slice(-120)
    .trim() || 'register'

/** Destroys a file that waits, and leaves its row as dropped. */
export async function dropRegister(netra: Netra, actor: ActorId, id: string): Promise<boolean> {
  const dropped = await asActor(netra.db, actor, (tx) => registerStore.drop(tx, id))
  if (dropped) await netra.rollFiles.destroy(id)
  return dropped
}
