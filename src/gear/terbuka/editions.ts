import { createReadStream } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenDataShelf } from '#app'
import { daysKept, type Edition } from '#core'
import { addDays, type PlainDate } from '#law'

/** What an edition says of itself; no address shows it. */
export const manifestFile = 'edition.json'
/** What is being written, or was when its process ended. */
export const unfinished = '.baru-'
const finishedName = /^\d{8}T\d{6}Z$/

/** Editions that are there, the newest first; of each day the newest. None where nothing was written yet. */
export function openEditions(folder: string): Pick<OpenDataShelf, 'editions' | 'read'> {
  const known = new Map<string, Edition>()
  return {
    editions: async () => {
      const names = await namesIn(folder)
      for (const name of known.keys()) if (!names.includes(name)) known.delete(name)
      const found: Edition[] = []
      for (const name of names) {
        const edition = known.get(name) ?? (await readManifest(join(folder, name)))
        if (edition === null) continue
        known.set(name, edition)
        if (found.at(-1)?.day !== edition.day) found.push(edition)
      }
      return found
    },
    async *read({ id }, { name }, range) {
      const part = range === null ? {} : { start: range.from, end: range.to }
      yield* createReadStream(join(folder, id, name), part) as AsyncIterable<Buffer>
    },
  }
}

/** What has no place any more: earlier ones of a day, days that are over, and what never became whole. */
export async function clearEditions(
  folder: string,
  newest: { readonly id: string; readonly day: PlainDate },
): Promise<void> {
  const oldest = addDays(newest.day, 1 - daysKept)
  const seen = new Set<string>()
  for (const name of await namesIn(folder)) {
    const day = (await readManifest(join(folder, name)))?.day ?? null
    const stays = name === newest.id || (day !== null && day >= oldest && !seen.has(day))
    if (day !== null) seen.add(day)
    if (!stays) await rm(join(folder, name), { recursive: true, force: true })
  }
  await clearUnfinished(folder)
}

export async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(unfinished)) await rm(join(folder, name), { recursive: true, force: true })
}

/** The newest first. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => finishedName.test(name))
      .toSorted()
      .toReversed()
  } catch {
    // Nothing was written here yet, or it is no folder, which whoever writes is told.
    return []
  }
}

/** Null: it went meanwhile. It was written by our own process before the edition had its name. */
async function readManifest(folder: string): Promise<Edition | null> {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as Edition
  } catch {
    return null
  }
}
