export type {
  ActorId,
  Disposal,
  RefusalByReceipt,
  KeyPerson,
  Annex,
  Opening,
  SealedReport,
  CallWay,
  CodedLhp,
  NotedCode,
  CamePart,
  Evidence,
  EvidenceByReceipt,
  EvidenceLink,
  FieldFile,
  LhpEvent,
  AudienceRow,
  AtDoor,
  PaktaAsked,
  PledgeShown,
  Deklarasi,
  Ikrar,
  OfficeChoice,
  PaktaRow,
  PaperOf,
  Recap,
  CourseResult,
  DoorReader,
  CircularReader,
  LinkedCircular,
} from '#store'
export type {
  Clock,
  CopyImage,
  PaintPicture,
  FileVault,
  ImageCopy,
  ImageRefusal,
  OriginalRefusal,
  Carried,
  StoreStanding,
  Slice,
  KeyPair,
  KeyRing,
  Letter,
  Mailer,
  MailOutcome,
  ContactSealer,
  Cosigned,
  LogSigner,
  BalanceFound,
  SeenWaiting,
  WrittenNotes,
  BalanceOpening,
  NewBalance,
  NewHead,
  AgainstLog,
  CheckEntry,
  CheckReceipt,
  EntryFound,
  EntryProof,
  EntryVerdict,
  FormerEnd,
  LogCheck,
  LogWitness,
  ReceiptFound,
  WordsShown,
  PiecePromised,
  PieceShown,
  PiecesShown,
  ReceiptVerdict,
  ToldEvent,
  MarkNumber,
  MessageSeal,
  Netra,
  OfficeKey,
  OpenFile,
  OpenAttachment,
  OpenMessage,
  PdfSignature,
  Press,
  PressRefusal,
  ReadWord,
  RequestLog,
  Sealer,
  Signer,
  SignerRefusal,
  Tally,
  UploadVault,
  HashRefusal,
  WordFileRefusal,
  WriteWord,
  ZipPart,
  ByteRange,
  DatasetContents,
  OpenDataShelf,
  ShelfRefusal,
  OpenedRoll,
  OpenRoll,
  RollBatch,
  RollFileRefusal,
  RollFiles,
  RollSource,
  Messenger,
  StaffSso,
  StaffSsoRefusal,
  WriteCircularWord,
  PledgeSeal,
  ReturnedMail,
  ReturnSort,
} from './ports.ts'
export { publishNumbers } from './angka/publish-numbers.ts'
export { bookState, openBookPeriod, takeBookStep, type BookRefusal, type StepOfBook } from './angka/close-book.ts'
export { certifyBooks } from './angka/certify-books.ts'
export { answerRank } from './angka/answer-rank.ts'
export { followUpList, publishRank } from './angka/publish-rank.ts'
export { inputsOf, readRank, type RankQuestion, type ReadRank } from './angka/read-rank.ts'
export type {
  Accounts,
  Attempted,
  CookieToSet,
  Cookies,
  Passkey,
  PasskeyAnswer,
  PasskeyStep,
  Proof,
  Session,
  SignInRefusal,
  SignInStep,
  SsoAnswer,
  SsoLink,
  TotpEnrolment,
  Visitor,
} from './akun/accounts-port.ts'
export { decideAs, type Desk } from './perkara/decide-as.ts'
export {
  badField,
  movedMeanwhile,
  notFound,
  type DeskRefusal,
  type FieldProblem,
  type ReferralGap,
  type Refused,
} from './perkara/refused.ts'
export { moveCase, type PlainAction, moveWithin } from './perkara/move-case.ts'
export type { Moved } from './perkara/record-move.ts'
export type { Happened } from './perkara/happened-at.ts'
export { askMayI, type MayAnswered } from './boleh/ask-may-i.ts'
export { confirmFollow, endFollow, followNumbers, readFollow, type FollowRefusal } from './ikuti/follow-numbers.ts'
export { tellFollowers } from './ikuti/tell-followers.ts'
export { isRated, rateByReceipt, type RatingRefusal } from './laporan/rate-by-receipt.ts'
export {
  askInformation,
  requestFault,
  type AskInformation,
  type InformationRefusal,
} from './permohonan/ask-information.ts'
export { decideInformation, listInformation } from './permohonan/decide-information.ts'
export { answerQuestion, listQuestions } from './tanya/answer-question.ts'
export { askOffice, type AskOffice, type QuestionRefusal } from './tanya/ask-office.ts'
export { sleepingClocks } from './hukum/sleeping-clocks.ts'
export { clockOwner } from './tenggat/clock-owner.ts'
export { clockBy, readReckoning, type Reckoning } from './tenggat/start-clocks.ts'
export { confirmedRules, readDecidedLaw, settledRuleIds, type ConfirmedRules } from './hukum/confirmed-rules.ts'
export { whoIs, type Known } from './akun/who-is.ts'
export type {
  Counter,
  Door,
  FieldFault,
  Lane,
  Proxy,
  Received,
  ReceiveRefusal,
  Receiving,
  Reporter,
  ReportTold,
  Secrets,
} from './laporan/report.ts'
export { moveByReceipt, type ByReceiptRefusal } from './laporan/move-by-receipt.ts'
export { receiveReport } from './laporan/receive-report.ts'
export { writeDownReport } from './laporan/write-down-report.ts'
export { readStatus, type NextStep, type ReportStatus } from './laporan/read-status.ts'
export type { StatusRefusal } from './laporan/wrong-receipt.ts'
export { replaceAccusedCode, revokeAccusedCode, type AccusedCode } from './klarifikasi/accused-code.ts'
export { decideCorrection } from './klarifikasi/decide-correction.ts'
export { doorOnPaper } from './klarifikasi/door-on-paper.ts'
export { openByCode, type OpenedFile } from './klarifikasi/open-by-code.ts'
export { deliveryWays, recordDelivery, signatureWays, signMinutes } from './klarifikasi/prove-hearing.ts'
export { stateByCode, type StateRefusal } from './klarifikasi/state-by-code.ts'
export { stateOnPaper } from './klarifikasi/state-on-paper.ts'
export { delegateHearing, takeBackHearing } from './klarifikasi/delegate-hearing.ts'
export { openDelegated, returnHearing } from './klarifikasi/hold-delegated.ts'
export { enterCode, signIn, signInByPasskey, signInDemonstration, signOut } from './akun/sign-in.ts'
export { noteTwins } from './laporan/note-twins.ts'
export { remindByRule } from './pengingat/remind-by-rule.ts'
export { sendMail, type Sent as MailSent } from './pengingat/send-mail.ts'
export { sweepOutbox } from './laporan/sweep-outbox.ts'
export { officeKeys } from './laporan/office-keys.ts'
export { beginSso, finishSso } from './akun/sign-in-by-sso.ts'
export { linkSso, unlinkOwnSso, unlinkSso, viewSsoLink } from './akun/sso-links.ts'
export type { AccountRefusal } from './akun/as-administrator.ts'
export { closeAccount, createAccount, inviteToAccount, resetFactors, type Link } from './akun/manage-accounts.ts'
export { addMembership, endMembership, type Appointment } from './akun/memberships.ts'
export { handOver } from './akun/hand-over.ts'
export {
  addPasskey,
  beginTotp,
  confirmTotp,
  endSession,
  removePasskey,
  viewOwnAccount,
  changePassword,
} from './akun/own-account.ts'
export { readInvitation, startAccount, type StartRefusal } from './akun/start-account.ts'
export type { AccountEvent } from './akun/account-event.ts'
export { checklist, type Checklist, type SoFar } from './laporan/checklist.ts'
export { counterNow, type CounterNow } from './laporan/counter-now.ts'
export { previewReport } from './laporan/preview-report.ts'
export {
  recordKajian,
  recordKajianAwal,
  jurisdictions,
  violations,
  type ConditionFound,
  type RecordKajianAwal,
} from './perkara/record-kajian.ts'
export {
  hearingMethods,
  hearingParties,
  oaths,
  recordHearing,
  scheduleHearing,
  type ScheduleHearing,
} from './perkara/hear.ts'
export { discussGakkumdu } from './perkara/discuss-gakkumdu.ts'
export { completeReport } from './perkara/complete-report.ts'
export { linkCases } from './perkara/link-cases.ts'
export { addAllegation } from './perkara/add-allegation.ts'
export { holdPleno, type HoldPleno, type PlenoRecorded, type OutcomeDecided, type Sitting } from './pleno/hold-pleno.ts'
export { referCase, type Referred } from './penerusan/refer-case.ts'
export type { Addressee, Sent } from './penerusan/send-referral.ts'
export { recordFollowUp, type RecordFollowUp, type Recorded } from './penerusan/record-follow-up.ts'
export { makeReferralLink, revokeReferralLink, secondWays } from './penerusan/referral-link.ts'
export { firstCode, openByLink, type Half, type LinkRefusal, type OpenedByLink } from './penerusan/open-by-link.ts'
export { printByLink } from './penerusan/print-by-link.ts'
export { answerByLink, type AnsweredByLink, type AnswerByLink, type AnswerRefusal } from './penerusan/answer-by-link.ts'
export { exportHandover, handoverFormats } from './penerusan/export-handover.ts'
export { openSlip } from './penerusan/open-slip.ts'
export { kindsElsewhere } from './penerusan/route-elsewhere.ts'
export { passOn, type PassOn } from './penerusan/pass-on.ts'
export { handUpEnded } from './kantor/hand-up-ended.ts'
export { recordOfficeEnd } from './kantor/record-office-end.ts'
export { closeChecklist, makeChecklist } from './lhp/checklists.ts'
export { copyOf, type LhpCopy } from './lhp/copy-of.ts'
export { commentOnLhp, noteEscalation } from './lhp/look-down.ts'
export {
  activityForms,
  mostChecks,
  mostSuspects,
  readParts,
  type ActivityForm,
  type ChecklistLine,
  type LhpParts,
  type Suspect,
  type Suspicion,
} from './lhp/lhp-parts.ts'
export { draftLhp, reviseLhp, submitLhp, type LhpFields, type Submitted } from './lhp/write-lhp.ts'
export { appointInBulk, previewAppointments, type Appointed, type GivenList } from './lapangan/appoint-in-bulk.ts'
export {
  makeCardsOfDecree,
  makeFieldCard,
  revokeFieldCards,
  shutDeviceOut,
  type FieldCard,
} from './lapangan/field-cards.ts'
export { letDeviceIn } from './lapangan/let-device-in.ts'
export type { PhoneSender } from '#store'
export { whoSends, type Sender } from './lapangan/who-sends.ts'
export { announceFiles, type AnnouncedFile } from './lapangan/announce-files.ts'
export { listFieldFiles, openFieldCopy, openFieldOriginal, type FieldFilesPage } from './lapangan/open-field-files.ts'
export { bundleKeyFor, type BundleKey } from './lapangan/bundle-key.ts'
export {
  noteBundle,
  openBundle,
  type BundleRefusal,
  earlyBundles,
  forgetEarly,
  keepEarly,
  type EarlyBundle,
} from './lapangan/open-bundle.ts'
export { codesOfLhp, listNotedCodes, noteCode, type CodeRefusal } from './lapangan/note-code.ts'
export { shortCode } from './lapangan/short-code.ts'
export {
  takeDraft,
  type DraftChanged,
  type ShownCode,
  type TakeDraft,
  takeAndSubmit,
  type TakenToSubmit,
} from './lapangan/take-draft.ts'
export { takeCopy } from './lapangan/take-copy.ts'
export { takeDrafts, type SentDraft } from './lapangan/take-drafts.ts'
export { decideLhp, type Advice } from './lhp/decide-lhp.ts'
export { followAdvice } from './lhp/follow-advice.ts'
export { sortAllegation, type SortAllegation } from './perkara/sort-allegation.ts'
export { lapseReporterTerms } from './tenggat/lapse-reporter-terms.ts'
export { markLate, markLhpsLate } from './tenggat/mark-late.ts'
export { replayAndCompare, type Difference } from './perkara/replay-and-compare.ts'
export { exportCases, openCasePage, openLhpPage, openReferralPage } from './perkara/open-page.ts'
export { csv } from './perkara/csv.ts'
export { confirmRule, type LawRefused, type LawWish } from './hukum/confirm-rule.ts'
export { recordConsent } from './perkara/record-consent.ts'
export { createFloodGauge, type FloodGauge, type ReportSender } from './saring/flood-gauge.ts'
export { askPuzzle, judgePuzzle, type PuzzleAsked, type PuzzleVerdict } from './saring/puzzle.ts'
export {
  isPartner,
  listPartners,
  makePartnerToken,
  partnerDays,
  revokePartner,
  type PartnerRow,
} from './saring/partner-tokens.ts'
export {
  endTraining,
  keptAfterTrainingDays,
  listTrainings,
  longestTrainingDays,
  openTraining,
  sweepTrainings,
} from './latihan/open-training.ts'
export {
  findTraining,
  practise,
  type PractiseRefusal,
  type RunningTraining,
  type TrainingRefusal,
} from './latihan/practise.ts'
export { keepTextBands } from './saring/keep-text-bands.ts'
export { openTogether, type SharedPage } from './saring/open-together.ts'
export { mostShared, shareKajianAwal, type SharedReport } from './saring/share-kajian-awal.ts'
export { openTriage, type NearCase, type Triage } from './saring/open-triage.ts'
export { triageReport, type LookedAt } from './saring/triage-report.ts'
export { patternReach, seePatterns, type SeenPatterns } from './pola/see-patterns.ts'
export { decideDisposal, listDisposals } from './simpan/decide-disposal.ts'
export { disposeByRule } from './simpan/dispose-by-rule.ts'
export { isGone } from './simpan/is-gone.ts'
export { retentionNow } from './simpan/retention-now.ts'
export {
  findSubject,
  nameScopes,
  type Candidate,
  type Looked,
  type NameScope,
  type SubjectAsked,
} from './pencocokan/find-subject.ts'
export { matchSubject, type MatchSaid } from './pencocokan/match-subject.ts'
export type { MatchRefusal } from './pencocokan/refused.ts'
export { checkEmployer, type EmployerCheck } from './penerusan/check-employer.ts'
export { flagPpk, type PpkFact } from './perkara/flag-ppk.ts'
export { previewLaw, type LawPreview, type ClocksMoved } from './hukum/preview-law.ts'
export { confirmAtCounter, type Confirmed, type ConfirmRefusal } from './laporan/confirm-at-counter.ts'
export { isForwardedLate } from './laporan/forwarding.ts'
export { readAtCounter, type ToldAtCounter } from './laporan/read-at-counter.ts'
export type { ScannedForm, ScanRefusal } from './laporan/attach-scan.ts'
export { refuseAtCounter, type RefusedAtCounter } from './laporan/refuse-at-counter.ts'
export { askSecondLook, mayAsk, type AskRefusal } from './penolakan/ask-second-look.ts'
export { lookRanks, takeLookLetter, type LetterRefusal, type TakeLookLetter } from './penolakan/take-look-letter.ts'
export { decideLook, type DecideLook } from './penolakan/decide-look.ts'
export { openLook } from './penolakan/open-look.ts'
export { readReceipt, type ReceiptRead } from './laporan/read-receipt.ts'
export { drawRefusals } from './penolakan/draw-refusals.ts'
export { markLooksLate } from './penolakan/mark-looks-late.ts'
export { receiveReturned } from './penolakan/receive-returned.ts'
export { keepScan } from './laporan/keep-scan.ts'
export { sendElsewhere } from './penerusan/send-elsewhere.ts'
export { accusedOf as accusedInFile } from './penerusan/accused-of.ts'
export { bodiesOf, receivingKinds } from './penerusan/receiving-kinds.ts'
export { isTooLong, newId, keptShelves, type KeptShelf, callWays } from '#store'
export { askDue, type AskDue } from './tenggat/ask-due.ts'
export { catalogueDaysOff, readDaysOff } from './tenggat/days-off.ts'
export {
  decreeDays,
  previewDecree,
  type CalendarChange,
  type CalendarRefusal,
  type ClockMoved,
  type DecreeDays,
} from './tenggat/decree-days.ts'
export { recomputeDecided } from './tenggat/recompute-decided.ts'
export { recomputeClocks } from './tenggat/recompute-clocks.ts'
export { issuePaper, type IssuePaper } from './naskah/issue-paper.ts'
export { printSealed, type PrintRefusal } from './naskah/print-sealed.ts'
export { checkPaperByCode, checkPaperFile, type CheckRefusal, type PaperChecked } from './naskah/check-paper.ts'
export { issueKajianWord, keepKajianWord, takeKajianWord, type WordRefusal } from './naskah/kajian-word.ts'
export { makeOfficerKey } from './kunci/make-officer-key.ts'
export { agreeToSwitch, askSwitch, type OfOffice } from './kunci/switch-keys.ts'
export { cutOff, giveKeys } from './kunci/give-keys.ts'
export { beginGiving, beginRenewing, giveFromBrowser, renewFromBrowser, type Wrapped } from './kunci/wrap-in-browser.ts'
export { rotateKey } from './kunci/rotate-key.ts'
export { recoverKeys, renewRecovery } from './kunci/recover-keys.ts'
export { destroyReleased } from './kunci/destroy-released.ts'
export { openKeysPage, type KeysOfOffice, type KeysPage } from './kunci/keys-page.ts'
export { askOpening, type AskOpening } from './identitas/ask-opening.ts'
export { decideOpening } from './identitas/decide-opening.ts'
export { lookAtIdentity, type LookAtIdentity, type Seen } from './identitas/look-at-identity.ts'
export { beginLook, takeLook, type HandedPart } from './identitas/look-in-browser.ts'
export { type BrowserTry, type OpenedBy } from './kunci/open-in-browser.ts'
export { decideAnnex } from './identitas/decide-annex.ts'
export { printAnnex } from './identitas/print-annex.ts'
export { listOpenings, openIdentityPage, type IdentityPage } from './identitas/identity-page.ts'
export { readThread, type ReadMessage, type Thread } from './pesan/read-thread.ts'
export { writeByReceipt, type MessageRefusal, type SealedWords, type WriteByReceipt } from './pesan/write-by-receipt.ts'
export { openThreads, type OpenedMessage } from './pesan/open-threads.ts'
export { writeToReporter, type SealedAnswer } from './pesan/write-to-reporter.ts'
export { attachmentAtDesk, attachmentByReceipt, type Attachment } from './pesan/attachments.ts'
export { askNudge } from './pesan/ask-nudge.ts'
export { nudgeReporters } from './pesan/nudge-reporters.ts'
export { beginThread, takeThread } from './pesan/open-thread-in-browser.ts'
export { openKept } from './naskah/open-kept.ts'
export { keepSigned } from './naskah/keep-signed.ts'
export { exportCaseFile, type ExportCaseFile } from './naskah/export-case-file.ts'
export { addEvidence } from './bukti/add-evidence.ts'
export { appendPart, cancelUpload, standOfUpload, type Part, type UploadStand } from './bukti/append-part.ts'
export { beginUpload, type Announced } from './bukti/begin-upload.ts'
export { evidenceByReceipt } from './bukti/evidence-by-receipt.ts'
export { openEvidencePage, type EvidencePage } from './bukti/evidence-page.ts'
export { expireUploads } from './bukti/expire-uploads.ts'
export { rereadFiles, type Reread } from './bukti/reread-files.ts'
export { carryEvidence } from './bukti/carry-evidence.ts'
export { copySizes, openCopy, openEvidence, type OpenedEvidence, type OpeningRefusal } from './bukti/open-evidence.ts'
export { openShownAtReferral, openShownByCode, showEvidence, type ShowEvidence } from './bukti/show-evidence.ts'
export { recordLink } from './bukti/record-link.ts'
export { beginViewing, findViewing, readViewing, type NoSuchPlace } from './bukti/watch-evidence.ts'
export type { EvidenceFrom } from './bukti/sender.ts'
export type { UploadRefusal } from './bukti/upload-refusal.ts'
export { checkReceiptFile } from './catatan/check-receipt-file.ts'
export { checkPaperInLog, type PaperInLog } from './catatan/check-paper-in-log.ts'
export { entryInFile, type EntryInFile } from './catatan/entry-in-file.ts'
export { provePaper, type PaperProof } from './catatan/prove-paper.ts'
export { growLog, mostInBatch } from './catatan/grow-log.ts'
export { growLogWhenDue } from './catatan/grow-when-due.ts'
export { openBalance, type BalanceRefusal } from './catatan/open-balance.ts'
export { noteWritten } from './catatan/note-written.ts'
export { listLogFiles } from './catatan/list-log-files.ts'
export { askWitnesses } from './catatan/ask-witnesses.ts'
export { promisesByReceipt } from './catatan/promise-piece.ts'
export { promiseEntry, type InclusionPromise, type Promised } from './catatan/promise-entry.ts'
export { compareWithLog } from './catatan/compare-with-log.ts'
export {
  proveReceipt,
  renewProof,
  type ProvenEvent,
  type KeptPiece,
  type PromisedPiece,
  type ProvenPiece,
  type ReceiptProof,
} from './catatan/prove-receipt.ts'
export { provePlace } from './catatan/prove-place.ts'
export { publishedLog, readHead, readLogFile, readLogState, type LogState } from './catatan/read-log.ts'
export { judgeConflict, type JudgeConflict } from './perkara/judge-conflict.ts'
export { noteConflicts } from './perkara/note-conflicts.ts'
export { beginPasskey, keepPasskey, takeOffPasskey } from './kunci/keep-passkey.ts'
export type { DraftStands } from './lapangan/submit-draft.ts'
export { addSlice } from './lapangan/add-slice.ts'
export { returnSorts, UnreadableRoll } from './ports.ts'
export {
  countsOf,
  readRoll,
  type ReadRoll,
  type RollRead,
  type RollRefusal,
  type UnknownUnit,
} from './pegawai/read-roll.ts'
export type { RollChoices } from './pegawai/roll-choices.ts'
export { bringRoll, largestRollForm } from './pegawai/bring-roll.ts'
export { dropImport, openImport, recheckImport, takeImport } from './pegawai/decide-import.ts'
export type { ImportOutcome } from './pegawai/import-outcome.ts'
export { exportRoll, findInRoll } from './pegawai/look-in-roll.ts'
export { dropForgottenRolls, workRolls } from './pegawai/work-rolls.ts'
export { addVersion } from './edaran/add-version.ts'
export { draftCircular, type DraftCircular } from './edaran/draft-circular.ts'
export { followCirculars } from './edaran/follow-circulars.ts'
export { keepOfficeAddress } from './edaran/keep-office-address.ts'
export { findByLink, openByNodeLink, textByLink, type LinkedLetter } from './edaran/read-by-link.ts'
export { type SentText } from './edaran/read-text.ts'
export { recordMerger } from './edaran/record-merger.ts'
export type { CircularField, CircularRefusal } from './edaran/refused.ts'
export { noteReturnedMail } from './surat/note-returned-mail.ts'
export { sendCircularMails } from './edaran/send-circular-mails.ts'
export { notePublic, previewCircular, sendCircular, type CircularPreview } from './edaran/send-circular.ts'
export { keepReceipt, openReceipt } from './edaran/keep-receipt.ts'
export { startCascade } from './edaran/start-cascade.ts'
export {
  acknowledgeCircular,
  acknowledgeOnPaper,
  openCircular,
  passOnCircular,
  remindLate,
} from './edaran/take-circular.ts'
export { showCircularText, withdrawCircular } from './edaran/withdraw-circular.ts'
export { differencesOfCirculars, type CircularDifference } from './edaran/replay-circulars.ts'
export { listCircularScope } from './edaran/circular-scope.ts'
export { askDoorCode, type AskedCode } from './pintu/ask-door-code.ts'
export { enterDoor, type Entered } from './pintu/enter-door.ts'
export { enterBySso, leaveForSso, type SsoDoorRefusal } from './pintu/enter-by-sso.ts'
export { leaveDoor, standAtDoor } from './pintu/stand-at-door.ts'
export { sendDoorCodes, sweepDoor } from './pintu/send-door-codes.ts'
export { listSlipUnits, printSlips } from './pintu/print-slips.ts'
export { listPaktasFor, signPakta, type PledgeRefusal, type Signed } from './pakta/sign-pakta.ts'
export { checkStatement, findCertificate, type Certificate, type StatementChecked } from './pakta/certificate.ts'
export { openKeptPaper } from './pakta/open-kept-paper.ts'
export { differencesOfPledges } from './pakta/compare-pledges.ts'
export { foldPledges, sweepPledgeKeys } from './pakta/fold-pledges.ts'
export { closePakta, openPakta, replacePaktaText } from './pakta/open-pakta.ts'
export {
  listDeklarasis,
  listIkrars,
  openFromDeklarasi,
  recordDeklarasi,
  recordIkrar,
  recordRecap,
  type CeremonyRefusal,
} from './pakta/record-ceremony.ts'
export { listPaktas, paktaChoices, showReach, signerChoices, type UnitShown } from './pakta/show-reach.ts'
export { beginActivity, writeSection, type SectionAnswers } from './kegiatan/begin-activity.ts'
export { takeActivity, type TakeActivityRefusal } from './kegiatan/take-activity.ts'
export { enterActivity, type EnterActivity, type EnterRefusal } from './kegiatan/enter-activity.ts'
export { handLetterOver, type HandLetterOver, type HandLetterRefusal } from './kegiatan/hand-letter-over.ts'
export {
  closeDoor,
  findDoor,
  guestsKeptDays,
  longestDoorHours,
  openDoor,
  signInAtDoor,
  sweepGuests,
  type DoorRefusal,
  type GuestRefusal,
} from './kegiatan/attend.ts'
export { bringList, keepListScan, listMegabytes, openListScan, type PresentListRefusal } from './kegiatan/bring-list.ts'
export { takeActivityPhoto } from './kegiatan/take-activity-photo.ts'
export { addPhoto, describePhoto, openPhoto, photoMegabytes, showPhoto } from './kegiatan/add-photo.ts'
export { followUpPoint, recordContact } from './kegiatan/follow-up-point.ts'
export { draftLhpOfActivity, keepRelease } from './kegiatan/use-entry.ts'
export { assessIndicator } from './kerawanan/assess-indicator.ts'
export { setWeights } from './kerawanan/set-weights.ts'
export { publishMap } from './kerawanan/publish-map.ts'
export { bringStations, markStation, stationListMegabytes, type StationListRefusal } from './kerawanan/mark-stations.ts'
export { whoReadsAtDoor } from './baca/who-reads-at-door.ts'
export { courseResult, finishCourse } from './belajar/finish-course.ts'
export { textAtLink } from './baca/text-at-link.ts'
export { differencesOfReadings, foldReadings } from './baca/fold-readings.ts'
export { showCircularAt } from './baca/show-circular-at.ts'
export { sayRead, type ReadCircular, type ReadingRefusal } from './baca/read-circular.ts'
export { keepAttendanceList, type KeepReadingList, type ListRefusal } from './baca/keep-list.ts'
export { openAttendanceList } from './baca/open-list.ts'
export { enterFigure, type EnterFigure } from './terbitan/enter-figure.ts'
export {
  bringRegister,
  dropRegister,
  largestRegister,
  type BringRegisterRefusal,
} from './daftar-lain/bring-register.ts'
export { compareRegister, previewRegister, type RegisterRefusal } from './daftar-lain/compare-register.ts'
export { placeRegions, type PlacesRefusal } from './wilayah/place-regions.ts'
export { boundRegions, type BoundariesRefusal } from './wilayah/bound-regions.ts'
export { addMonitored, endMonitored, listMonitored } from './pantau/monitored.ts'
export { publishOpenData, publishOpenDataWhenDue, type Published } from './terbuka/publish-open-data.ts'
export { allegationTable } from './terbuka/allegation-table.ts'
export { publishAllegations } from './terbuka/publish-allegations.ts'
