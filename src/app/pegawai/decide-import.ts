import { accept, isRecordId, refuse, type Result } from '#base'
import { asActor, importStore, type ActorId, type ImportState, type RollImport } from '#store'
import type { Netra } from '../ports.ts'
import { destroyFiles, findOutcome, type ImportOutcome } from './import-outcome.ts'
import type { RollChoices } from './roll-choices.ts'

type Refusal = { readonly reason: 'not-found' | 'roll-elsewhere' }
type Asked = { readonly actor: ActorId; readonly importId: string }

type OpenImport = { readonly list: RollImport; readonly outcome: ImportOutcome | null }

/** A list with what was found in it, for whoever keeps that roll. Null: it is not his. */
export async function openImport(netra: Netra, { actor, importId }: Asked): Promise<OpenImport | null> {
  if (!isRecordId(importId)) return null
  const list = await asActor(netra.db, actor, (tx) => importStore.find(tx, importId))
  return list === null ? null : { list, outcome: await findOutcome(netra.rollFiles, importId) }
}

const looked: readonly ImportState[] = ['diperiksa', 'ditolak']

/** Reads it again as somebody says that it is to be understood. */
export const recheckImport = (netra: Netra, { choices, ...asked }: Asked & { readonly choices: RollChoices }) =>
  moved(netra, asked, looked, { to: 'menunggu-periksa', choices })

/** Takes what was looked at. The background does it, whole. */
export const takeImport = (netra: Netra, { choices, ...asked }: Asked & { readonly choices: RollChoices }) =>
  moved(netra, asked, ['diperiksa'], { to: 'menunggu-terap', choices })

/** Lets it go, and all that was sealed for it. */
export async function dropImport(netra: Netra, asked: Asked): Promise<Result<null, Refusal>> {
  const answer = await moved(netra, asked, looked, { to: 'dibatalkan' })
  if (answer.ok) {
    await destroyFiles(netra.rollFiles, asked.importId)
    await asActor(netra.db, asked.actor, (tx) => importStore.clear(tx, asked.importId))
  }
  return answer
}

function moved(
  netra: Netra,
  { actor, importId }: Asked,
  from: readonly ImportState[],
  change: { readonly to: ImportState; readonly choices?: RollChoices },
): Promise<Result<null, Refusal>> {
  return asActor(netra.db, actor, async (tx) => {
    const list = isRecordId(importId) ? await importStore.find(tx, importId) : null
    if (list === null) return refuse({ reason: 'not-found' } as const)
    const done = await importStore.move(tx, importId, {
      from,
      at: netra.clock(),
      problem: null,
      rowsRead: 0,
      ...change,
    })
    return done ? accept(null) : refuse({ reason: 'roll-elsewhere' } as const)
  })
}
