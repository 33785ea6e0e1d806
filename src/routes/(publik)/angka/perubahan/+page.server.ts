import { changesOf } from '#lib/angka/changes-of.ts'
import { ServerOnly } from '#lib/server-only.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => {
  const { lines, ...said } = await changesOf(netra, '00')
  return { ...said, drawn: new ServerOnly(lines) }
}
