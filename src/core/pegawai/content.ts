import type { ColumnPlaces, RollColumn } from './column.ts'
import { plainWords } from './plain-words.ts'
import { readRollNumber } from './roll-number.ts'

const alone = { wasNumber: false, beside: { bornOn: null, sex: null } } as const
const isNumber = (kind: 'nip' | 'nik', cell: string) => readRollNumber(kind, cell, alone).ok
/** As a spreadsheet writes an NIP that it took for a number. */
const isRoundedNip = (cell: string) => /^\u0001?\d([.,]\d+)?e\+?17$/i.test(cell) || /^\u0001\d{18}$/.test(cell)

/** A name and the number below it, as official lists print them in one cell. Null: not both are there. */
export function nameAndNumber(cell: string): { readonly name: string; readonly number: string } | null {
  const found = /(?:\bnip[\s.:]*)?((?:\d[\s.]?){8,20}\d)(?!\d)/i.exec(cell)
  if (found === null) return null
  const name = `${cell.slice(0, found.index)} ${cell.slice(found.index + found[0].length)}`
    .replaceAll(/[(\[]\s*[)\]]/g, '')
    .replaceAll(/^[\s/,;:|–—-]+|[\s/,;:|(–—-]+$/g, '')
    .replaceAll(/\s+/g, ' ')
  return /\p{L}{2}/u.test(name) ? { name, number: found[1] ?? '' } : null
}

const isBoth = (cell: string) => isNumber('nip', nameAndNumber(cell)?.number ?? '')
const isNip = (cell: string) => isNumber('nip', cell) || isRoundedNip(cell)

/** What cells of a column look like, narrower before wider. */
const looks: readonly (readonly [RollColumn, (cell: string) => boolean])[] = [
  ['nip', isNip],
  ['nama_nip', isBoth],
  ['nik', (cell) => isNumber('nik', cell)],
  ['surel', (cell) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(cell)],
  ['telepon', (cell) => /^(\+?62|0)8\d{7,11}$/.test(cell.replaceAll(/[\s.-]/g, ''))],
]
const looksLikeName = (cell: string) => /^\p{L}[\p{L}.,'’\x60 -]{2,}$/u.test(cell) && cell.includes(' ')
/** Columns of words that are no name, whatever stands in them. */
const notNames =
  /\b(tempat|alamat|jalan|gol|golongan|ruang|pangkat|eselon|pendidikan|jurusan|agama|ibu|ayah|suami|istri|ket|keterangan|status)\b/

const enough = 0.6
const shareOf = (cells: readonly string[], test: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

/** Columns that no header names, by what stands in the first rows below. A header is believed, unless its column holds nothing of the kind. */
export function columnsByContent(
  rows: readonly (readonly string[])[],
  headers: readonly string[],
  said: ColumnPlaces,
): ColumnPlaces {
  const columns: Partial<Record<RollColumn, number>> = { ...said }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cellsAt = (at: number) => rows.flatMap((row) => ((row[at] ?? '') === '' ? [] : [row[at] ?? '']))
  const free = () => {
    const taken = new Set(Object.values(columns))
    return Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at))
  }
  const named = columns.nip
  if (named !== undefined && holdsNoNumber(cellsAt(named))) {
    const meant = Array.from({ length: width }, (_, at) => at).find((at) => shareOf(cellsAt(at), isNip) >= enough)
    if (meant !== undefined) columns.nip = meant
    if (meant !== undefined && columns.nama === meant) columns.nama = named
  }
  // Under "NIP", or under "Nama" where no column has numbers, may stand both.
  for (const one of ['nip', 'nama'] as const) {
    const at = columns[one]
    if (at === undefined || columns.nama_nip !== undefined || (one === 'nama' && columns.nip !== undefined)) continue
    if (shareOf(cellsAt(at), isBoth) < enough) continue
    columns.nama_nip = at
    if (one === 'nip') delete columns.nip
    else delete columns.nama
  }
  for (const [column, test] of looks) {
    if (columns[column] !== undefined || (column === 'nama_nip' && columns.nip !== undefined)) continue
    const found = free().find((at) => shareOf(cellsAt(at), test) >= enough)
    if (found !== undefined) columns[column] = found
  }
  if (columns.nama_nip !== undefined && columns.nama === columns.nama_nip) delete columns.nama
  if (columns.nama !== undefined || columns.nama_nip !== undefined) return columns
  const name = free().find(
    (at) => shareOf(cellsAt(at), looksLikeName) >= enough && !notNames.test(plainWords(headers[at] ?? '')),
  )
  return name === undefined ? columns : { ...columns, nama: name }
}

/** Words alone: whoever wrote the header above another column meant that one. */
const holdsNoNumber = (cells: readonly string[]) => cells.length > 0 && cells.every((cell) => !/\d{4}/.test(cell))
