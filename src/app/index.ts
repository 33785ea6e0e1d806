export type { ActorId } from '#store'
export type { Clock, FileVault, Netra, OfficeKey, Sealer } from './ports.ts'
export { publishNumbers } from './angka/publish-numbers.ts'
export type {
  Accounts, CookieToSet, Cookies, Factors, OpenSession, Passkey, PasskeyAnswer, PasskeyStep, Proof, Session, SignInRefusal, SignInStep,
  TotpEnrolment, Visitor,
} from './akun/accounts-port.ts'
export { decideAs, type Desk } from './perkara/decide-as.ts'
export { badField, movedMeanwhile, notFound, type DeskRefusal, type FieldProblem, type ReferralGap, type Refused } from './perkara/refused.ts'
export { actionsWithForms, moveCase, type MoveCase, type PlainAction } from './perkara/move-case.ts'
export type { Moved } from './perkara/record-move.ts'
export type { Happened } from './perkara/happened-at.ts'
export { confirmedRules } from './hukum/confirmed-rules.ts'
export { whoIs, type Held, type Known } from './akun/who-is.ts'
export type {
  Counter, Door, FieldFault, Lane, Received, ReceiveRefusal, Receiving, Reporter, ReportField, ReportSubject, ReportTold, Secrets,
} from './laporan/report.ts'
export { receiveReport } from './laporan/receive-report.ts'
export { readStatus, type NextStep, type ReportStatus, type StatusRefusal } from './laporan/read-status.ts'
export { enterCode, signIn, signInByPasskey, signInDemonstration, signOut } from './akun/sign-in.ts'
export { noteTwins } from './laporan/note-twins.ts'
export { sweepOutbox } from './laporan/sweep-outbox.ts'
export { officeKeys } from './laporan/office-keys.ts'
