import { csv } from '#app'
import type { Mode } from '#core'
import { m } from '#wording'
import { inventedInWords, markedFile } from '../words/invented.ts'

type Cells = Parameters<typeof csv>[1][number][string]
type Table<Column extends string> = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Readonly<Record<Column, Cells>>[]
  /** Certified: a release of a closed book. Live: each row says that nobody certified it. */
  readonly standing: 'live' | 'certified'
}

/** Public numbers as a file for a spreadsheet, of which a row goes on alone: each says whether it is certified, and in a demonstration that it is of one. */
export function publicCsv<Column extends string>(
  mode: Mode,
  { name, columns, rows, standing }: Table<Column>,
): Response {
  const peragaan = inventedInWords(mode)
  const said: Readonly<Record<string, string>> = {
    ...(standing === 'live' ? { status: m.angka_provisional() } : {}),
    ...(peragaan === null ? {} : { peragaan }),
  }
  const body = csv(
    [...columns, ...Object.keys(said)],
    rows.map((row) => ({ ...row, ...said })),
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${markedFile(mode, name)}"`,
      'cache-control': 'no-cache',
    },
  })
}
