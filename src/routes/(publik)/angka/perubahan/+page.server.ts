import { changesOf } from '#lib/angka/changes-of.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra } }) => changesOf(netra, '00')
