import { accept, refuse, type Result } from '#base'
import {
  addresseeOfOffice,
  decidedOn,
  isCourt,
  isDecidedInForce,
  officeKindsOfAddressees,
  ruleOfAddressee,
  type AnnexOffice,
} from '#core'
import { localDay } from '#law'
import {
  annexStore,
  caseStore,
  decisionStore,
  newId,
  openingStore,
  recordEvent,
  type ActorId,
  type HeldCase,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

type DecideAnnex = {
  readonly actor: ActorId
  readonly caseId: string
  readonly reportId: string
  /** An office from the list, or a court by its name. */
  readonly to: { readonly officeId: string } | { readonly court: string }
  readonly article?: string | undefined
  readonly decidedAs: 'pleno' | 'pimpinan'
  readonly number: string
  readonly reason: string
}

/** That one addressee is given who reported, by which law. It shows nobody anything: what is printed is opened by two people. */
export const decideAnnex = (desk: Desk, command: DecideAnnex): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, caseId, reportId, decidedAs, number, reason } = command
    const held = await caseStore.find(tx, caseId)
    if (held === null || !(await annexStore.mayDecide(tx, held.officeId))) return refuse(notFound)
    const blank = textRefusal({ number, reason }, 2_000)
    if (blank !== null) return refuse(blank)
    if (!(await openingStore.reportsOf(tx, caseId)).some(({ id }) => id === reportId))
      return refuse(badField('report', 'unknown'))
    const to = await addresseeOf(tx, held, command.to)
    if (to === null) return refuse(badField('addressee', 'unknown'))
    const now = desk.clock()
    const article = command.article ?? null
    const basisRule = ruleOfAddressee(to.addressee)
    if (article === null && !(await isConfirmed(tx, basisRule, now)))
      return refuse({ reason: 'annex-without-law', rule: basisRule, basis: 'N42' })
    const [id, { officeId }] = [newId(), held]
    const decided = { id, caseId, reportId, officeId, basisRule, article, decidedAs, number, reason }
    const annex = { ...decided, ...to, decidedBy: actor, decidedAt: now }
    // The wall, an accused addressee, a report of another case: the database says no, and says no more.
    if (!(await annexStore.mayBeTold(tx, annex))) return refuse(badField('addressee', 'unknown'))
    await annexStore.decide(tx, annex)
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'identity-annex-decided',
      about: { caseId, reportId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N42',
      data: { annexId: id, addressee: to.addressee, to: to.addresseeName, rule: basisRule, article, decidedAs, number },
    })
    return accept(id)
  })

async function addresseeOf(tx: Tx, held: HeldCase, to: DecideAnnex['to']) {
  if ('court' in to)
    return isCourt(to.court)
      ? ({ addressee: 'pengadilan', addresseeOfficeId: null, addresseeName: to.court } as const)
      : null
  const office = (await listAddressees(tx, held)).find(({ id }) => id === to.officeId)
  const addressee = office === undefined ? null : addresseeOfOffice(office.kind)
  if (office === undefined || addressee === null) return null
  return { addressee, addresseeOfficeId: office.id, addresseeName: office.name }
}

/** Whom a decision on this case can name, courts apart. */
export const listAddressees = (tx: Tx, { regionCode }: Pick<HeldCase, 'regionCode'>): Promise<readonly AnnexOffice[]> =>
  annexStore.listOffices(tx, officeKindsOfAddressees, regionCode)

async function isConfirmed(tx: Tx, ruleId: string, now: string): Promise<boolean> {
  const decided = await decisionStore.listValues(tx)
  const day = localDay(now, 'WIB')
  const of = (parameter: 'semua' | 'masa') => decidedOn(decided, { ruleId, parameter }, day)
  return of('semua') !== null && isDecidedInForce(of('masa'), day)
}
