import { redirect } from '@sveltejs/kit'
import { firstMeasure } from '#lib/peta/map-page.ts'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => redirect(307, here(`/peta/${firstMeasure}`))
