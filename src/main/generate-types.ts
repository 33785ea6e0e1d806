import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { home } from './folders.ts'

export const typesFile = join(home, 'src/store/schema.generated.ts')

/** What the driver makes of a column is set in store/database.ts; these say the same. */
const parsers = [
  '--date-parser=string',
  '--numeric-parser=number',
  `--type-mapping=${JSON.stringify({ timestamptz: 'string', int8: 'number' })}`,
]

/** Writes the types of schema `netra` in the database at `url` to `file`. */
export async function generateTypes(url: string, file: string): Promise<void> {
  const program = join(home, 'node_modules/kysely-codegen/dist/cli/bin.js')
  const shape = ['--dialect=postgres', '--include-pattern=netra.*', '--log-level=error']
  await promisify(execFile)(process.execPath, [program, `--url=${url}`, `--out-file=${file}`, ...shape, ...parsers], {
    cwd: home,
  })
}
