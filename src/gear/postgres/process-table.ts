import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Every PostgreSQL process, postmaster and backends, works in its data folder. So the folder tells which processes
 * belong to it, where a number in postmaster.pid may long belong to somebody else, or to a zombie.
 */
export const processesIn = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === folder)

/** Null for a zombie, for a process that has gone, and for somebody else's. */
export function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`)
  } catch {
    return null
  }
}

export function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? Number.NaN)
  } catch {
    return null
  }
}

/** False when it has already gone: that is no failure, we wanted it gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

export async function waitUntil(done: () => boolean, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs
  while (!done()) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}
