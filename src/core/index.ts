export {
  isAbove,
  officeAbove,
  upward,
  type HandlingRank,
  type OfficeChain,
  type OfficeId,
} from './kewenangan/office.ts'
export { employerOf, ppkOn, type EmployerLine, type PpkHolder } from './kewenangan/ppk.ts'
export { conflictDue, conflictLateFrom } from './perkara/conflict-term.ts'
export { handlingOffice, type Handling, type RegionLevel } from './kewenangan/handling-office.ts'
export {
  countedDays,
  daysOffOf,
  dueOn,
  type CountedDay,
  type DayCount,
  type DayOff,
  type DaysOff,
  type WhyCounted,
} from './tenggat/counted-days.ts'
export { almanacOf, dueAhead, lastDay, type Almanac } from './tenggat/almanac.ts'
export type { Pause } from './tenggat/pause.ts'
export {
  judgeReplacement,
  replacementBan,
  type MinisterConsent,
  type Replacement,
  type ReplacementVerdict,
} from './tenggat/replacement-ban.ts'
export {
  actsOn,
  chosenIn,
  dueAt,
  dueFrom,
  startClock,
  type Confirmation,
  type Deadline,
  type Start,
  type TermUsed,
} from './tenggat/start-clock.ts'
export { computeDue, dueFacts, type DueAnswer, type DueQuestion, type DueRefusal } from './tenggat/compute-due.ts'
export { counterAt, type Counter, type CounterStanding } from './tenggat/counter-open.ts'
export { isLate } from './tenggat/is-late.ts'
export { nextReminder } from './pengingat/next-reminder.ts'
export { announcedOn, countings } from './pengingat/announced-on.ts'
export { retryAfter } from './pengingat/back-off.ts'
export { reminderSteps, rungs, type ReminderStep, type Rung } from './pengingat/steps.ts'
export { isBefore } from './tenggat/instants.ts'
export { checkConditions, type Judged, type ReportFacts } from './syarat/check-conditions.ts'
export { reportingLimit, type ReportingLimit } from './syarat/reporting-limit.ts'
export {
  blockingOf,
  materielMet,
  unmetOf,
  type Condition,
  type ConditionId,
  type ConditionWhy,
  type Met,
} from './syarat/condition.ts'
export {
  caseStates,
  type Action,
  type CaseState,
  type Guard,
  type Input,
  type OfficeRank,
  type Party,
  type Transition,
  type TransitionTable,
} from './perkara/transition.ts'
export { movesOutOf, transitions } from './perkara/transitions.ts'
export { entries, type Entry, type Origin } from './perkara/entries.ts'
export {
  elementFindings,
  type AllegationCount,
  type Attempt,
  type Case,
  type CaseId,
  type CaseMoved,
  type ElementsFound,
  type Minutes,
  type Paper,
} from './perkara/case.ts'
export { foundClocks } from './perkara/found-clocks.ts'
export type { Refusal } from './perkara/refusal.ts'
export { decide } from './perkara/decide.ts'
export { afterMove } from './perkara/after-move.ts'
export { openCase, type CaseOpened, type Opening } from './perkara/open-case.ts'
export { movesFrom, type Move } from './perkara/moves-from.ts'
export { lapseOf } from './perkara/lapse-of.ts'
export { counterMoveOf } from './perkara/counter-move.ts'
export {
  capacities,
  relations,
  roles,
  verbs,
  type Capacity,
  type Relation,
  type Role,
  type Verb,
} from './akses/role.ts'
export { rights, type Rights } from './akses/rights.ts'
export { isHeld, may, relationOf, type Holder, type Membership, type RecordPlace } from './akses/may.ts'
export { partiesFor } from './akses/parties-for.ts'
export { countsAsTwoFactors, provesTwoFactors, readProof, type Proof } from './akses/proof.ts'
export { isHeldAt, needsEnd, officeKindsOf, rolesAt, lentBy } from './akses/posts.ts'
export { inFull, measureFilters, type Measure, type MeasureFilter, type MeasureUnit } from './angka/measure.ts'
export { asOf, momentAsked, type AsOf, type AsOfRefusal, type Counted } from './angka/as-of.ts'
export { boundsOf } from './angka/bounds-of.ts'
export {
  fewestOffices,
  fewestPeople,
  fewestReaders,
  type CoverageCount,
  type CoverageNumber,
} from './edaran/coverage-by-region.ts'
export { steppedCoverage } from './edaran/coverage-steps.ts'
export { wholeCoverage, type CoverageWhole } from './edaran/coverage-whole.ts'
export { isReadingMeasure, readingsTold } from './edaran/readings-told.ts'
export { numbersByAccused, type AccusedCount, type AccusedNumber, type ToldByAccused } from './angka/by-accused.ts'
export { isToldByAccused, toldByAccused, type MeasureByAccused } from './angka/told-by-accused.ts'
export { definitions, findDefinition, findMeasure, measuresOf, measures, type MeasureId } from './angka/measures.ts'
export { countedBy } from './angka/counted-by.ts'
export { isDue } from './angka/is-due.ts'
export { isLive } from './angka/is-live.ts'
export { whyChanged, type WhyChanged } from './angka/why-changed.ts'
export {
  addresseeGroups,
  bandOf,
  groupOf,
  closedByReferrals,
  publishableSilence,
  silenceBands,
  silenceMeasure,
  type AddresseeGroup,
  type SilenceBand,
  type SilenceNumber,
} from './angka/silence.ts'
export { steppedSilence, waitingAt, type SteppedSilence, type ToldSilence } from './angka/silence-steps.ts'
export { publishableUndone, undoneMeasure } from './angka/undone.ts'
export {
  onTimeMeasure,
  placeOfBody,
  publishableOnTime,
  type AccusedGroup,
  type EndedTerms,
  type OnTimeNumber,
} from './angka/on-time.ts'
export { groupsOfKind, inQuartersOf, type EndedAs, type KindSum, type RankedKind } from './angka/beside-quarters.ts'
export { hitMeasureIds } from './kerawanan/hit-measures.ts'
export { riskMeasureId, riskMeasures } from './kerawanan/risk-measures.ts'
export { decidedWithinDays, isOfTheNation, steppedByElection, type ElectionTerms } from './angka/by-election.ts'
export { acrossElections, apartAcrossElections, type Compared } from './angka/across-elections.ts'
export { pictureMeasures, type PictureMeasureId } from './angka/picture-measures.ts'
export { shareInterval, type Interval } from './angka/interval.ts'
export {
  rankOf,
  tieRule,
  type Rank,
  type RankHead,
  type RankInput,
  type RankPlace,
  type RankValue,
  type Ranked,
} from './angka/rank.ts'
export {
  bookReasons,
  bookStates,
  bookSteps,
  closing,
  findBookPeriod,
  openablePeriods,
  stepBook,
  type BookPeriod,
  type BookReason,
  type BookState,
  type BookStep,
  type ClosingRefusal,
} from './angka/closing.ts'
export {
  bookMeasures,
  releaseChanges,
  releaseNumbers,
  type BookCount,
  type BookMeasure,
  type ReleaseChange,
  type ReleaseNumber,
} from './angka/release.ts'
export {
  findQuarter,
  freeFrom,
  previewDays,
  publicationsAhead,
  publicFrom,
  quarterBefore,
  quarterOf,
  quietAhead,
  quietDaysOf,
  rankedDay,
  type Quarter,
} from './angka/rank-calendar.ts'
export { isRollComplete, rolledShare, type RollOfPlace } from './angka/roll-complete.ts'
export { rankedParts } from './angka/rank-parts.ts'
export {
  findRankList,
  notSaidOf,
  rankLists,
  rankOvers,
  type RankList,
  type RankOver,
  type RankStage,
} from './angka/rank-lists.ts'
export { rankUnits, understandRank, type AskedRank, type RankField, type RankUnit } from './angka/rank-question.ts'
export { isClosedBeside, isFew, rests, type MeasureCounts, type Rest } from './angka/rests.ts'
export { type CountedPlace } from './angka/tell.ts'
export { tellAll, type ToldMeasure } from './angka/together.ts'
export { unplacedNow, type Unplaced, type UnplacedNow } from './angka/behind.ts'
export { openBesideBooks } from './angka/books-beside.ts'
export { mayStep, stepped, type ToldNumbers } from './angka/steps.ts'
export { cellsOf, publishable, type Place, type PublicNumber, type RawCount } from './angka/publish.ts'
export { smallestShown, hiddenIn } from './angka/suppress.ts'
export {
  confirmationOn,
  daysOf,
  decidedOn,
  isDecidedInForce,
  unconfirmedOf,
  type Confirmable,
  type DecidedValue,
} from './hukum/decided-law.ts'
export {
  decideLaw,
  type LawAttempt,
  type LawDecided,
  type LawDecisionKind,
  type LawRefusal,
} from './hukum/decide-law.ts'
export { lawRow, sourceValues, type LawRow } from './hukum/law-row.ts'
export { withDecreed, type DayEffect } from './tenggat/decreed-days.ts'
export { recount, saysTheSame } from './tenggat/recount.ts'
export type { Contest, ContestKind, Election, Stage } from './pemilihan/election.ts'
export {
  followUpSteps,
  referralStates,
  type ClockBegun,
  type FollowUpPlace,
  type FollowUpStep,
  type PaperField,
  type ReferralState,
  type StepRow,
  type Taker,
} from './penerusan/step.ts'
export { fileTables } from './penerusan/file-tables.ts'
export { addresseeOf, addressees, endingSteps, followUpTables, rowsOf, type Addressee } from './penerusan/tables.ts'
export {
  judgeStep,
  paperFields,
  rowFor,
  type Accused,
  type FollowUpRefusal,
  type Lasts,
  type ToldStep,
} from './penerusan/judge-step.ts'
export { standingOf, type Awaited, type AwaitedStep, type FileStanding } from './penerusan/standing.ts'
export { conflictsIn, type Conflict } from './penerusan/conflicts.ts'
export { explainSanction } from './penerusan/explain-sanction.ts'
export {
  handoverForms,
  handoverRows,
  handoverSystems,
  mayHandOver,
  type HandoverAccused,
  type HandoverFile,
  type HandoverSystem,
} from './penerusan/handover.ts'
export {
  contentKept,
  isSamePerson,
  isSecretFile,
  linkLasts,
  linkSteps,
  type Declared,
  type LinkStep,
  type NamedAccused,
} from './penerusan/by-link.ts'
export { toldOf, type Statement } from './penerusan/statement.ts'
export { needsMatch, postingOn, sinceThen, type MatchWay, type Posting, type Since } from './pencocokan/match.ts'
export {
  numberKindOf,
  readSubjectNumber,
  type NumberKind,
  type NumberRefusal,
  type SubjectNumber,
} from './pencocokan/subject-number.ts'
export { fixedOn } from './pemilihan/fixed-on.ts'
export { contestsIn, electionsOn, holdsOn, regimesOn, stagesOn } from './pemilihan/stages-on.ts'
export {
  accusedCodeStates,
  accusedStatementKinds,
  mayState,
  type AccusedStatementKind,
} from './klarifikasi/statement.ts'
export { refusalOf, refusalReasonAt } from './penolakan/reason-of.ts'
export { drawSample, sampledShare, sampleSize, type Drawn } from './penolakan/sample.ts'
export {
  lookDays,
  lookOutcomes,
  looksAgain,
  lookTerm,
  mayLook,
  needsPleno,
  reopeningMoves,
  type LookOrigin,
  type LookOutcome,
  type LookTerm,
} from './penolakan/second-look.ts'
export { earliestHearing, tooLate, type Invitation } from './klarifikasi/invitation.ts'
export { unsaidOf, type HearingRecording } from './klarifikasi/recording.ts'
export {
  codeExpires,
  correctedFields,
  fileMegabytes,
  mostSentInADay,
  type CorrectedField,
} from './klarifikasi/code-life.ts'
export type { Attendance, Deciding, Member, PlenoHeld, Vote } from './pleno/pleno.ts'
export { chairOf } from './pleno/chair-of.ts'
export { decidePleno, type PlenoDecided, type PlenoRefusal, type Quorum } from './pleno/decide-pleno.ts'
export { receiptNumber, registerNumber, romanMonth, type RegisterOrigin } from './nomor/register-number.ts'
export { isLhpClassification, lhpClassification, lhpNumber } from './nomor/lhp-number.ts'
export {
  allegationOutcomes,
  decideAllegation,
  endsHere,
  type Allegation,
  type AllegationId,
  type AllegationOutcome,
  type AllegationRefusal,
} from './dugaan/allegation.ts'
export { allegedAs } from './dugaan/alleged-as.ts'
export { actOn, articlesFor } from './dugaan/articles-for.ts'
export { classOf, phaseOn, type Moment } from './dugaan/phase.ts'
export { judgeSorting, type Sorting, type SortingRefusal, type SortingScene } from './dugaan/judge-sorting.ts'
export { noRouteOf, routesOf } from './dugaan/routes-of.ts'
export { checkReport, cleanText, type FieldFault, type Looked, type ReportInput } from './laporan/check-report.ts'
export { lengthOf, reportLimits, shortestNarrative, type LimitedField } from './laporan/report-limits.ts'
export { contestCode } from './nomor/contest-code.ts'
export {
  naskahKinds,
  type ClockProof,
  type CustodyProof,
  type DayProof,
  type FormCode,
  type Kop,
  type Naskah,
  type NaskahKind,
  type NaskahLine,
  type SlipStep,
  type NaskahOf,
  type NaskahSection,
  type PaperDoor,
  type Protected,
} from './naskah/naskah.ts'
export { asksForAnswer, goesOut } from './naskah/goes-out.ts'
export { kopOf } from './naskah/kop-of.ts'
export { mapText } from './naskah/map-text.ts'
export { namesOut, type Hidden } from './naskah/names-out.ts'
export { isSigned, signedAs, type SignatureFound, type SignedAs } from './naskah/signed-as.ts'
export { outgoingOf } from './naskah/outgoing.ts'
export {
  markWords,
  studyIn,
  versionBehind,
  wordTitles,
  type KajianWord,
  type MarkRefusal,
  type StudyRefusal,
  type WordFound,
  type WordLeftover,
} from './naskah/kajian-word.ts'
export {
  dayIn,
  daysOfRecord,
  decreesKnownOn,
  dutyOn,
  recordedBy,
  ruleKnownOn,
  type Day,
  type DecidedThen,
  type DutyRow,
} from './pembuktian/known-on.ts'
export { opensAgain } from './naskah/opens-again.ts'
export { textChanges } from './naskah/text-changes.ts'
export {
  deletableFrom,
  retentionOn,
  standOf,
  type DisposalStand,
  type DisposalVote,
  type Kept,
} from './simpan/retention.ts'
export { bandsOf, resemblance, shinglesOf } from './pola/near-texts.ts'
export { imprintOf, imprintOfGrey, type Imprint } from './pola/imprint.ts'
export type { FiledPicture } from './pola/near-pictures.ts'
export { patternFrom, patternsIn, type FiledReport, type Pattern } from './pola/patterns.ts'
export {
  identityParts,
  openingHours,
  openingPurposes,
  openUntil,
  standOfOpening,
  type IdentityPart,
  type OpeningDecision,
  type OpeningPurpose,
  type OpeningStand,
} from './identitas/opening.ts'
export { messageLimits, type MessageSender } from './pesan/message-limits.ts'
export {
  attachmentFault,
  attachmentName,
  attachmentType,
  frameFile,
  isSealedFile,
  unframeFile,
  type AttachmentFault,
} from './pesan/attachment.ts'
export {
  deletedWords,
  emptiedSeal,
  frameMessage,
  isRecipient,
  isSealedMessage,
  unframeMessage,
} from './pesan/message-frame.ts'
export {
  addresseeOfOffice,
  annexAddressees,
  isCourt,
  officeKindsOfAddressees,
  ruleOfAddressee,
  type AnnexAddressee,
  type AnnexOffice,
  type NeverTold,
} from './identitas/annex.ts'
export { identityLines, type IdentityLine } from './identitas/identity-lines.ts'
export type { HeldClock, Holding } from './pemegang/holding.ts'
export {
  asToldToAccused,
  caseDuties,
  caseHolders,
  closedStates,
  holdersOf,
  type CaseDuty,
  type CaseHolding,
  type HeldFacts,
} from './pemegang/case-holders.ts'
export {
  lhpDuties,
  lhpHolders,
  lhpHoldersOf,
  lhpStates,
  type LhpDuty,
  type LhpHolder,
  type LhpState,
} from './pemegang/lhp-holders.ts'
export { conductGroups, conducts, findConduct, type Conduct, type ConductGroup } from './boleh/conducts.ts'
export { mayI, type MayAnswer } from './boleh/may-i.ts'
export type { Barred } from './boleh/rows.ts'
export { situationOn, type Situation, type Where } from './boleh/situation.ts'
export {
  evidenceKinds,
  evidenceLimits,
  evidenceRoom,
  evidenceTypeOf,
  isTooLarge,
  largestEvidence,
  seenBytes,
  uploadDays,
  type EvidenceKind,
  type EvidenceType,
} from './bukti/evidence-kind.ts'
export { lastEdited, type Edit } from './bukti/last-edited.ts'
export { custodyOf } from './bukti/custody.ts'
export { makerAnswers, pointsToMaker, type MakerAnswer } from './bukti/makers.ts'
export { playedAs, viewingHours } from './bukti/playable.ts'
export { isClosedKey, isPasskeyClosed, isWrap, workFactor } from './kunci/closed-key.ts'
export { bareJpeg, copyBytes, isBareJpeg, sidesOfJpeg } from './bukti/bare-jpeg.ts'
export { joinShares, shareNumbers, splitSecret, type Share } from './kunci/shamir.ts'
export { parseShare, printShare, recoveryBytes } from './kunci/share-code.ts'
export {
  passphraseFault,
  passphraseLength,
  releaseMinutes,
  tries,
  type KeyStand,
  type PassphraseFault,
} from './kunci/key-rules.ts'
export { looks, triageActs, triageStates, triageWay, type TriageAct, type TriageStep } from './saring/triage.ts'
export { nearOf, type Likeness, type ToldReport } from './saring/likeness.ts'
export {
  brimsOf,
  floodFrom,
  floodLevels,
  highest,
  puzzles,
  urge,
  type FloodLevel,
  type FloodScope,
  type Puzzle,
} from './saring/flood.ts'
export { cardExpires, fieldRoles, pinDigits, pinTries, warnDays } from './lapangan/field-card.ts'
export {
  faultsAgainst,
  inTheWay,
  mostAppointments,
  readAppointments,
  type Appointment,
  type AppointmentColumn,
  type AppointmentFault,
  type AppointmentList,
  type AppointmentProblem,
  type FieldRole,
  type HeldPlace,
} from './lapangan/appointment-list.ts'
export { readTable, type TableRow } from './lapangan/read-table.ts'
export {
  fieldFileKinds,
  fieldParts,
  mostFieldFiles,
  type FieldFileKind,
  type FieldPart,
  type PartStand,
} from './lapangan/field-files.ts'
export { bundleBytes, bundleHead, readBundle } from './lapangan/bundle.ts'
export { codedWords, codeOf, codeStretching, parseCode, printCode, type CodedText } from './lapangan/short-code.ts'
export {
  consistencyRanges,
  hashOfRange,
  inclusionRanges,
  nodesOf,
  provesConsistency,
  provesInclusion,
  type Hash,
  type HashPair,
  type Node,
  type Range,
  type Tree,
} from './catatan/merkle.ts'
export {
  hashesAt,
  pathOfTile,
  placeOf,
  readTilePath,
  tileIn,
  tilesGrown,
  tileWidth,
  type Placed,
  type Tile,
} from './catatan/tile.ts'
export {
  growTree,
  hashInTiles,
  rootOf,
  TileMissing,
  type Grown,
  type GrownTile,
  type ReadTile,
} from './catatan/grow.ts'
export { flowOf, flowOfMany, totals, type Counts, type HeadBalance, type LoggedStep } from './catatan/balance.ts'
export { batchMinutes, blockSize, companyFor, paddingFor } from './catatan/batch.ts'
export {
  chainedEntry,
  noEntry,
  shownHash,
  shownKey,
  shownWords,
  type Link,
  type Sha256,
  type ShownStep,
} from './catatan/chain.ts'
export { openingMark, openingPattern, paperEntry, pledgeEntry } from './catatan/paper-entry.ts'
export { rereadLimits, type RereadLimits } from './bukti/reread-limits.ts'
export { entriesAfter, pieceWords, piecesForm, type PieceLink, type ShownPiece } from './catatan/pieces.ts'
export { toldForm, toldHash, type ToldMark } from './catatan/told.ts'
export { freshnessOf, witnessTroubles, type Freshness, type WitnessTrouble } from './catatan/freshness.ts'
export { blindTree, promisedBy, promiseHours, promiseMinutes, promiseSlots, type PromiseText } from './catatan/promise.ts'
export { completionOf, withdrawalOf } from './perkara/withdrawal-of.ts'
export {
  columnOf,
  findHead,
  guessColumns,
  rollColumns,
  type ColumnPlaces,
  type Head,
  type RollColumn,
} from './pegawai/column.ts'
export { dayInCell, type Epoch } from './pegawai/day.ts'
export { kindInWords, numberNeeded, pegawaiKinds, usualKindAt, type PegawaiKind } from './pegawai/kind.ts'
export { nameAndNumber } from './pegawai/content.ts'
export { pickSheet, type SheetSeen } from './pegawai/pick-sheet.ts'
export { placeFinder, type FindPlace, type RollPlace } from './pegawai/place.ts'
export { readRollNumber, type RollNumber, type RollNumberKind } from './pegawai/roll-number.ts'
export { unitFinder, type FindUnit, type RollOffice, type UnitKind } from './pegawai/unit.ts'
export {
  rollReader,
  wasNumberMark,
  type RollFault,
  type RollProblem,
  type RollRemark,
  type RollRow,
} from './pegawai/roll-row.ts'
export {
  circularKinds,
  circularSenders,
  circularTakers,
  circularWays,
  reopenings,
  type CircularKind,
  type CircularWay,
  type Reopening,
} from './edaran/parts.ts'
export { partsOfNumber, type LetterNumber } from './edaran/letter-number.ts'
export { lightOf, percentOf, standingOfNode, type Light, type NodeFacts, type NodeStanding } from './edaran/standing.ts'
export { needsWords, signatureVerdicts, verdictOf, type SignatureVerdict } from './edaran/verdict.ts'
export type { CircularDraft } from './edaran/draft-word.ts'
export { doorLimits } from './pintu/door-limits.ts'
export { readOwnNumber } from './pintu/own-number.ts'
export { inOrder, pledgeShows, type PledgeShow } from './pakta/pledge-shows.ts'
export { parsePledgeCode, printPledgeCode } from './pakta/pledge-code.ts'
export {
  readStatement,
  statementMark,
  statementPattern,
  statementWords,
  type PledgeStatement,
} from './pakta/statement.ts'
export { provenPercent, provenShown, type Reach } from './pakta/reach.ts'
export { asksPledges, leadsPeople } from './pakta/asks-pledges.ts'
export {
  activityKinds,
  activitySubjects,
  audiences,
  figureKinds,
  mayPrevent,
  numberGaps,
  pointStates,
  preventionForms,
  preventionRoles,
  speakerParts,
  type ActivityKind,
  type ActivitySubject,
  type Audience,
  type FigureKind,
  type NumberGap,
  type PointState,
  type PreventionForm,
  type SpeakerPart,
} from './kegiatan/activity.ts'
export {
  findSection,
  sanctionedKinds,
  sectionIds,
  sectionOf,
  type FieldSpec,
  type RowsName,
  type RowsSpec,
  type SectionId,
  type SectionSpec,
} from './kegiatan/sections.ts'
export {
  noAnswers,
  readEntry,
  typedRows,
  type ActivityEntry,
  type AnswerRow,
  type Answers,
  type EntryFault,
  type Figure,
  type Institution,
} from './kegiatan/entry.ts'
export { countPresent, type PresentCount, type PresentLine } from './kegiatan/count-present.ts'
export { announcesSanction } from './kegiatan/announces-sanction.ts'
export { checkSanction, type SanctionVerdict } from './kegiatan/check-sanction.ts'
export {
  farthestStop,
  mostStops,
  planVisits,
  tripsOfWeek,
  type Gap,
  type OwnMaps,
  type OwnRisk,
  type Stop,
  type Trip,
} from './kegiatan/plan-visits.ts'
export { kilometresBetween, type Point as EarthPoint } from './wilayah/distance.ts'
export {
  methodIds,
  scoreOf,
  type MethodId,
  type Placed as PlacedScore,
  type RiskClass,
  type Score,
} from './kerawanan/method.ts'
export { methods, publishedBy, riskSources, type Method, type RiskSourceKey } from './kerawanan/methods.ts'
export { classOf as riskClassOf, cutoffsOf, type Cutoffs } from './kerawanan/categories.ts'
export { axisOf, type Axis } from './kerawanan/axis.ts'
export { eventsBehind, perThousand, thematicScores } from './kerawanan/thematic.ts'
export {
  ikpDimensions,
  ikpIndicators,
  ikpParts,
  localWeights,
  weightedScore,
  type LocalWeights,
} from './kerawanan/ikp.ts'
export {
  asnMost,
  asnPlaced,
  ikpCutoffs,
  ikpCutoffsPrinted,
  ikpScores,
  isVulnerable,
  publishedRisks,
  risksOf,
  statementsOf,
  type RiskSaid,
  type RiskStatement,
} from './kerawanan/published.ts'
export {
  checkFinding,
  findingFaults,
  countIndicators,
  districtsNamed,
  mapDimensions,
  mapDimensionTitles,
  mapIndicators,
  mapNumbers,
  mapWeights,
  verdicts,
  weighMap,
  type CheckedFinding,
  type Finding,
  type FindingFault,
  type FindingField,
  type MapDimension,
  type TypedFinding,
  type Verdict,
} from './kerawanan/own-map.ts'
export {
  countHits,
  isStationIndicator,
  stationIndicators,
  stationInstrument,
  stationsApart,
  stationsPublisher,
  stationKey,
  stationVariables,
  type HitCount,
  type Station,
  type StationHit,
  type StationIndicatorId,
} from './kerawanan/station-hits.ts'
export { mapElection, mappedElections } from './kerawanan/map-election.ts'
export { mapOfficeKinds, mapPublishers, mapRoles, mayMap, mayPublishMap } from './kerawanan/mappers.ts'
export { shownHits } from './kerawanan/shown-hits.ts'
export {
  distinctHits,
  findStationHead,
  readStationRow,
  stationColumns,
  stationNumber,
  type StationColumn,
  type StationFault,
  type StationHead,
  type StationProblem,
  type StationRow,
} from './kerawanan/read-stations.ts'
export { askedAs } from './baca/asked-as.ts'
export { drawQuestions, questionsAsked } from './baca/draw-questions.ts'
export { isUnderstood, markAnswers, type Answered } from './baca/mark-answers.ts'
export { questionBank, type BankOf } from './baca/question-bank.ts'
export { type AskedOf, type Asks, type Choice, type Question } from './baca/question.ts'
export { questionsFor } from './baca/questions-for.ts'
export { courseFor, type Change, type Point } from './belajar/course.ts'
export { judgeReturned, type IncomingMail, type RecipientReport } from './surat/judge-returned.ts'
export { whyUnreached, type UnreachedReason } from './surat/why-unreached.ts'
export {
  besides,
  partsAre,
  rankParts,
  type Beside,
  type Claim,
  type ClaimKind,
  type Part,
  type PartsAre,
  type RankPart,
  type SumClaim,
} from './terbitan/claim.ts'
export { checkClaim } from './terbitan/check-claim.ts'
export { worstLook, type FigureVerdict, type VerdictKind, type VerdictLook } from './terbitan/verdict.ts'
export {
  figureSubjects,
  figureUnits,
  roughDay,
  type FigureSubject,
  type FigureUnit,
  type PublishedFigure,
  type RoughDay,
} from './terbitan/figure.ts'
export { readFigure, type FigureSort } from './terbitan/read-figure.ts'
export { againstOurs, unitsMeant, type AgainstOurs, type OurNumber, type UnitMeant } from './terbitan/against-ours.ts'
export { isForeignCopy } from './terbitan/foreign-copy.ts'
export { whatChanged, type Changed, type EnteredFigure, type Told } from './terbitan/what-changed.ts'
export { regionFinder, type FindRegion } from './daftar-lain/known-regions.ts'
export { isNoCase } from './daftar-lain/no-case.ts'
export { findOtherHead, isEnough, type OtherHead } from './daftar-lain/other-column.ts'
export {
  dayOrders,
  readOtherDay,
  turnedDay,
  type BothWays,
  type ColumnDays,
  type DayOrder,
  type DaysRead,
  type TwoOrders,
} from './daftar-lain/other-day.ts'
export { otherColumns, type OtherColumn, type OtherPlaces } from './daftar-lain/other-look.ts'
export { initialsOf, numberKey, type OtherNote, type OtherRow } from './daftar-lain/other-row.ts'
export { daysInTable, readOtherTable, type RawRow } from './daftar-lain/other-table.ts'
export {
  matchOther,
  otherOutcomes,
  type ComparedRow,
  type OtherDifference,
  type OtherMatch,
  type OtherOutcome,
  type OwnCase,
} from './daftar-lain/match-other.ts'
export {
  frame,
  pointColumns,
  readPoints,
  type PointFault,
  type PointProblem,
  type RegionPoint,
} from './wilayah/read-points.ts'
export { pointsIn, shapeOntoGrid, type Position, type Ring, type Shape } from './peta/simplify.ts'
export {
  coarsened,
  readBoundaries,
  type Boundary,
  type BoundaryFault,
  type BoundaryProblem,
  type Feature,
} from './peta/read-boundaries.ts'
export { funnelSteps, publishableFunnel, type FunnelStep, type SaidOfSanctions } from './angka/funnel.ts'
export { caseStages, publishableMonths, type CaseStage, type RawMonth, type StageMonth } from './angka/stage-months.ts'
export { publishableDays, stages, type RawDays, type FileStage } from './angka/stage-days.ts'
export {
  publishableTerms,
  steppedTerms,
  termHolders,
  termStates,
  type RawTerms,
  type SteppedTerms,
  type TermHolder,
  type TermNumber,
  type TermState,
} from './angka/terms-kept.ts'
export {
  institutionMeasures,
  hasOwnPage,
  isInstitution,
  publishableInstitutions,
  standsForMonth,
  steppedInstitutions,
  type InstitutionMeasure,
  type InstitutionNumber,
  type RawInstitution,
} from './angka/institutions.ts'
export {
  decisionParts,
  informationDecisions,
  informationDue,
  informationRoles,
  informationStand,
  type InformationDecision,
  type InformationStand,
} from './permohonan/information-term.ts'
export { monitorRoles } from './pantau/monitor-roles.ts'
export { licences, licenceIds, usualLicence, type LicenceId } from './terbuka/licences.ts'
export type { Cell, Column, ColumnType, ColumnUnit, Dataset, DatasetRow } from './terbuka/dataset.ts'
export { csvLine, csvText, jsonLine } from './terbuka/cells.ts'
export { countCells } from './terbuka/columns.ts'
export { datasets, findDataset, type DatasetId, type OtherDatasetId } from './terbuka/datasets.ts'
export { fileOf } from './terbuka/file-of-measure.ts'
export { isExportDue } from './terbuka/export-due.ts'
export {
  daysKept,
  editionId,
  formats,
  mediaTypeOf,
  packageName,
  sumsName,
  wholeName,
  type Edition,
  type EditionFile,
  type EditionHead,
  type Format,
} from './terbuka/edition.ts'
export { dataPackage } from './terbuka/data-package.ts'
export { citation, licenceText, readme, sumsText } from './terbuka/texts.ts'
export { inventedIn, publisherOf, type Mode } from './terbuka/told-by.ts'
export {
  tableOutcomes,
  tableSteps,
  type AllegationFact,
  type TableOutcome,
  type TableStep,
} from './terbuka/allegation-fact.ts'
export { coarsen, type CoarseRow } from './terbuka/coarsen.ts'
export { editionsDue } from './terbuka/editions.ts'
export { postClasses, postWords, type PostClass } from './terbuka/post-class.ts'
export { tableColumns, type AllegationRow, type TableColumn } from './terbuka/table-columns.ts'
