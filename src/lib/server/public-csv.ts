import { csv } from '#app'
import type { Mode } from '#core'
import { inventedInWords, markedFile } from '../words/invented.ts'

type Cells = Parameters<typeof csv>[1][number][string]
type Table<Column extends string> = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Readonly<Record<Column, Cells>>[]
}

/** Public numbers as a file for a spreadsheet. In a demonstration each row says that it is one, and so does the file's name. */
export function publicCsv<Column extends string>(mode: Mode, { name, columns, rows }: Table<Column>): Response {
  const peragaan = inventedInWords(mode)
  const body =
    peragaan === null
      ? csv(columns, rows)
      : csv(
          [...columns, 'peragaan'],
          rows.map((row) => ({ ...row, peragaan })),
        )
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${markedFile(mode, name)}"`,
      'cache-control': 'no-cache',
    },
  })
}
