export { numbersBelow, numbersOf, numbersOfMeasure, type RegionNumber } from './angka.ts'
export { findActivity, listActivities, type Activity, type ActivityParty, type Bilingual } from './kegiatan.ts'
export {
  findRegion,
  findRegionOn,
  listRegionsBelow,
  mostListed,
  regionLevels,
  searchRegions,
  type PlacedRegion,
  type Region,
  type RegionLevel,
  type RegionSearch,
} from './wilayah.ts'
export { listElections } from '../pemilihan/list-elections.ts'
export { findOffice, listOfficesBelow, listOfficesIn, type Office } from './kantor.ts'
export { countInbox, inboxPageSize, listInbox, type InboxCounts, type InboxFilter, type InboxRow } from './meja.ts'
export { countChainLate, listChainLate, type LateClock } from './meja-late.ts'
export type { CasePage, CaseSummary } from './perkara.ts'
export type {
  AllegationLine,
  DiscussionLine,
  HearingLine,
  KajianLine,
  PlenoLine,
  ReferralLine,
  ReportLine,
} from './perkara-parts.ts'
export type { TimelineEntry } from './perkara-timeline.ts'
export { listDemonstrationAccounts, type DemonstrationAccount } from './akun.ts'
export { listConfirmations, type PublicConfirmation } from './hukum.ts'
export { auditPerPage, listAccountEvents, listReads, readKinds, type AuditFilter, type ReadKind } from './akun-audit.ts'
export {
  accountsPerPage,
  countDemonstration,
  listAccounts,
  readAccount,
  readMachineState,
  searchOffices,
  searchPeople,
  type FoundOffice,
  type Held as HeldRole,
  type ListedAccount,
  type ReadAccount,
  type ReadMembership,
} from './akun-kelola.ts'
export {
  countReferralInbox,
  listReferralInbox,
  referralPageSize,
  type FollowUpLine,
  type ReferralFilter,
  type ReferralPage,
  type ReferralRow,
} from './penerusan.ts'
export {
  findOfficeById,
  listCommissioners,
  listHandOverTargets,
  listReceivers,
  listUnits,
  type CommissionerChoice,
  type OfficeChoice,
} from './meja-choices.ts'
export {
  countLhps,
  findLhpPage,
  lhpPageSize,
  listLhps,
  type LhpAdvice,
  type LhpFilter,
  type LhpPage,
  type LhpRow,
} from './lhp.ts'
export { listFiledBy, type CounterRow } from './laporan-loket.ts'
export { readBacklog, type Backlog } from './backlog.ts'
