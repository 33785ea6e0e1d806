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
export {
  officerKeys,
  type NewOfficerKey,
  type KeyPerson,
  type OfficerKey,
  type Tried,
  type OwnKey,
} from './segel/officer-keys.ts'
export { figureStore, type NewFigure } from './terbitan/figure-store.ts'
export { mostOwnCases, registerSources, registerStore, type RegisterSource } from './daftar-lain/register-store.ts'
export { newId } from './new-id.ts'
export { eventJson, eventRow } from './catatan/event-row.ts'
export type { CaseEventType, NewEvent, Stream, Subjects } from './catatan/event.ts'
export { canonicalJson, leafHash } from './catatan/leaf-hash.ts'
export { recordEvent, recordEvents } from './catatan/record-event.ts'
export { bookStore, type CertifiedCount, type StepTaken } from './angka/books.ts'
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
export { institutionRows, pictureRows } from './views/gambar.ts'
export { coverageOf } from './views/jangkauan-edaran.ts'
export { activityMonths, historyOf, monthsOf, releasedFindings } from './views/riwayat.ts'
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
export { caseFacts, type AllegationFacts, type CaseFacts } from './perkara/case-facts.ts'
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
export { decisionStore, type LawDecision } from './hukum/decision-store.ts'
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
export { partnerStore, type NewPartner, type PartnerRow } from './saring/partner-store.ts'
export {
  trainingDoor,
  trainingStore,
  type NewTraining,
  type Practised,
  type RunningTraining,
  type TrainingRow,
} from './latihan/training-store.ts'
export { textBands, type UnbandedText } from './saring/text-bands.ts'
export { countProposed, listMaybeNear, listTriage, triageBound, type NearReport } from './saring/triage-queue.ts'
export { plenoStore, type Commissioner, type NewPleno, type PlenoMember } from './pleno/pleno-store.ts'
export { findEmployer } from './kantor/find-ppk.ts'
export {
  ppkConflictKinds,
  ppkConflicts,
  type NewPpkConflict,
  type PpkConflict,
  type PpkConflictKind,
} from './kantor/ppk-conflicts.ts'
export {
  rollStore,
  type Found,
  type NewPegawai,
  type NewPenempatan,
  type RollPosting,
  type Sought,
} from './pencocokan/roll-store.ts'
export { matchPapers, matchStore, type MatchPaper, type NewMatch, type SubjectMatch } from './pencocokan/match-store.ts'
export { refusalStore, type NewRefusal } from './penolakan/refusal-store.ts'
export { lookStore, type LookDecision, type SecondLook } from './penolakan/look-store.ts'
export { lookLetter, type LetterNames, type LookRank, type RefusalInLetter } from './penolakan/look-letter.ts'
export { refusalDoor, type LookByReceipt, type RefusalByReceipt } from './penolakan/refusal-door.ts'
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
export { officeEndStore, type EndedOffice, type HandedUp, type OfficeEnd } from './kantor/office-end-store.ts'
export { ensureFieldOffice, isSupervised, type FieldOffice } from './kantor/ensure-field-office.ts'
export { findAccountOf, findHeld } from './akun/find-signed-in.ts'
export { partiesOn, readCase } from './perkara/read-case.ts'
export { recordConsentRow, type NewConsent } from './perkara/consent-store.ts'
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
  type NewOpening,
  type Opening,
  type SealedReport,
  type SealedRow,
} from './identitas/opening-store.ts'
export { annexStore, type Annex, type NewAnnex } from './identitas/annex-store.ts'
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
export {
  questionStore,
  type AskedQuestion,
  type NewAnswer,
  type NewQuestion,
  type QuestionOutcome,
} from './tanya/question-store.ts'
export { threadDoor, type SealedMessage, type SealedThread, type Written } from './pesan/thread-door.ts'
export { threadStore, type DeskMessage, type OfficeMessage, type ReportThread } from './pesan/thread-store.ts'
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
  type NewAllegation,
  type NewHearing,
  type NewKajian,
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
export {
  findInvitation,
  invite,
  redeemInvitation,
  type InvitationPurpose,
  type OpenInvitation,
} from './akun/invitations.ts'
export {
  referralStore,
  type CaseBehind,
  type NewFollowUp,
  type NewReferral,
  type Referral,
  type ThroughLink,
  type ReferralContents,
} from './penerusan/referral-store.ts'
export { takeNewLhp, type LhpCame, type LhpPlace, type NewLhp, type SubmittedLhp } from './lapangan/lhp-door.ts'
export { deviceDoor, parseDeviceToken, type DeviceHolder, type DeviceToken } from './lapangan/device-door.ts'
export { appointmentStore, type CardHolder } from './lapangan/appointment-store.ts'
export { deviceStore } from './lapangan/device-store.ts'
export { fieldReceipts, type FieldReceipt } from './lapangan/field-receipts.ts'
export { chainStore, type FailedCheck, type PostAbove } from './lhp/chain-store.ts'
export { checklistStore, type NewChecklist } from './lhp/checklist-store.ts'
export {
  fieldFiles,
  type AnnouncedStand,
  type CamePart,
  type FieldFile,
  type NewFieldFile,
} from './lapangan/field-files.ts'
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
export { openCaseRow, type NewCase } from './perkara/open-case-row.ts'
export { projectedColumns, replayStore, type Projected, type ReplayedEvent } from './perkara/replay-store.ts'
export { linkDoor, type BothCodes, type LinkStanding, type OpenLink } from './penerusan/link-door.ts'
export { linkStore, secondWays, type SecondWay } from './penerusan/link-store.ts'
export { newSpokenCode, type SpokenCode } from './penerusan/link-codes.ts'
export { noteReads, type Read, type ReadWhat } from './perkara/case-reads.ts'
// Read only together with the note that they were read, so by use cases.
export { findCasePage, type CasePage } from './views/perkara.ts'
export { findReferralPage, type ReferralPage } from './views/penerusan.ts'
export { findLhpPage, type LhpPage } from './views/lhp.ts'
export { listPlenos, listPlenosOfLhp } from './views/perkara-parts.ts'
export { listTimeline, type TimelineEntry } from './views/perkara-timeline.ts'
export type { InboxFilter } from './views/meja.ts'
export { listForExport, type ExportRow } from './views/perkara-export.ts'
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
export { issuedPapers, type PaperAbout, type PublicPaper, type Slip } from './naskah/issued-papers.ts'
export { findKeptFile, keptShelves, type KeptFile, type KeptShelf } from './naskah/kept-files.ts'
export { kajianFiles, type KajianFile, type NewKajianFile } from './naskah/kajian-files.ts'
export { signedPapers, type NewSigned, type SignedLine } from './naskah/signed-papers.ts'
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
export { keptStore, type KeptWords } from './catatan/kept-store.ts'
export { firstEntry } from './catatan/first-entry.ts'
export { pieceShown } from './catatan/piece-shown.ts'
export {
  holdWords,
  newToldSalt,
  reportWords,
  toldMark,
  type ReportWords,
  type Told,
  type WordsHeld,
} from './catatan/told.ts'
export { receiptMove, type CaseByReceipt } from './laporan/receipt-move.ts'
export {
  judgeClaim,
  judgingOffice,
  listConflictClaims,
  listWaitingClaims,
  markClaimsLate,
  noteClaims,
  type ConflictClaim,
  type Judgement,
  type ToldClaim,
  type WaitingClaim,
} from './perkara/conflict-store.ts'
export { importStore, type ImportState, type NewImport, type RollImport } from './pegawai/import-store.ts'
export { rollSearch, type WhereWhen } from './pegawai/roll-search.ts'
export { rollOffices, type RollHome } from './pegawai/roll-offices.ts'
export {
  copyLine,
  stageRoll,
  takeRoll,
  type Missing,
  type Repeated,
  type StagedRow,
  type StagedUnit,
  type Taken,
} from './pegawai/take-roll.ts'
export {
  circularStore,
  type AudienceRow,
  type CircularPreview,
  type NewCircular,
  type NewVersion,
  type ScopeRow,
  type SendOutcome,
  type WithdrawOutcome,
} from './edaran/circular-store.ts'
export { circularReplay, type CircularDifference } from './edaran/circular-replay.ts'
export { circularEvent, type CircularEventType, type NewCircularEvent } from './edaran/circular-event.ts'
export {
  nodeDoor,
  nodeStore,
  type Acknowledged,
  type AcknowledgeOutcome,
  type DueCircular,
  type DueWork,
  type LinkedLetter,
  type NodePlace,
} from './edaran/node-store.ts'
export {
  circularMails,
  officeAddresses,
  type AddressWay,
  type CircularMail,
  type CircularMailState,
} from './edaran/mail-store.ts'
export { mergerStore, type MergerOutcome } from './edaran/merger-store.ts'
export { findOwnNode, listCascadesByLink } from './views/edaran.ts'
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
export { slipStore, type PrintedSlip, type SlipPerson, type SlipUnit } from './pintu/slip-store.ts'
export { keptPapers, type KeptPaper, type PaperOf, type Recap } from './pakta/kept-papers.ts'
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
  type PledgeOutcome,
  type PledgeRow,
} from './pakta/sign-pledge.ts'
export { pledgeDoor, type PaktaAsked, type PledgeShown } from './pakta/pledge-door.ts'
export { paktaStore, type NewPakta, type PaktaRow } from './pakta/pakta-store.ts'
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
export { attendanceLists, type ListLine, type UnitCount } from './kegiatan/list-store.ts'
export { activityReceipts, type ActivityReceipt } from './kegiatan/activity-receipts.ts'
export {
  mapStore,
  type MapPlace,
  type RecordedFinding,
  type RecordedWeights,
  type ShownStations,
} from './kerawanan/map-store.ts'
export { stationStore, type StandingHit } from './kerawanan/station-store.ts'
export { entryStore, type EntryState, type HeldEntry } from './kegiatan/entry-store.ts'
export { findNamedOffices, findOfficeNamed, type NamedOffice, type NamedOffices } from './kegiatan/named-offices.ts'
export { findActivityCode, writeDocuments, writeRecord } from './kegiatan/public-record.ts'
export { doorStore, guestDoor, type Guest, type HeldDoor, type OpenDoor, type SignedIn } from './kegiatan/door-store.ts'
export { contactStore, photoStore, pointStore, type HeldPoint } from './kegiatan/point-store.ts'
export {
  compareReadings,
  findCircularAt,
  foldReadings,
  noteOpening,
  readCircular,
  readTogether,
  type CircularReader,
  type CircularVersion,
  type LinkedCircular,
  type NewReading,
  type ReaderStanding,
  type ReadingDifference,
  type ReadingOutcome,
  type ReadingStep,
} from './baca/readings.ts'
export { readingEvent, readingLeaf, type ReadingEvent } from './baca/reading-event.ts'
export {
  findCourseResult,
  findDoorReader,
  keepCourse,
  listCourseReach,
  type CourseReach,
  type CourseResult,
  type DoorReader,
} from './baca/courses.ts'
export { findReadingList, keepReadingList, type ListFile, type ListOutcome, type NewList } from './baca/lists.ts'
export { findReachNode, type ReachNode } from './views/jangkauan.ts'
export { boundByOperator, placeByOperator, unknownRegions } from './wilayah/region-places.ts'
export { pictureNumbers, type BesideTable, type PictureNumber } from './angka/picture-numbers.ts'
export { allegationEditions, type AllegationEdition, type RegisteredDays } from './terbuka/allegation-editions.ts'
