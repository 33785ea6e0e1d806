import { accept, refuse, type Result } from '#base'
import {
  findCasePage,
  findLhpPage,
  findReferralPage,
  listForExport,
  noteReads,
  type ActorId,
  type CasePage,
  type InboxFilter,
  type LhpPage,
  type ReferralPage,
} from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { csv } from './csv.ts'
import { notFound, type DeskRefusal } from './refused.ts'

type OpenCase = { readonly caseId: string; readonly actor: ActorId }

/** Opens the page of a case and notes who read it. What the actor may not see leaves no line: it is not there. */
export const openCasePage = (desk: Desk, { caseId, actor }: OpenCase): Promise<Result<CasePage, DeskRefusal>> =>
  decideAs<CasePage, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const page = isId(caseId) ? await findCasePage(tx, caseId, actor, now) : null
    if (page === null) return refuse(notFound)
    await noteReads(
      tx,
      actor,
      'perkara',
      [{ caseId, officeId: page.held.officeId, provinceOfficeId: page.held.provinceOfficeId }],
      now,
    )
    return accept(page)
  })

/** The same for a referral, by the body that received it or the office that sent it. */
export const openReferralPage = (
  desk: Desk,
  { referralId, actor }: { readonly referralId: string; readonly actor: ActorId },
): Promise<Result<ReferralPage, DeskRefusal>> =>
  decideAs<ReferralPage, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const page = isId(referralId) ? await findReferralPage(tx, referralId, now) : null
    if (page === null) return refuse(notFound)
    await noteReads(
      tx,
      actor,
      'penerusan',
      [{ referralId, officeId: page.receivingOfficeId, provinceOfficeId: null }],
      now,
    )
    return accept(page)
  })

/** The same for an LHP. Its author at his own draft is writing, and leaves no line. */
export const openLhpPage = (
  desk: Desk,
  { lhpId, actor }: { readonly lhpId: string; readonly actor: ActorId },
): Promise<Result<LhpPage, DeskRefusal>> =>
  decideAs<LhpPage, DeskRefusal>(desk, actor, async (tx) => {
    const page = isId(lhpId) ? await findLhpPage(tx, lhpId, actor) : null
    if (page === null) return refuse(notFound)
    const { officeId, state, mine } = page
    if (state !== 'draf' || !mine)
      await noteReads(tx, actor, 'lhp', [{ lhpId, officeId, provinceOfficeId: null }], desk.clock())
    return accept(page)
  })

type Exported = { readonly fileName: string; readonly csv: string; readonly rows: number; readonly asOf: string }

/** The list of the actor's own cases as CSV, narrowed as his inbox is, under the same wall as the pages; every case in it is noted as read. */
export const exportCases = (
  desk: Desk,
  { actor, ...filter }: { readonly actor: ActorId } & Omit<InboxFilter, 'page'>,
): Promise<Result<Exported, DeskRefusal>> =>
  decideAs<Exported, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const rows = await listForExport(tx, filter)
    await noteReads(
      tx,
      actor,
      'ekspor',
      rows.map(({ id, officeId, provinceOfficeId }) => ({ caseId: id, officeId, provinceOfficeId })),
      now,
    )
    return accept({
      fileName: `perkara-${now.slice(0, 10)}.csv`,
      csv: csv(columns, rows),
      rows: rows.length,
      asOf: now,
    })
  })

const columns = [
  'id',
  'registerNumber',
  'receiptNumber',
  'origin',
  'kind',
  'regime',
  'state',
  'stateSince',
  'officeCode',
  'officeName',
  'regionCode',
  'regionName',
  'happenedOn',
  'knownOn',
  'registeredOn',
  'lateSince',
  'allegations',
  'demonstration',
] as const

/** What cannot be an id is not found, like any other that is not there. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
