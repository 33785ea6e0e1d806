import { stat } from 'node:fs/promises'
import { openSource } from '../pegawai/file-source.ts'
import { csvFormOf, csvRows } from '../pegawai/read-csv.ts'

/** 91,000 regions with long names of sources stay far below it. */
const mostBytes = 32 * 1024 * 1024

/** Every row of a CSV file in whatever encoding and with whatever separator a spreadsheet gave it; null: the file is larger than such a list can be. */
export async function readCsvFile(path: string): Promise<readonly (readonly string[])[] | null> {
  if ((await stat(path)).size > mostBytes) return null
  const source = await openSource({ path })
  try {
    return await Array.fromAsync(csvRows(source, await csvFormOf(source)))
  } finally {
    await source.close()
  }
}
