import { docSheet } from '#lib/api/doc-sheet.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra } }) => ({ addresses: docSheet(netra.origin) })
