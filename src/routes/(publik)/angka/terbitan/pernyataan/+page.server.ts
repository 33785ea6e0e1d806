import { threadsInWords } from '#lib/terbitan/threads.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({ threads: await threadsInWords(netra.db) })
