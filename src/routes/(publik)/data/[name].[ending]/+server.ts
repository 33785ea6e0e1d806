import { openFileAnswer } from '#lib/terbuka/file-answer.ts'
import { error, redirect } from '@sveltejs/kit'
import { fileOf, findDataset } from '#core'
import type { RequestHandler } from './$types'

/** A file of the newest edition, under an address that stays. */
export const GET: RequestHandler = async ({ locals: { netra }, params: { name, ending }, request }) => {
  const [edition] = await netra.openData.editions()
  const file = edition?.files.find((one) => one.name === `${name}.${ending}`)
  const other = file === undefined && findDataset(name) === null ? fileOf(name) : null
  // Not for good: before the first night there is nothing there either.
  if (other !== null) redirect(307, `/data/${other}.${ending}`)
  if (edition === undefined || file === undefined) error(404, 'not found')
  return openFileAnswer(request, { mode: netra.mode, shelf: netra.openData, edition, file, lasting: 'newest' })
}
