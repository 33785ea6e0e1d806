import { error } from '@sveltejs/kit'
import { readDaysOff } from '#app'
import { listedRequest } from '#lib/permohonan/listed-request.ts'
import { recordId } from '#lib/server/record-id.ts'
import { listInformationRequests } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params, url: { searchParams } }) => {
  const now = netra.clock()
  const { requests } = await listInformationRequests(netra.db, { now, id: recordId(params.id) })
  const [request] = requests
  if (request === undefined) error(404)
  return {
    request: listedRequest(request, now, await readDaysOff(netra.db)),
    sent: searchParams.has('terkirim'),
  }
}
