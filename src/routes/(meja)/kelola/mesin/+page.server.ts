import { demand } from '#lib/server/demand.ts'
import { lastExport, readMachineState, readMailState } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const actor = demand(locals.actor, 'manage-accounts')
  const { netra } = locals
  const begun = performance.now()
  const machine = await readMachineState(netra.db, actor.id)
  return {
    ...machine,
    answerMs: Math.round(performance.now() - begun),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    asOf: netra.clock(),
    store: await netra.uploads.standing(),
    openData: {
      run: await lastExport(netra.db, actor.id),
      served: (await netra.openData.editions())[0]?.madeAt ?? null,
    },
    carriers: { sms: netra.messenger?.through ?? null, sso: netra.staffSso?.label ?? null },
    mail: {
      ...(await readMailState(netra.db, actor.id)),
      through: netra.mailer?.through ?? null,
      returnsTo: netra.mailer?.returnsTo ?? null,
    },
  }
}
