import { datasets, editionId, isExportDue, measures, type Edition } from '#core'
import { localDay } from '#law'
import { countedAt, inOnePublicView, lastExport, noteExport, systemActors, type ExportOutcome } from '#store'
import type { DatasetContents, Netra, ShelfRefusal } from '../ports.ts'
import { measureRows, readers, type Batches } from './dataset-rows.ts'

export type Published =
  | { readonly state: 'published'; readonly edition: Edition }
  /** The edition that was there stays. */
  | { readonly state: 'failed'; readonly reason: Exclude<ShelfRefusal['reason'], 'shelf-stopped'> }
  /** Somebody else writes it at this moment, or this process was asked to end. */
  | { readonly state: 'left' }

const outcomes: Readonly<Record<Exclude<ShelfRefusal['reason'], 'shelf-stopped'>, ExportOutcome>> = {
  'shelf-full': 'penuh',
  'shelf-closed': 'tertutup',
  'shelf-writer-ended': 'penulis-gagal',
}

/** Writes all public data as files, all as of one moment, and puts them in the place of the last ones. */
export async function publishOpenData(netra: Netra): Promise<Published> {
  const madeAt = netra.clock()
  const { mode, origin, openData } = netra
  const head = {
    ...{ id: editionId(madeAt), day: localDay(madeAt, 'WIB'), madeAt },
    mode,
    origin,
    licence: openData.licence,
  }
  const written = await inOnePublicView(netra.db, (tx) => openData.write(head, contentsOf({ ...netra, db: tx })))
  if (written === null) return { state: 'left' }
  const endedAt = netra.clock()
  if (!written.ok) {
    const { reason } = written.refusal
    if (reason === 'shelf-stopped') return { state: 'left' }
    await noteExport(netra.db, { begunAt: madeAt, endedAt, outcome: outcomes[reason], files: 0, bytes: 0 })
    return { state: 'failed', reason }
  }
  const { files } = written.value
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  await noteExport(netra.db, { begunAt: madeAt, endedAt, outcome: 'terbit', files: files.length, bytes })
  return { state: 'published', edition: written.value }
}

/** The same when it is due; null when it is not. */
export async function publishOpenDataWhenDue(netra: Netra): Promise<Published | null> {
  const daily = measures.filter(({ rhythm }) => rhythm === 'harian').map(({ id }) => id)
  const [made, tried, counted] = [
    (await netra.openData.editions())[0]?.madeAt ?? null,
    (await lastExport(netra.db, systemActors.clock))?.endedAt ?? null,
    await countedAt(netra.db, daily),
  ]
  return isExportDue({ made, tried, counted }, netra.clock()) ? publishOpenData(netra) : null
}

/** Read when its turn comes: all of it together need not fit anywhere. */
function* contentsOf(netra: Netra): Generator<DatasetContents> {
  for (const dataset of datasets) {
    const measure = measures.find(({ id }) => id === dataset.id)
    const read = () =>
      measure === undefined ? readers[dataset.id as keyof typeof readers](netra) : measureRows(netra, measure.id)
    yield { dataset, batches: inBatches(read) }
  }
}

async function* inBatches(read: () => ReturnType<typeof measureRows> | Batches): Batches {
  const rows = read()
  if (Symbol.asyncIterator in rows) yield* rows
  else yield await rows
}
