import { error } from '@sveltejs/kit'
import { hasBoard } from '#lib/meja/board-page.ts'
import { undonePage } from '#lib/meja/undone-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => (hasBoard(locals) ? undonePage(locals) : error(404))
