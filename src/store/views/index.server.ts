export {
  findRelease,
  listBookPeriods,
  listBookSteps,
  listBooks,
  listReleaseChanges,
  listReleaseNumbers,
  listReleases,
  listUnsigned,
  previewBook,
  signedFigures,
  type BookStepRow,
  type OpenedPeriod,
  type Release,
  type ToldRelease,
} from './rilis.ts'
export { coverageOf, type RegionCoverage } from './jangkauan-edaran.ts'
export {
  listEditions,
  monthlyTrend,
  repliesOf,
  trendOfUnit,
  valuesOfEdition,
  type CountTrendRow,
  type RankReply,
  type RankTrendRow,
  type RankValueRow,
} from './peringkat.ts'
export {
  numbersBelow,
  numbersOf,
  numberedProvinces,
  numbersOfMeasure,
  numbersOfTopic,
  silenceOf,
  filesToldAsNothing,
  type ToldZeros,
  silenceOfAll,
  undoneByBody,
  type RegionNumber,
  type SilenceRow,
} from './angka.ts'
export {
  countedTimes,
  findPublicRegion,
  listMonths,
  numbersBelowAt,
  numbersOfAt,
  publicNumbersAt,
  silenceOfAt,
  type MonthNumber,
  type PublicRegion,
} from './angka-lampau.ts'
export { changesOfTables, inOneView, type TableChanges, type TableId, type Viewed } from './tables-read.ts'
export { listFigureChanges, type ChangesOf, type FigureChange } from './angka-berubah.ts'
export { listPartChanges } from './bagian-berubah.ts'
export { accusedNumbersOf, type AccusedNow } from './angka-terlapor.ts'
export {
  findActivity,
  listActivities,
  type Activity,
  type ActivityParty,
  type Bilingual,
  findActivityId,
  listPromises,
  type PublicPromise,
} from './kegiatan.ts'
export {
  allRegions,
  findRegion,
  findRegionOn,
  listRegionsBelow,
  mostListed,
  regionLevels,
  searchRegions,
  type ListedRegion,
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
export { listWaitingClaims, type ConflictClaim, type WaitingClaim } from '../perkara/conflict-store.ts'
export { contestStore } from '../pemilihan/contest-store.ts'
export { findEmployer, findPpk, type Employer, type PpkOfDay, type WorkPlace } from '../kantor/find-ppk.ts'
export { sourceOfCount, type CountSource } from './kueri.ts'
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
export {
  countInformation,
  idsOfRequestCode,
  listInformationRequests,
  listInformationSteps,
  type PublicInformationRequest,
  type PublicInformationStep,
  type ToldInformationStep,
} from '../permohonan/information-store.ts'
export { countPublishedAnswers, listPublishedAnswers, type PublishedAnswer } from '../tanya/question-store.ts'
export { findStandingLink, type LinkLine } from './penerusan-links.ts'
export { listFormerLogs, listWitnesses, type FormerLog, type WitnessLine } from './catatan.ts'
export { listRollImports, listRolls, type ImportRow, type KeptRoll, type RollSize } from './pegawai.ts'
export {
  circularPageSize,
  findCircular,
  findOfficesByCode,
  listStagesAhead,
  findNode,
  findOwnNode,
  listBelowNode,
  listCascadesByLink,
  listChildren,
  listHandedAt,
  listForCascadeFile,
  listIssuedCirculars,
  listMergers,
  listNodePath,
  mayKeepAddress,
  findPublicCircular,
  listNodeReceipts,
  listPublicCirculars,
  listReceivedCirculars,
  listTexts,
  nodeFilters,
  readWayDown,
  type BelowPlace,
  type CascadeByLink,
  type HandedAt,
  type StageAhead,
  type CascadeRow,
  type CircularHead,
  type CircularLine,
  type CircularText,
  type MergerLine,
  type NodeCounts,
  type NodeFilter,
  type NodeRow,
  type NodeReceipt,
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
  listEndingPosts,
  listOwnActivities,
  type EndingPost,
  type EntryPage,
  type OwnActivity,
  type Forkopimda,
  type ForkopimdaOffice,
  type Guest,
  type HeldEntry,
  type ListLine,
  type PhotoLine,
  type PointLine,
  type PointNote,
  type PointPage,
  type UnitPresent,
} from './kegiatan-meja.ts'
export {
  findOwnMap,
  findPublishedMap,
  findStations,
  listFindingHistory,
  suggestIndicator,
  listMapReleases,
  listPublishedMaps,
  districtsOf,
  namesOfRegions,
  ownMapsOf,
  type MapRelease,
  type NamedDistrict,
  type RecordedWeights,
  type StationListLine,
  type MapPlace,
  type MapSummary,
  type OwnMap,
  type PublishedMap,
  type RecordedFinding,
  type ShownStations,
  type StandingHit,
} from './kerawanan.ts'
export {
  countGaps,
  findStart,
  listGaps,
  listPreventionRows,
  reachBelow,
  reachByLevel,
  reachOfUnits,
  recapBelow,
  sheetOfProvince,
  type LevelReach,
  type ListedGap,
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
export {
  activitiesIn,
  activitiesOfOffice,
  changesIn,
  changesOfInstitution,
  placedNumbers,
  regionBoundaries,
  type ActivityLine,
  type ChangeOfDay,
  type PlacedNumber,
  type RegionBoundary,
} from './peta.ts'
export {
  institutionRows,
  institutionRowsAt,
  institutionRowsOf,
  pictureRows,
  pictureRowsAt,
  pictureTimes,
  type InstitutionRow,
  type PictureRow,
} from './gambar.ts'
export { hasParts, partTimes, partsOf, type PartNumber } from './angka-bagian.ts'
export { namesOfParts, type PartNames } from './nama-bagian.ts'
export { listCourseReach, type CourseReach } from '../baca/courses.ts'
export {
  figureChoices,
  figuresOfThread,
  figuresPerPage,
  listFigures,
  ourNumbersOn,
  threadedFigures,
  versionsOfFigure,
  type FigureFilter,
  type FigureVersion,
} from './terbitan.ts'
export {
  countRegisterLines,
  findRegisterRun,
  listRegisterLines,
  listRegisterRuns,
  registerLinesPerPage,
  type RegisterLine,
  type RegisterRun,
} from './daftar-lain.ts'
export { registerSources, type RegisterSource } from '../daftar-lain/register-store.ts'
export { lastExport, type ExportOutcome, type ExportRun } from '../terbuka/open-data.ts'
