import { existsSync, readFileSync } from 'node:fs'

/** How the session of a process stands where Linux shares the machine among sessions first (autogroup); null where it does not. */
export function sessionPriority(pid: number): number | null {
  const file = `/proc/${String(pid)}/autogroup`
  const nice = existsSync(file) ? / nice (-?[0-9]+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return nice === undefined ? null : Number(nice)
}
