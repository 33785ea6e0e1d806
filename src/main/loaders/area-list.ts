import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export type AreaList = 'provinces' | 'regencies' | 'districts' | 'villages'

// Names hold bare quotes (Ko"ol, in Madura), which no strict CSV reader takes; a field is quoted only if it begins so.
const unquote = (field: string) => (/^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field)

/** A line `code,name` or `code,parent,name`. Codes have no comma, names may. */
export function readArea(line: string): readonly [code: string, name: string] {
  const match = /^([\d.]+),(?:[\d.]+,)?(.+)$/.exec(line)
  if (!match?.[1] || !match[2]) throw new Error(`not a line of a list of regions: ${line}`)
  return [match[1], unquote(match[2]).trim()]
}

/** One list of an edition of idn-area-data, as (code, name). */
export async function readAreaList(
  packageName: string,
  list: AreaList,
): Promise<readonly (readonly [string, string])[]> {
  const file = fileURLToPath(new URL(`../data/${list}.csv`, import.meta.resolve(packageName)))
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/)
  return lines
    .slice(1)
    .filter((line) => line !== '')
    .map(readArea)
}
