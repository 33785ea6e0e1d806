import { listActivities, numbersOf } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({
  activities: await listActivities(netra.db),
  counted: (await numbersOf(netra.db, '00')).filter(({ measureId }) => ['kegiatan', 'kehadiran'].includes(measureId)),
})
