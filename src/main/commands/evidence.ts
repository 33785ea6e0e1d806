import { bringBack, listOutside, openOutside, type Bucket, type NotWhole } from '#gear'
import { storeName, type Config } from '../config.ts'
import { startDatabase } from '../database-server.ts'
import { filesDir } from '../folders.ts'
import { lockInstance } from '../instance-lock.ts'
import { refuseHalfRestored } from '../restore-mark.ts'
import { withDatabase } from '../with-database.ts'
import { bucketOf } from '../wire.ts'
import { Misuse, type Command } from './command.ts'
import { readSizes } from './evidence-sizes.ts'

type Verb = 'check' | 'fetch'
type Told = { readonly whole: number; readonly wrong: readonly { readonly id: string; readonly why: NotWhole }[] }

export const evidenceCommand: Command = {
  name: 'evidence',
  usage: '(check | fetch)',
  summary: 'Look after the bodies of evidence that were carried to a store.',
  help: `
Only where NETRA_S3_* name a store. Exit 1 where a body is missing or has another size than what was received; the rest is done all the same.

  check   ask the store for each body whose head is here. Beside a running Netra or not; changes nothing
  fetch   bring each body back onto this disk, from where it is read from then on. Netra must not run. Killed at any moment, run it
          again. Nothing is removed from the store; take NETRA_S3_* out of the environment, or the next files go there again`,
  words: 1,
  run: async (config, [verb]) => {
    if (verb !== 'check' && verb !== 'fetch')
      throw new Misuse('Say what to do: netra evidence check, or fetch. More with --help.')
    const bucket = bucketOf(config)
    if (bucket === null || config.store === null)
      throw new Error('No store is named (NETRA_S3_*): evidence lies on this disk, and netra backup takes it along.')
    const { whole, wrong } = verb === 'check' ? await check(config, bucket) : await fetchAll(config, bucket)
    const facts = { store: storeName(config.store), whole, wrong }
    if (wrong.length === 0) return { sentence: `${says[verb](whole)} ${facts.store}.`, facts }
    const named = wrong.map(({ id, why }) => `${id} (${words[why]})`).join(', ')
    throw new Error(`${says[verb](whole)} ${facts.store}. Not whole there: ${named}.`)
  },
}

const says: Readonly<Record<Verb, (whole: number) => string>> = {
  check: (whole) => `${whole} bodies are there as they should be, in`,
  fetch: (whole) => `${whole} files are here again, from`,
}
const words: Readonly<Record<NotWhole, string>> = { missing: 'not there', 'other-size': 'of another size' }

const check = (config: Config, bucket: Bucket): Promise<Told> =>
  withDatabase(config, async ({ urls }) => {
    const outside = { filesDir: filesDir(config.dataDir), bucket, sizes: await readSizes(urls) }
    return told(await listOutside(outside.filesDir), async (file) => {
      const source = await openOutside(outside, file)
      if (typeof source === 'string') return source
      await source.close()
      return null
    })
  })

/** Whoever works on these files holds the lock: a worker could give a new head to one that is being laid down. */
async function fetchAll(config: Config, bucket: Bucket): Promise<Told> {
  const unlock = await lockInstance(config.dataDir)
  if (unlock === null) throw new Error(`Netra runs on ${config.dataDir}. Stop it first.`)
  refuseHalfRestored(config.dataDir)
  const database = await startDatabase(config)
  try {
    const outside = { filesDir: filesDir(config.dataDir), bucket, sizes: await readSizes(database.urls) }
    return await told(await listOutside(outside.filesDir), async (file) => {
      const came = await bringBack(outside, file)
      return came === 'here' ? null : came
    })
  } finally {
    await database.stop()
    unlock()
  }
}

async function told<File extends { readonly id: string }>(
  files: readonly File[],
  each: (file: File) => Promise<NotWhole | null>,
): Promise<Told> {
  const wrong: { id: string; why: NotWhole }[] = []
  for (const file of files) {
    const why = await each(file)
    if (why !== null) wrong.push({ id: file.id, why })
  }
  return { whole: files.length - wrong.length, wrong }
}
