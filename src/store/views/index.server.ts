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
  type RankReply,
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
export { changesOfTables, inOneView, type TableChanges, type TableId } from './tables-read.ts'
export { listFigureChanges, type ChangesOf, type FigureChange } from './angka-berubah.ts'
export { listPartChanges } from './bagian-berubah.ts'
export { accusedNumbersOf } from './angka-terlapor.ts'
export {
  findActivity,
  listActivities,
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
  type PlacedRegion,
  type Region,
  type RegionLevel,
} from './wilayah.ts'
export { showElections, type ShownContests, type ShownStage } from './pemilihan.ts'
export { listElections } from '../pemilihan/list-elections.ts'
export { matchPapers, type MatchPaper, type SubjectMatch } from '../pencocokan/match-store.ts'
export { ppkConflictKinds, ppkConflicts, type PpkConflict } from '../kantor/ppk-conflicts.ts'
export { countUnread } from './pesan.ts'
export { listWaitingClaims, type ConflictClaim, type WaitingClaim } from '../perkara/conflict-store.ts'
export { contestStore } from '../pemilihan/contest-store.ts'
export { findEmployer, findPpk, type Employer, type PpkOfDay } from '../kantor/find-ppk.ts'
export { sourceOfCount } from './kueri.ts'
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
export { countChainLate, listChainLate } from './meja-late.ts'
export type { AccusedSide } from './perkara-terlapor.ts'
export type { CaseRecord, OnDuty } from './perkara-record.ts'
export { findHeldPage, type CasePage, type HeldPage } from './perkara.ts'
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
export { listReads, readKinds, type ReadFilter } from './audit-reads.ts'
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
  type Held as HeldRole,
} from './akun-kelola.ts'
export { countReferralInbox, listReferralInbox, referralPageSize, type ReferralFilter } from './penerusan-list.ts'
export { countReturned, type ChainLink, type ReferralPage, type ReferralRow } from './penerusan.ts'
export type { FollowUpLine } from './follow-up-lines.ts'
export {
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
  standsAbove,
  type Checklist,
  type LhpComment,
  type ToLookAt,
} from './lhp-chain.ts'
export { findOwnEnd, listEndingOffices, type EndingOffice } from './office-ends.ts'
export { listFiledBy } from './laporan-loket.ts'
export { readBacklog } from './backlog.ts'
export { listRecomputedBy, listToldRecomputed, mostRecomputedShown, type ToldRecomputed } from './meja-recomputed.ts'
export { listCalendarDecisions, listDecreedDays, type PublicDecree } from './kalender.ts'
export { countDelegated, listBelow, listDelegated } from './klarifikasi-diminta.ts'
export type { DelegatedFile } from '../klarifikasi/delegation-store.ts'
export { countLooksHere, listLooks, listReturned, type LookPage, type LookRow } from './tinjauan.ts'
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
  type ToldInformationStep,
} from '../permohonan/information-store.ts'
export { countPublishedAnswers, listPublishedAnswers } from '../tanya/question-store.ts'
export { findStandingLink, type LinkLine } from './penerusan-links.ts'
export { listFormerLogs, listWitnesses, type FormerLog, type WitnessLine } from './catatan.ts'
export { listRollImports, listRolls } from './pegawai.ts'
export {
  findCircular,
  findOfficesByCode,
  listStagesAhead,
  listIssuedCirculars,
  listMergers,
  findPublicCircular,
  listPublicCirculars,
  listReceivedCirculars,
  listTexts,
  type CircularHead,
  type CircularLine,
  type CircularText,
  type PublicCircular,
} from './edaran.ts'
export {
  circularPageSize,
  findNode,
  findOwnNode,
  listBelowNode,
  listChildren,
  listForCascadeFile,
  listNodePath,
  mayKeepAddress,
  listNodeReceipts,
  nodeFilters,
  readWayDown,
  type CascadeRow,
  type NodeFilter,
  type NodeRow,
  type NodeReceipt,
} from './edaran-kantor.ts'
export { listCascadesByLink, listHandedAt, type CascadeByLink } from './edaran-serah.ts'
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
  type EntryPage,
  type OwnActivity,
  type Forkopimda,
  type Guest,
  type HeldEntry,
  type ListLine,
  type PhotoLine,
  type PointLine,
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
  type RecordedWeights,
  type StationListLine,
  type MapPlace,
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
  figuresPerPage,
  listFigures,
  ourNumbersOn,
  threadedFigures,
  versionsOfFigure,
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
