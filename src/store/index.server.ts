export {
  asActor,
  asPublic,
  isTooLong,
  linesOf,
  openDatabase,
  systemActors,
  type ActorId,
  type Db,
  type Tx,
  asActorInBulk,
  type CopyLines,
} from './database.ts'
export {
  heldKeys,
  type AskedKey,
  type FileUnderKey,
  type KeyOffice,
  type KeySwitch,
  type NewWrap,
  type OfficeKeyRow,
  type Recovery,
} from './segel/held-keys.ts'
export { officerKeys, type NewOfficerKey, type KeyPerson, type Tried, type OwnKey } from './segel/officer-keys.ts'
export { figureStore } from './terbitan/figure-store.ts'
export { mostOwnCases, registerSources, registerStore, type RegisterSource } from './daftar-lain/register-store.ts'
export { newId } from './new-id.ts'
export { eventJson, eventRow } from './catatan/event-row.ts'
export type { CaseEventType, NewEvent } from './catatan/event.ts'
export { canonicalJson, leafHash } from './catatan/leaf-hash.ts'
export { recordEvent, recordEvents } from './catatan/record-event.ts'
export { bookStore, type CertifiedCount } from './angka/books.ts'
export {
  listBookPeriods,
  listBookSteps,
  listBooks,
  listReleaseChanges,
  listReleaseNumbers,
  listReleases,
  type BookStepRow,
  type Release,
} from './views/rilis.ts'
export { rankStore, type EndedRow, type RankEdition } from './angka/ranks.ts'
export {
  listEditions,
  publishedRollsAt,
  rollsByAccused,
  rollsByRegion,
  valuesOfEdition,
  type PublishedRoll,
  type RankValueRow,
  type RollOver,
} from './views/peringkat.ts'
export { publicNumbersAt } from './views/angka-lampau.ts'
export { partTimes, partsOf } from './views/angka-bagian.ts'
export { accusedNumbersOf } from './views/angka-terlapor.ts'
export { coverageNumbers, type CoverageOfCircular } from './edaran/coverage-numbers.ts'
export { accusedNumbers } from './angka/accused-numbers.ts'
export { numbersOfMeasure, silenceOfAll, undoneByBody, type RegionNumber } from './views/angka.ts'
export { listFigureChanges, type FigureChange } from './views/angka-berubah.ts'
export { historyOfParts, listPartChanges } from './views/bagian-berubah.ts'
export { institutionRows, pictureRows } from './views/gambar.ts'
export { coverageOf } from './views/jangkauan-edaran.ts'
export { activityMonths, historyOf, monthsOf, releasedFindings, releasedWeights } from './views/riwayat.ts'
export { heldFor, reachOfAll, reachSubjects } from './views/kegiatan-jangkauan.ts'
export { publishedStations } from './views/kerawanan-bagian.ts'
export { allFigures } from './views/terbitan.ts'
export { allRegions } from './views/wilayah.ts'
export {
  countedAt,
  inOnePublicView,
  lastExport,
  noteExport,
  type ExportOutcome,
  type ExportRun,
} from './terbuka/open-data.ts'
export { publicNumbers, type RawCounts, type SilentFiles } from './angka/public-numbers.ts'
export { caseFacts, type AllegationFacts } from './perkara/case-facts.ts'
export { caseStore, type CasePatch, type HeldCase } from './perkara/case-store.ts'
export { holderOf } from './perkara/holder-of.ts'
export {
  deadlineFields,
  deadlineRow,
  storedDeadline,
  type Cause,
  type DeadlineOwner,
  type DeadlinePlace,
  type StoredDeadline,
} from './tenggat/deadline-row.ts'
export { deadlineStore, type ClosedAs } from './tenggat/deadline-store.ts'
export { decisionStore } from './hukum/decision-store.ts'
export { lawClocks, type ClockCount, type ClocksAlike } from './hukum/law-clocks.ts'
export { findLawOffice, lockLawRow } from './hukum/law-office.ts'
export { calendarStore, type DecreedRow } from './tenggat/calendar-store.ts'
export { recomputationStore, type Moves, type Recomputation, type Touched } from './tenggat/recomputation-store.ts'
export { reminderStore, type Announced, type DueReminder } from './pengingat/reminder-store.ts'
export { mailStore, type MailFacts, type MailState } from './pengingat/mail-store.ts'
export { recomputeStore, type Held, type Replaced, type RunningClock } from './tenggat/recompute-store.ts'
export { findHandlingOffice, findOfficeByKind, type HandlingOffice } from './perkara/find-handling-office.ts'
export { momentOf } from './perkara/moment-of.ts'
export { numberStore, type NumberKind } from './perkara/number-store.ts'
export { listFiled, listFiledPictures, type PatternCase } from './pola/filed-reports.ts'
export { partnerStore, type PartnerRow } from './saring/partner-store.ts'
export {
  trainingDoor,
  trainingStore,
  type Practised,
  type RunningTraining,
  type TrainingRow,
} from './latihan/training-store.ts'
export { textBands } from './saring/text-bands.ts'
export { countProposed, listMaybeNear, listTriage, type NearReport } from './saring/triage-queue.ts'
export { plenoStore, type Commissioner, type NewPleno, type PlenoMember } from './pleno/pleno-store.ts'
export { findEmployer } from './kantor/find-ppk.ts'
export { ppkConflictKinds, ppkConflicts, type PpkConflict, type PpkConflictKind } from './kantor/ppk-conflicts.ts'
export { rollStore, type Found, type RollPosting, type Sought } from './pencocokan/roll-store.ts'
export { matchPapers, matchStore, type MatchPaper, type NewMatch, type SubjectMatch } from './pencocokan/match-store.ts'
export { refusalStore } from './penolakan/refusal-store.ts'
export { lookStore, type SecondLook } from './penolakan/look-store.ts'
export { lookLetter, type LookRank, type RefusalInLetter } from './penolakan/look-letter.ts'
export { refusalDoor, type RefusalByReceipt } from './penolakan/refusal-door.ts'
export { findLookPage, type LookPage } from './views/tinjauan.ts'
export { drawStore, ticketOf, type Candidate, type DueDraw, type Seed } from './penolakan/draw-store.ts'
export { contestStore } from './pemilihan/contest-store.ts'
export { listElections } from './pemilihan/list-elections.ts'
export { findOfficeByCode, findPlace, type Place, type PlaceOffice } from './laporan/place.ts'
export { byReceipt } from './laporan/by-receipt.ts'
export {
  accessOf,
  isAccessHalf,
  newReceipt,
  parseReceipt,
  parseShown,
  printReceipt,
  receiptHash,
  receiptMark,
  toldSalt,
  type AccessHalf,
  type Receipt,
  type Shown,
} from './laporan/receipt.ts'
export {
  isKept,
  receiveAtCounter,
  receiveReport,
  type KeptAnswer,
  type NewReport,
  type SealedPart,
} from './laporan/receive-report.ts'
export { findOfficeKey, getOfficeKey, keepOfficeKey, type KeptKey } from './segel/office-keys.ts'
export { retryKey, type RetryKey } from './segel/retry-key.ts'
export { isThereOn } from './kantor/is-there-on.ts'
export { officeEndStore, type EndedOffice, type HandedUp } from './kantor/office-end-store.ts'
export { ensureFieldOffice, isSupervised, type FieldOffice } from './kantor/ensure-field-office.ts'
export { findAccountOf, findHeld } from './akun/find-signed-in.ts'
export { partiesOn, readCase } from './perkara/read-case.ts'
export { recordConsentRow } from './perkara/consent-store.ts'
export {
  disposalStore,
  goneSince,
  type Disposal,
  type DisposedKind,
  type SweptFileKind,
  type SweptItem,
  type SweptKind,
} from './simpan/disposal-store.ts'
export {
  openingStore,
  type ActingPost,
  type Opening,
  type SealedReport,
  type SealedRow,
} from './identitas/opening-store.ts'
export { annexStore, type Annex } from './identitas/annex-store.ts'
export {
  receiveRetaliation,
  receiveRetaliationAtCounter,
  wallsOfFirst,
  type NewRetaliation,
} from './laporan/retaliation.ts'
export { ratingChoices, receiptRating, type RatingChoice } from './laporan/receipt-rating.ts'
export { followerStore, type ChangedNumber, type FollowedTopic } from './ikuti/follower-store.ts'
export { monitoredStore } from './pantau/monitored-store.ts'
export {
  informationStore,
  listInformationRequests,
  type InformationRequest,
  type PublicInformationRequest,
} from './permohonan/information-store.ts'
export { questionStore, type AskedQuestion } from './tanya/question-store.ts'
export { threadDoor, type SealedMessage, type SealedThread, type Written } from './pesan/thread-door.ts'
export { threadStore, type DeskMessage, type ReportThread } from './pesan/thread-store.ts'
export { dailyKey, noteWrongReceipt, type TryLimit } from './laporan/receipt-tries.ts'
export {
  findByHash,
  findByReceipt,
  type KnownByReceipt,
  type PublicAnswer,
  type PublicStep,
} from './views/laporan-status.ts'
export {
  deskStore,
  type DiscussionRound,
  type HearingParty,
  type ScheduledHearing,
  type NewHearing,
  type Oath,
} from './perkara/desk-store.ts'
export { accusedStore, type DeliveryWay, type SignatureWay } from './klarifikasi/accused-store.ts'
export { delegationStore, type DelegatedFile } from './klarifikasi/delegation-store.ts'
export { accusedDoor, type KeptStatement } from './klarifikasi/accused-door.ts'
export type { AccusedFile } from './klarifikasi/accused-door.ts'
export { sweepOutbox } from './laporan/sweep-outbox.ts'
export { findTwins, type Twins } from './laporan/twins.ts'
export { allegationStore, type AllegationRow } from './perkara/allegation-store.ts'
export { doorNotes } from './akun/door-notes.ts'
export { accountStore, type NewMembership } from './akun/account-store.ts'
export { findInvitation, invite, redeemInvitation, type OpenInvitation } from './akun/invitations.ts'
export {
  referralStore,
  type NewReferral,
  type Referral,
  type ThroughLink,
  type ReferralContents,
} from './penerusan/referral-store.ts'
export { takeNewLhp, type LhpPlace, type SubmittedLhp } from './lapangan/lhp-door.ts'
export { deviceDoor, parseDeviceToken } from './lapangan/device-door.ts'
export { appointmentStore } from './lapangan/appointment-store.ts'
export { deviceStore } from './lapangan/device-store.ts'
export { fieldReceipts } from './lapangan/field-receipts.ts'
export { chainStore, type FailedCheck, type PostAbove } from './lhp/chain-store.ts'
export { checklistStore } from './lhp/checklist-store.ts'
export { fieldFiles, type AnnouncedStand, type CamePart, type FieldFile } from './lapangan/field-files.ts'
export {
  callWays,
  fieldCodes,
  type CallWay,
  type CodedLhp,
  type NewFieldCode,
  type NotedCode,
} from './lapangan/field-codes.ts'
export { fieldBundles, type BundleKeyRow } from './lapangan/field-bundles.ts'
export { fieldUploads, type AnnouncedPart, type PhoneSender, type PhoneUpload } from './lapangan/field-uploads.ts'
export { listLhpEvents, type LhpEvent } from './lapangan/lhp-events.ts'
export { lhpStore, type Lhp, type LhpContent } from './lhp/lhp-store.ts'
export { openCaseRow } from './perkara/open-case-row.ts'
export { projectedColumns, replayStore, type Projected, type ReplayedEvent } from './perkara/replay-store.ts'
export { linkDoor, type LinkStanding, type OpenLink } from './penerusan/link-door.ts'
export { linkStore, secondWays, type SecondWay } from './penerusan/link-store.ts'
export { newSpokenCode, type SpokenCode } from './penerusan/link-codes.ts'
export { noteReads, type Read } from './perkara/case-reads.ts'
// Read only together with the note that they were read, so by use cases.
export { findCasePage, type CasePage } from './views/perkara.ts'
export { findReferralPage, type ReferralPage } from './views/penerusan.ts'
export { findLhpPage, type LhpPage } from './views/lhp.ts'
export { listPlenos, listPlenosOfLhp } from './views/perkara-parts.ts'
export { listTimeline, type TimelineEntry } from './views/perkara-timeline.ts'
export type { InboxFilter } from './views/meja.ts'
export { listForExport } from './views/perkara-export.ts'
export {
  confirmAtCounter,
  findCounterCase,
  findFiledNow,
  listCounterOffices,
  recordScan,
  type CounterCase,
  type FiledReport,
} from './laporan/counter.ts'
export { findToldAtCounter, type ToldToCounter } from './laporan/told-at-counter.ts'
export { issuedPapers, type PaperAbout, type PublicPaper } from './naskah/issued-papers.ts'
export { findKeptFile, keptShelves, type KeptFile, type KeptShelf } from './naskah/kept-files.ts'
export { kajianFiles, type KajianFile } from './naskah/kajian-files.ts'
export { signedPapers, type SignedLine } from './naskah/signed-papers.ts'
export {
  uploadDoor,
  type EvidenceByReceipt,
  type EvidenceSender,
  type FoundEdit,
  type CaseSender,
  type ComingUpload,
  type FoundUpload,
  type NewCopy,
  type UploadOutcome,
} from './bukti/upload-door.ts'
export { transcripts } from './laporan/transcripts.ts'
export { evidenceStore, type Evidence } from './bukti/evidence-store.ts'
export { showingStore, type Showing, type ShownCopy, type ShownTo } from './bukti/showing-store.ts'
export { viewingStore } from './bukti/viewing-store.ts'
export { evidenceLinkStore, type EvidenceLink } from './bukti/evidence-link-store.ts'
export {
  asEntries,
  entriesLevel,
  hashesIn,
  logStore,
  type Chained,
  type LogHead,
  type TilePlace,
  type Waiting,
} from './catatan/log-store.ts'
export { balanceStore } from './catatan/balance-store.ts'
export { proofStore, type LogHeads } from './catatan/proof-store.ts'
export { hashEntry, hashPair, hashRow, sha256 } from './catatan/tree-hash.ts'
export { takeRandom } from './random.ts'
export { gather } from './laporan/gather.ts'
export {
  logByPlace,
  logByReceipt,
  piecesByReceipt,
  toldByReceipt,
  type LoggedEvent,
  type LoggedPiece,
  type LoggedPieces,
  type WaitingPiece,
  type LogOfReceipt,
  type OwnEvent,
} from './catatan/log-by-receipt.ts'
export { placeOfPaper, placeOfPledge, type Placement } from './catatan/place-of.ts'
export { fileReadings, type FileFound, type FileToRead } from './bukti/file-readings.ts'
export { keptStore } from './catatan/kept-store.ts'
export { firstEntry } from './catatan/first-entry.ts'
export { pieceShown } from './catatan/piece-shown.ts'
export { holdWords, newToldSalt, reportWords, toldMark, type ReportWords, type Told } from './catatan/told.ts'
export { receiptMove, type CaseByReceipt } from './laporan/receipt-move.ts'
export {
  judgeClaim,
  judgingOffice,
  listConflictClaims,
  listWaitingClaims,
  markClaimsLate,
  noteClaims,
  type ConflictClaim,
  type ToldClaim,
  type WaitingClaim,
} from './perkara/conflict-store.ts'
export { importStore, type ImportState, type RollImport } from './pegawai/import-store.ts'
export { rollSearch, type WhereWhen } from './pegawai/roll-search.ts'
export { rollOffices, type RollHome } from './pegawai/roll-offices.ts'
export { copyLine, stageRoll, takeRoll, type Missing, type StagedUnit, type Taken } from './pegawai/take-roll.ts'
export {
  circularStore,
  type AudienceRow,
  type CircularPreview,
  type NewVersion,
  type ScopeRow,
} from './edaran/circular-store.ts'
export { circularReplay, type CircularDifference } from './edaran/circular-replay.ts'
export { circularEvent, type CircularEventType } from './edaran/circular-event.ts'
export {
  nodeDoor,
  nodeStore,
  type Acknowledged,
  type DueCircular,
  type DueWork,
  type LinkedLetter,
  type NodePlace,
} from './edaran/node-store.ts'
export { circularMails, officeAddresses, type AddressWay, type CircularMail } from './edaran/mail-store.ts'
export { mergerStore } from './edaran/merger-store.ts'
export { findOwnNode } from './views/edaran-kantor.ts'
export { listCascadesByLink } from './views/edaran-serah.ts'
export {
  newDoorCode,
  newDoorHandle,
  newDoorToken,
  parseDoorHandle,
  parseDoorToken,
  doorTokenHash,
  staffDoor,
  type AtDoor,
  type CodeToSend,
  type CodeWay,
  type DoorHandle,
  type DoorToken,
} from './pintu/door-store.ts'
export { slipStore, type PrintedSlip, type SlipUnit } from './pintu/slip-store.ts'
export { keptPapers, type PaperOf, type Recap } from './pakta/kept-papers.ts'
export {
  comparePaktas,
  comparePledges,
  foldPledges,
  listPledgesAfter,
  pledgeLeaf,
  signPledge,
  sweepPledgeKeys,
  type PaktaDifference,
  type PledgeDifference,
} from './pakta/sign-pledge.ts'
export { pledgeDoor, type PaktaAsked, type PledgeShown } from './pakta/pledge-door.ts'
export { paktaStore, type PaktaRow } from './pakta/pakta-store.ts'
export { reachStore, type OfficeChoice, type UnitReach } from './pakta/reach-store.ts'
export {
  ceremonyStore,
  type Deklarasi,
  type Ikrar,
  type KeptPhoto,
  type NewDeklarasi,
  type NewIkrar,
  type NewRecap,
  type Signer,
} from './pakta/ceremony-store.ts'
export { attendanceLists, type ListLine } from './kegiatan/list-store.ts'
export { activityReceipts } from './kegiatan/activity-receipts.ts'
export {
  mapStore,
  type MapPlace,
  type RecordedFinding,
  type RecordedWeights,
  type ShownStations,
} from './kerawanan/map-store.ts'
export { stationStore, type StandingHit } from './kerawanan/station-store.ts'
export { entryStore, type EntryState, type HeldEntry } from './kegiatan/entry-store.ts'
export { findNamedOffices, findOfficeNamed, type NamedOffices } from './kegiatan/named-offices.ts'
export { findActivityCode, writeDocuments, writeRecord } from './kegiatan/public-record.ts'
export { doorStore, guestDoor, type Guest, type HeldDoor, type OpenDoor, type SignedIn } from './kegiatan/door-store.ts'
export { contactStore, photoStore, pointStore } from './kegiatan/point-store.ts'
export {
  compareReadings,
  findCircularAt,
  foldReadings,
  noteOpening,
  readCircular,
  readTogether,
  type CircularReader,
  type LinkedCircular,
  type ReadingDifference,
  type ReadingOutcome,
  type ReadingStep,
} from './baca/readings.ts'
export { readingEvent, readingLeaf } from './baca/reading-event.ts'
export {
  findCourseResult,
  findDoorReader,
  keepCourse,
  listCourseReach,
  type CourseReach,
  type CourseResult,
  type DoorReader,
} from './baca/courses.ts'
export { findReadingList, keepReadingList, type ListOutcome, type NewList } from './baca/lists.ts'
export { findReachNode, type ReachNode } from './views/jangkauan.ts'
export { boundByOperator, placeByOperator, unknownRegions } from './wilayah/region-places.ts'
export { pictureNumbers, type BesideTable, type PictureNumber } from './angka/picture-numbers.ts'
export { allegationEditions } from './terbuka/allegation-editions.ts'
