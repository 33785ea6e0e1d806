import { readFile } from 'node:fs/promises'
import { writeOnce } from './durable-file.ts'

/** The secret kept at `path`, made by `make` the first time. Two starters at once end with the same one. */
export async function keepSecret(path: string, make: () => string | Promise<string>): Promise<string> {
  const kept = await read(path)
  if (kept !== null) return kept
  await writeOnce(path, Buffer.from(await make()))
  return readFile(path, 'utf8')
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
