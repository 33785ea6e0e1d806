import { demandTaker, sendsFor, takesFor } from '#lib/edaran/demand-circular.ts'
import { issuedLine, receivedLine } from '#lib/edaran/list-lines.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { listIssuedCirculars, listReceivedCirculars } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const actor = demandTaker(locals.actor)
  const takes = takesFor(actor).map(({ id }) => id)
  const sends = sendsFor(actor).map(({ id }) => id)
  return readAs(locals, async (tx) => ({
    received: (await listReceivedCirculars(tx, takes)).map(receivedLine),
    issued: sends.length === 0 ? [] : (await listIssuedCirculars(tx, sends)).map(issuedLine),
    mayIssue: sends.length > 0,
  }))
}
