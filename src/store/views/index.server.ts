export {
  numbersBelow,
  numbersOf,
  numbersOfMeasure,
  numbersOfMeasureAt,
  numbersOfTopic,
  silenceOf,
  silenceOfAll,
  undoneByBody,
  type RegionNumber,
  type SilenceRow,
} from './angka.ts'
export {
  findActivity,
  listActivities,
  type Activity,
  type ActivityParty,
  type Bilingual,
  findActivityId,
} from './kegiatan.ts'
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
export { showElections, type ShownContests, type ShownElection, type ShownStage } from './pemilihan.ts'
export { listElections } from '../pemilihan/list-elections.ts'
export { matchPapers, type MatchPaper, type SubjectMatch } from '../pencocokan/match-store.ts'
export { ppkConflictKinds, ppkConflicts, type PpkConflict } from '../kantor/ppk-conflicts.ts'
export { countUnread } from './pesan.ts'
export { contestStore } from '../pemilihan/contest-store.ts'
export { findEmployer, findPpk, type Employer, type PpkOfDay, type WorkPlace } from '../kantor/find-ppk.ts'
export { findOffice, listOfficesBelow, listOfficesIn, type Office } from './kantor.ts'
export {
  countInbox,
  inboxBound,
  inboxPageSize,
  listInbox,
  type CaseInboxRow,
  type InboxCounts,
  type InboxFilter,
  type InboxRow,
  type LhpInboxRow,
} from './meja.ts'
export { countChainLate, listChainLate, type LateClock, type OfficeLate } from './meja-late.ts'
export type { AccusedSide, AccusedSubject } from './perkara-terlapor.ts'
export type { CaseRecord, KnownDecision, OnDuty } from './perkara-record.ts'
export { findHeldPage, type CasePage, type CaseSummary, type HeldPage, type SuspectedTwin } from './perkara.ts'
export type { SignedLine } from '../naskah/signed-papers.ts'
export type { KajianFile } from '../naskah/kajian-files.ts'
export type { PublicPaper } from '../naskah/issued-papers.ts'
export type { FindingLine } from './perkara-temuan.ts'
export type {
  AllegationLine,
  DiscussionLine,
  HearingLine,
  KajianLine,
  PlenoLine,
  ReferralLine,
  ReportLine,
} from './perkara-parts.ts'
export { looksOnly, type CaseEventType } from '../catatan/event.ts'
export type { TimelineEntry } from './perkara-timeline.ts'
export { listDemonstrationAccounts, type DemonstrationAccount } from './akun.ts'
export {
  countDecisions,
  decisionsPerPage,
  holdsLawOffice,
  lawOfficeName,
  listDecisions,
  listReplaced,
  type PublicDecision,
} from './hukum.ts'
export { lawClocks, type ClockCount } from '../hukum/law-clocks.ts'
export { auditPerPage } from './audit-page.ts'
export { listReads, readKinds, type ReadFilter, type ReadKind } from './audit-reads.ts'
export { countRefusals, listAccountEvents, type EventFilter } from './audit-events.ts'
export {
  accountsPerPage,
  countDemonstration,
  listAccounts,
  readAccount,
  readMachineState,
  readOffice,
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
  type ReferralCount,
  type ReferralFilter,
} from './penerusan-list.ts'
export { countReturned, type ChainLink, type ReferralPage, type ReferralRow } from './penerusan.ts'
export type { FollowUpLine } from './follow-up-lines.ts'
export {
  findOfficeById,
  listCommissioners,
  listHandOverTargets,
  listReceivers,
  listUnits,
  type CommissionerChoice,
  type OfficeChoice,
  type ReceiverChoice,
} from './meja-choices.ts'
export {
  countLhps,
  findHeldLhp,
  lhpPageSize,
  listLhps,
  listOwnDrafts,
  type HeldLhp,
  type LhpAdvice,
  type LhpFilter,
  type LhpPage,
  type LhpRow,
  type OwnDraft,
} from './lhp.ts'
export {
  countToLookAt,
  listChecklists,
  listComments,
  listCommentsOnOwn,
  listEscalationsOf,
  listToLookAt,
  mostToLookAt,
  standsAbove,
  type Checklist,
  type LhpComment,
  type NotedCheck,
  type ToLookAt,
} from './lhp-chain.ts'
export { findOwnEnd, listEndingOffices, type EndingOffice } from './office-ends.ts'
export { listFiledBy, type CounterRow } from './laporan-loket.ts'
export { readBacklog, type Backlog } from './backlog.ts'
export {
  listRecomputedBy,
  listToldRecomputed,
  mostRecomputedShown,
  type ClockRecomputed,
  type ToldRecomputed,
} from './meja-recomputed.ts'
export { listCalendarDecisions, listDecreedDays, type CalendarDecision, type PublicDecree } from './kalender.ts'
export { countDelegated, listBelow, listDelegated } from './klarifikasi-diminta.ts'
export type { DelegatedFile } from '../klarifikasi/delegation-store.ts'
export { countLooksHere, listLooks, listReturned, type LookPage, type LookRow, type ReturnedRow } from './tinjauan.ts'
export { listUndone, undoneShown, type UndoneRow } from './belum-dilaksanakan.ts'
export { boardBuckets, countBoard, type BoardBucket, type BoardCount } from './papan.ts'
export { listReminders, mostRemindersShown, type ToldReminder } from './meja-reminders.ts'
export { readMailState, type Undelivered } from './mails.ts'
export { countPublishedAnswers, listPublishedAnswers, type PublishedAnswer } from '../tanya/question-store.ts'
export { findStandingLink, type LinkLine } from './penerusan-links.ts'
export { listWitnesses, type WitnessLine } from './catatan.ts'
export { listRollImports, listRolls, type ImportRow, type KeptRoll, type RollSize } from './pegawai.ts'
export {
  circularPageSize,
  findCircular,
  findOfficesByCode,
  listStagesAhead,
  findNode,
  findOwnNode,
  listBelowNode,
  listChildren,
  listForCascadeFile,
  listIssuedCirculars,
  listMergers,
  listNodePath,
  listPublicCirculars,
  listReceivedCirculars,
  listTexts,
  nodeFilters,
  readWayDown,
  type BelowPlace,
  type StageAhead,
  type CascadeRow,
  type CircularHead,
  type CircularLine,
  type CircularText,
  type MergerLine,
  type NodeCounts,
  type NodeFilter,
  type NodeRow,
  type PublicCircular,
  type WayDown,
} from './edaran.ts'
export {
  findEntryPage,
  findForkopimda,
  findPoint,
  listEntries,
  listNearOffices,
  listPoints,
  listPresent,
  photosOf,
  type DocumentLine,
  type EntryLine,
  type EntryPage,
  type Forkopimda,
  type ForkopimdaOffice,
  type Guest,
  type HeldEntry,
  type PhotoLine,
  type PointLine,
  type PointNote,
  type PointPage,
  type UnitPresent,
} from './kegiatan-meja.ts'
export {
  listGaps,
  listPreventionRows,
  reachBelow,
  reachByLevel,
  reachOfUnits,
  recapBelow,
  sheetOfProvince,
  type LevelReach,
  type PreventionRow,
  type ReachFilter,
  type RecapRow,
  type RegencySheet,
  type RegionReach,
  type UnitReach,
} from './kegiatan-jangkauan.ts'
export {
  findReachNode,
  keepsRollOf,
  listReachBelow,
  listReached,
  listReadingLists,
  listRollKinds,
  listUnread,
  type KeptList,
  type ReachedCircular,
  type ReachNode,
  type ReachNumbers,
  type ReachRow,
  type RollKindCount,
} from './jangkauan.ts'
export { listCourseReach, type CourseReach } from '../baca/courses.ts'
