import { createHash, type Hash } from 'node:crypto'
import * as v from 'valibot'

const named = { schema: v.string(), name: v.string() }
const digest = { bytes: v.number(), sha256: v.string() }
const Part = v.object({ name: v.string(), entries: v.number(), ...digest })

/** The last file of an archive: what it is, and how everything before it must look. */
const Manifest = v.object({
  format: v.literal(1),
  madeAt: v.string(),
  netra: v.string(),
  mode: v.nullable(v.picklist(['demonstration', 'production'])),
  postgres: v.string(),
  migrations: v.array(v.object({ name: v.string(), hash: v.string() })),
  queueMigration: v.number(),
  tables: v.array(v.object({ ...named, columns: v.array(v.string()), rows: v.number() })),
  sequences: v.array(v.object({ ...named, last: v.string(), called: v.boolean() })),
  parts: v.array(Part),
  /** Where bodies of evidence lie that are not in the archive. Absent: all of it is in there. */
  store: v.optional(v.string()),
  /** Files of which only the head is in it, because their store did not have the body that belongs behind it. */
  missing: v.optional(v.array(v.string())),
})
export type Manifest = v.InferOutput<typeof Manifest>
export type Part = v.InferOutput<typeof Part>

export const manifestName = 'manifest.json'
export const partOf = (table: { readonly schema: string; readonly name: string }) =>
  `tables/${table.schema}.${table.name}`

/** Faults for the form of another version: it must be restored by the program that made it. */
export function readManifest(text: string): Manifest {
  const format = (JSON.parse(text) as { readonly format?: unknown }).format
  if (format !== 1)
    throw new Error(
      `This archive has form ${String(format)}; this program reads form 1. Restore it with the Netra that made it.`,
    )
  return v.parse(Manifest, JSON.parse(text))
}

/** `tables/netra.cases/000001` and its neighbours are one part, as are all files and all keys: the manifest stays small. */
const partNamed = (entry: string) =>
  entry.startsWith('tables/') ? entry.slice(0, entry.lastIndexOf('/')) : entry.slice(0, entry.indexOf('/'))

/** Sums what passes through it, by part: names and sizes count too, so that nothing can be moved or renamed unseen. */
export function createTally() {
  const parts = new Map<string, { readonly hash: Hash; entries: number; bytes: number }>()
  return {
    async *count(entry: string, size: number, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      const part = parts.get(partNamed(entry)) ?? { hash: createHash('sha256'), entries: 0, bytes: 0 }
      parts.set(partNamed(entry), part)
      part.entries += 1
      part.bytes += size
      part.hash.update(`${entry} ${size}\n`)
      for await (const bytes of body) {
        part.hash.update(bytes)
        yield bytes
      }
    },
    parts: (): readonly Part[] =>
      [...parts]
        .map(([name, { hash, entries, bytes }]) => ({ name, entries, bytes, sha256: hash.copy().digest('hex') }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
