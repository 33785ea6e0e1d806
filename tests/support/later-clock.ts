import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type LaterClock = {
  /** For `startProduct`: its programs go by this clock too. */
  readonly env: Readonly<Record<string, string>>
  readonly clock: () => string
  /** From here on it is so many days later than it is. */
  readonly goTo: (days: number) => void
}

/** A clock that runs as every clock does, days later: here, and in programs of ours, so that what is told on several days is told on them. */
export function laterClock(folder: string): LaterClock {
  const file = join(folder, 'later')
  let later = 0
  const goTo = (days: number) => {
    later = days * 86_400_000
    writeFileSync(file, String(later))
  }
  goTo(0)
  const preload = pathToFileURL(join(import.meta.dirname, 'go-later.mjs')).href
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, LATER_FILE: file },
    clock: () => new Date(Date.now() + later).toISOString(),
    goTo,
  }
}
