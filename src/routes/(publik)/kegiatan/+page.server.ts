import { listActivities } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({ activities: await listActivities(locals.netra.db) })
