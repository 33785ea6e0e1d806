import { error, redirect } from '@sveltejs/kit'
import { fileOf, findDataset } from '#core'
import { columnSheet, filesOf, licenceSheet, pageOf } from '#lib/terbuka/sheet.ts'
import { here, inTongue } from '#wording'
import type { PageServerLoad } from './$types'

/** The dictionary of one dataset. */
export const load: PageServerLoad = async ({ locals: { netra }, params: { id } }) => {
  const dataset = findDataset(id)
  // By the id of a measure whose rows stand in a file of another name.
  const other = dataset === null ? fileOf(id) : null
  if (other !== null) redirect(308, here(`/data/${other}`))
  if (dataset === null) error(404, 'not found')
  const edition = (await netra.openData.editions())[0] ?? null
  return {
    id,
    origin: netra.origin,
    title: inTongue(dataset.title),
    says: inTongue(dataset.says),
    source: inTongue(dataset.source),
    provisional: dataset.provisional,
    page: pageOf(dataset),
    licence: licenceSheet(dataset, netra.openData),
    key: dataset.key,
    columns: dataset.columns.map(columnSheet),
    madeAt: edition?.madeAt ?? null,
    rows: edition?.rows[id] ?? null,
    files: filesOf(edition, id),
  }
}
