import { keptLines } from '#lib/simpan/kept-lines.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({ kept: await keptLines(netra) })
