import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Integrity } from '#lib/server/integrity.ts'

/** What the scripts and styles of a folder must be, by their path on the site. */
export const hashBuild = (folder: string): Integrity =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [
        `/${name}`,
        `sha256-${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('base64')}`,
      ]),
  )
