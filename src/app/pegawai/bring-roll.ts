import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { asActor, importStore, newId, rollOffices, type ActorId } from '#store'
import type { Netra } from '../ports.ts'
import type { RollChoices } from './roll-choices.ts'

/** A form holds its file in memory; larger lists go in by the command, which streams them. */
export const largestRollForm = 32 * 1024 * 1024

type BringRoll = {
  readonly actor: ActorId
  readonly officeCode: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly choices: RollChoices
}
type BringRefusal =
  { readonly reason: 'roll-no-office'; readonly code: string } | { readonly reason: 'roll-too-large' | 'roll-empty' }

/** Takes a list in, sealed, to be read in the background. Nothing of the roll changes by it. An office that is not his is not there. */
export async function bringRoll(
  netra: Netra,
  { actor, officeCode, fileName, bytes, choices }: BringRoll,
): Promise<Result<{ readonly id: string }, BringRefusal>> {
  if (bytes.length === 0) return refuse({ reason: 'roll-empty' })
  if (bytes.length > largestRollForm) return refuse({ reason: 'roll-too-large' })
  const id = newId()
  const isHis = await asActor(netra.db, actor, async (tx) => {
    const home = await rollOffices.home(tx, officeCode)
    if (home === null || !(await rollOffices.isKept(tx, home.employerId))) return false
    await importStore.bring(tx, {
      id,
      employerId: home.employerId,
      officeId: home.office.id,
      fileName: named(fileName),
      fileSha256: createHash('sha256').update(bytes).digest(),
      fileSize: bytes.length,
      choices,
      askedAt: netra.clock(),
      askedBy: actor,
    })
    // Before the row is seen by anybody: a list without its file would wait for ever.
    await netra.rollFiles.keep(id, bytes)
    return true
  })
  return isHis ? accept({ id }) : refuse({ reason: 'roll-no-office', code: officeCode })
}

const longestName = 120
/** Digits are taken out: people name files after people. */
const named = (name: string) =>
  name
    .replaceAll(/\d{6,}/g, '…')
    .replaceAll(/[^\p{L}\p{N} ._()…-]/gu, '_')
    .slice(-longestName)
    .trim() || 'daftar'
