import { csv, type ImportOutcome } from '#app'
import { rollColumnWords, rollFaultInWords } from '#wording'
import { kindName } from './kind-name.ts'

/** What can be taken away from a list that was checked, to work on it where it came from. */
export const importFiles: Readonly<Record<string, (outcome: ImportOutcome) => string>> = {
  'ditolak.csv': ({ faults }) =>
    csv(
      ['baris', 'kolom', 'isi', 'sebab'],
      faults.map((fault) => ({
        baris: fault.row,
        kolom: rollColumnWords[fault.column](),
        isi: fault.value,
        sebab: rollFaultInWords(fault),
      })),
    ),
  'hilang.csv': ({ missing }) =>
    csv(
      ['nama', 'jenis', 'unit', 'jabatan'],
      missing.map(({ name, kind, unit, post }) => ({ nama: name, jenis: kindName(kind), unit, jabatan: post })),
    ),
}
