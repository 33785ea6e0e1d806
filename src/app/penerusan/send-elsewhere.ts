import { accept, refuse, type Json, type Result } from '#base'
import { isBefore } from '#core'
import { caseStore, findHandlingOffice, referralStore, type ActorId, type ReferralContents } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { happenedAt, type Happened } from '../perkara/happened-at.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { accusedBy } from './accused-of.ts'
import { recordPassedOn } from './record-passed-on.ts'
import { routeElsewhere } from './route-elsewhere.ts'
import { sendReferral, type Addressee, type Sent } from './send-referral.ts'

type SendElsewhere = Happened & {
  readonly referralId: string
  readonly actor: ActorId
  /** The route is that of the body it goes to now. */
  readonly to: Omit<Addressee, 'allegationIds' | 'route'>
}

const basis = 'N13'

/** "Not ours": a file that came back goes to another body, from the office that handles the case. It stays one referral. */
export const sendElsewhere = (desk: Desk, command: SendElsewhere): Promise<Result<Sent, Refused>> =>
  decideAs<Sent, Refused>(desk, command.actor, async (tx) => {
    const now = desk.clock()
    const returned = await referralStore.findToAnswer(tx, command.referralId)
    const held = returned === null ? null : await caseStore.findToMove(tx, returned.caseId)
    if (returned === null || held === null) return refuse(notFound)
    if (returned.state !== 'dikembalikan')
      return refuse({ reason: 'wrong-state', state: returned.state, needs: ['dikembalikan'], basis })
    if (command.to.receivingOfficeId === returned.receivingOfficeId)
      return refuse({ reason: 'office-cannot-take', basis })
    const at = happenedAt(command, returned.stateSince, now, held.zone)
    if (isBefore(now, at)) return refuse({ reason: 'in-the-future', latest: now, basis })
    if (isBefore(at, returned.stateSince)) return refuse({ reason: 'not-before', earliest: returned.stateSince, basis })
    const office = await findHandlingOffice(tx, command.to.receivingOfficeId)
    const subjects = accusedBy(returned, undefined).map(({ subject }) => subject)
    const route = office === null ? null : routeElsewhere(office.kind, subjects, returned.route)
    if (route === null) return refuse({ reason: 'office-cannot-take', basis })
    const sent = await sendReferral(
      tx,
      { ...command.to, route, allegationIds: returned.allegationIds },
      {
        caseId: returned.caseId,
        parentId: null,
        replacesId: returned.id,
        fromOfficeId: held.officeId,
        walled: held.walled,
        contents: routedBy(returned.contents, route),
        actor: command.actor,
        at,
        now,
        basis,
      },
    )
    if (!sent.ok) return sent
    const accordingTo = (await findHandlingOffice(tx, held.officeId))?.name ?? ''
    const said = { actor: command.actor, officeId: held.officeId, accordingTo, basis, at, now, sent: sent.value }
    await recordPassedOn(tx, returned, said)
    return accept(sent.value)
  })

/** The copy says by which route each allegation goes, and the new one stands in it. */
function routedBy(contents: ReferralContents, route: string): ReferralContents {
  const list = contents['allegations']
  if (!Array.isArray(list)) return contents
  const allegations = list.map((one: Json) => (isRecord(one) ? { ...one, route } : one))
  return { ...contents, allegations }
}

const isRecord = (one: Json): one is { readonly [key: string]: Json } =>
  typeof one === 'object' && one !== null && !Array.isArray(one)
