import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** Who runs PostgreSQL, which refuses to be run by root. Null: we do. */
export type Runner = { readonly uid: number; readonly gid: number } | null

export function chooseRunner(cluster: string): Runner {
  const owner = existsSync(cluster) ? statSync(cluster) : null
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new Error(
        `${cluster} belongs to another user (number ${String(owner.uid)}). Start Netra as the user who started it first.`,
      )
    }
    return null
  }
  return owner ? { uid: owner.uid, gid: owner.gid } : unprivilegedUser()
}

function unprivilegedUser(): Runner {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = ['postgres', 'nobody']
    .map((name) => users.find(([found]) => found === name))
    .find((found) => found !== undefined)
  if (!user) throw new Error('PostgreSQL may not run as root, and this machine has neither a user postgres nor nobody.')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Asks the kernel, not the mode bits: a folder above may be closed, and access lists exist. */
export function canReach(runner: Runner, folder: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -r .', 'sh', folder], {
    cwd: '/',
    stdio: 'ignore',
    ...runner,
  })
  return answer.status === 0
}
