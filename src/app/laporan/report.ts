import type { FieldFault as RuleFault } from '#core'
import type { Instant, PlainDate, ReportKind, RetaliationActId, RetaliationVictim, SubjectKind, Zone } from '#law'
import type { ActorId } from '#store'
import type { InclusionPromise } from '../catatan/promise-entry.ts'

export type Lane = 'informasi' | 'laporan'
export type Door = 'web' | 'api' | 'loket' | 'polres' | 'tni' | 'propam'

/** Whom a report is about. What is not known is left out. */
type ReportSubject = {
  readonly kind: SubjectKind
  readonly name?: string | undefined
  readonly position?: string | undefined
  readonly officeName?: string | undefined
  /** Our code of the accused's own office, when the reporter picked it from a list. */
  readonly officeCode?: string | undefined
}

/** Who reports, as the form of Perbawaslu 9/2024 asks it; nothing of it is ever written in the clear. */
export type Reporter = {
  readonly [part in 'name' | 'birthPlace' | 'bornOn' | 'sex' | 'job' | 'nationality' | 'address' | 'phone' | 'email']?:
    string | undefined
}

/** Who came for the reporter. His letter (surat kuasa) is dated before his coming; his name is sealed. */
export type Proxy = { readonly name: string; readonly letterOn: PlainDate }

type IdentityDocument = string | { readonly kind?: string | undefined; readonly number?: string | undefined }

/** What may never be written in the clear. */
export type Secrets = {
  readonly reporter?: Reporter
  readonly identityDocument?: IdentityDocument
  readonly signature?: string
  readonly witnesses?: string
  /** Who came for the reporter. */
  readonly proxy?: { readonly name: string }
  /** Who was made to pay for a report, and the decree that names him. */
  readonly victim?: Victim
  /** Sealed by the client already. */
  readonly sealed?: Sealed
}

/** Age files, each with the same words inside that would have been sealed here, and the key they say they were sealed to. */
export type Sealed = { readonly keyId?: string } & {
  readonly [part in 'reporter' | 'witnesses' | 'victim']?: Uint8Array
}

type Victim = { readonly name?: string | undefined; readonly decreeNumber?: string | undefined }

/** What was done because of a report. `firstReceipt` as it was typed: whoever lost it may tell all the same. */
export type Retaliation = {
  readonly act: RetaliationActId
  readonly hit: RetaliationVictim
  readonly decreeOn?: PlainDate | undefined
  readonly firstReceipt?: string | undefined
}

/** A report as it was told, in words that are already clean (no control characters, no empty fields). */
export type ReportTold = {
  readonly lane: Lane
  readonly kind: ReportKind
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly place?: string | undefined
  readonly narrative: string
  /** A recording tells it, and follows as evidence; the narrative may be empty. */
  readonly byVoice?: true | undefined
  readonly evidence?: string | undefined
  readonly subject: ReportSubject
  readonly actId?: string | undefined
  readonly retaliation?: Retaliation | undefined
  readonly secrets: Secrets
}

/** Through which door, and what the counter adds. */
export type Receiving = {
  readonly door: Door
  /** Made by the client, so that the same report may be sent again; only its hash is kept. */
  readonly retryKey?: string
  readonly counter?: Counter
  /** From where it comes, for whoever guesses receipts of others. */
  readonly address?: string
}

export type Counter = {
  readonly actor: ActorId
  readonly officeId: string
  /** The ID was seen and the paper signed: only then is a laporan formally received. */
  readonly identityChecked: boolean
  /** When the paper reached another post (Polres, TNI, Propam), long before us perhaps. */
  readonly receivedThereAt?: Instant
  /** Of what day the surat kuasa is that a proxy showed. */
  readonly proxyLetterOn?: PlainDate
}

/** Why one field is not accepted: what the rules say of it, and what only the offices and keys can say. */
export type FieldFault =
  | RuleFault
  | { readonly field: 'subject.officeCode'; readonly reason: 'no-such-office' }
  | { readonly field: 'subject.officeName'; readonly reason: 'no-office-above' }
  /** No report has this receipt. */
  | { readonly field: 'retaliation.firstReceipt'; readonly reason: 'no-such-receipt' }
  | { readonly field: 'retaliation.firstReceipt'; readonly reason: 'slow-down'; readonly seconds: number }
  | { readonly field: SealedField; readonly reason: 'not-age' }
  | { readonly field: SealedField; readonly reason: 'other-key'; readonly officeCode: string }

/** As the API calls what came sealed. */
export type SealedField = 'sealedReporter' | 'sealedWitnesses' | 'sealedVictim'

export type ReceiveRefusal =
  | { readonly reason: 'fields'; readonly faults: readonly FieldFault[] }
  /** The key was used before, for another content. */
  | { readonly reason: 'other-content' }
  /** Nobody takes reports in at an office where they hold no such role. */
  | { readonly reason: 'not-your-counter' }

/** Who must act next; the sentence and the office's name are found when it is shown. */
export type Received = {
  readonly receipt: string
  readonly receivedAt: Instant
  readonly status: string
  /** As the counter's paper has it (`002/PL/…`); null at the public door. */
  readonly receiptNumber: string | null
  readonly officeCode: string
  readonly officeName: string
  readonly zone: Zone
  readonly clock: {
    readonly ruleId: string
    readonly dueOn: PlainDate
    readonly dueAt: Instant
    readonly acting: boolean
  } | null
  /** That it will be in the public log. Null: received before anything was promised. */
  readonly promise: InclusionPromise | null
}
