import type { RollChoices } from '#app'
import { rollColumns, type RollColumn } from '#core'
import { textOf } from '#lib/form/text-of.ts'

type ChosenColumns =
  | { readonly ok: true; readonly columns: Readonly<Partial<Record<RollColumn, number>>> }
  | { readonly ok: false; readonly twice: RollColumn }

/** `arti-7` holds what the eighth column means. */
export function readColumns(form: FormData): ChosenColumns {
  const columns: Partial<Record<RollColumn, number>> = {}
  for (const name of form.keys()) {
    const [, at] = /^arti-(\d{1,3})$/.exec(name) ?? []
    const meaning = rollColumns.find((column) => column === textOf(form, name))
    if (at === undefined || meaning === undefined) continue
    if (columns[meaning] !== undefined) return { ok: false, twice: meaning }
    columns[meaning] = Number(at)
  }
  return { ok: true, columns }
}

/** What somebody approved under the preview, beside what it was read by. */
export const readApproval = (form: FormData, held: RollChoices): RollChoices => {
  const said = form.getAll('sekalian')
  return { ...held, makeUnits: said.includes('unit'), complete: said.includes('lengkap') }
}
