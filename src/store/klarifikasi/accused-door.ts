import { sql } from 'kysely'
import type { AccusedStatementKind, AllegationOutcome, CaseState, CorrectedField, FollowUpStep } from '#core'
import type { Instant, PlainDate, RegimeId, Zone } from '#law'
import type { eventRow } from '../catatan/event-row.ts'
import type { Db, Tx } from '../database.ts'
import type { ShownCopy } from '../bukti/showing-store.ts'
import { bytea } from '../laporan/receive-report.ts'
import type { Receipt } from '../laporan/receipt.ts'
import { newId } from '../new-id.ts'
import { accusedCodeHash } from './code-hash.ts'
import type { DeliveryWay, SignatureWay } from './accused-store.ts'

/** What a terlapor may know by his code. Made by netra.opened_by_code(), which lets nothing else out. */
export type AccusedFile = {
  readonly office: { readonly name: string; readonly zone: Zone }
  readonly registerNumber: string | null
  /** From when the code opens nothing any more. */
  readonly expiresAt: Instant
  readonly regime: RegimeId
  readonly state: CaseState
  readonly stateSince: Instant
  readonly happenedOn: PlainDate
  readonly place: string
  /** Files about him without a final answer. */
  readonly openReferrals: number
  readonly subject: {
    readonly kind: string
    readonly name: string | null
    readonly position: string | null
    readonly office: string | null
  }
  readonly allegations: readonly {
    readonly actId: string | null
    readonly articles: readonly string[]
    readonly outcome: AllegationOutcome | null
    readonly outcomeBasis: string | null
    readonly decidedOn: PlainDate | null
    readonly sentTo: readonly { readonly office: string; readonly sentAt: Instant }[]
  }[]
  readonly answers: readonly AnswerToAccused[]
  /** Copies of evidence that were put before him. */
  readonly shown: readonly ShownCopy[]
  readonly clocks: readonly {
    readonly ruleId: string
    readonly dueOn: PlainDate
    readonly dueAt: Instant
    readonly acting: boolean
  }[]
  readonly hearings: readonly {
    readonly method: string
    readonly scheduledAt: Instant
    readonly place: string | null
    readonly round: number
    readonly state: 'dijadwalkan' | 'hadir' | 'tidak-hadir'
    readonly heldAt: Instant | null
    readonly recording: { readonly made: boolean; readonly minutesLong: number | null } | null
    readonly deliveries: readonly { readonly way: DeliveryWay; readonly deliveredAt: Instant; readonly proof: string }[]
    readonly signed: { readonly way: SignatureWay; readonly on: PlainDate; readonly minutes: string } | null
  }[]
  readonly statements: readonly {
    readonly kind: AccusedStatementKind
    readonly body: string
    readonly receivedAt: Instant
    readonly file: { readonly mediaType: string; readonly size: number; readonly sha256: string } | null
    readonly decision: {
      readonly granted: boolean
      readonly reason: string
      readonly decidedAt: Instant
      readonly changes: readonly SubjectChange[]
    } | null
  }[]
}

/** Made by netra.answers_to_accused(): what a receiving body decided of him, and never the free words beside it. */
type AnswerToAccused = {
  /** The place of the allegation among his own, from 1. */
  readonly charge: number
  readonly step: FollowUpStep
  readonly on: PlainDate
  readonly body: string
  readonly recorder: string
  readonly sanctionCode: string | null
  readonly sanctionWords: string | null
  readonly decreeNumber: string | null
  readonly decreeOn: PlainDate | null
}

/** What a granted correction changed of what the case says of somebody. */
export type SubjectChange = { readonly field: CorrectedField; readonly was: string | null; readonly becomes: string }

type CodeHolder = {
  readonly codeId: string
  readonly caseId: string
  readonly officeId: string
  readonly allegationId: string
  readonly ordinal: number
  readonly state: CaseState
  readonly sentSince: number
  readonly filesSince: number
}

export type KeptStatement = 'kept' | 'known' | 'changed' | 'full' | 'unknown'

type NewStatement = {
  readonly id: string
  readonly kind: AccusedStatementKind
  readonly body: string
  readonly receivedAt: Instant
  readonly keyHash: Buffer
  readonly fingerprint: Buffer
  /** Whether this code may send any more today; what was sent before is answered all the same. */
  readonly room: boolean
  readonly event: ReturnType<typeof eventRow>
  readonly file: {
    readonly id: string
    readonly mediaType: string
    readonly size: number
    readonly sha256: Buffer
    readonly officeKeyId: string
  } | null
}

type CodeAt = { readonly code: Receipt; readonly since: Instant; readonly at: Instant }

/** The public side of a code: five functions of the database, and no table. */
export const accusedDoor = {
  /** Null when no code opens. What is opened leaves a line for the auditor in the same statement. */
  async open(db: Db, code: Receipt, at: Instant): Promise<AccusedFile | null> {
    const hash = accusedCodeHash(code)
    const { rows } = await sql<
      { file: Omit<AccusedFile, 'answers' | 'shown'> | null } & Pick<AccusedFile, 'answers' | 'shown'>
    >`
      select netra.opened_by_code(${hash}, ${newId()}, ${at}) as file, netra.answers_to_accused(${hash}, ${at}) as answers,
        netra.evidence_before_accused(${hash}, ${at}) as shown`.execute(db)
    const [opened] = rows
    return opened?.file ? { ...opened.file, answers: opened.answers, shown: opened.shown } : null
  },

  /** Holds the code for as long as `work` takes, so that two forms at once come one after the other. */
  holding: <T>(
    db: Db,
    { code, since, at }: CodeAt,
    work: (tx: Tx, holder: CodeHolder | null) => Promise<T>,
  ): Promise<T> =>
    db.transaction().execute(async (tx) => work(tx, await accusedDoor.holderOf(tx, { code, since, at }))),

  /** Whose code it is; null when no code opens. Held until the transaction ends. `since` is from when his statements are counted. */
  async holderOf(tx: Tx, { code, since, at }: CodeAt): Promise<CodeHolder | null> {
    const { rows } = await sql<{ holder: CodeHolder | null }>`
      select netra.holder_of_code(${accusedCodeHash(code)}, ${since}, ${at}) as holder`.execute(tx)
    return rows[0]?.holder ?? null
  },

  async state(tx: Tx, code: Receipt, said: NewStatement): Promise<KeptStatement> {
    const { event, keyHash, fingerprint, receivedAt, file, ...rest } = said
    const told = {
      ...rest,
      received_at: receivedAt,
      key_hash: bytea(keyHash),
      fingerprint: bytea(fingerprint),
      ...(file === null
        ? {}
        : {
            file: {
              id: file.id,
              media_type: file.mediaType,
              size: file.size,
              sha256: bytea(file.sha256),
              office_key_id: file.officeKeyId,
            },
          }),
    }
    const noted = {
      ...event,
      data: JSON.parse(event.data) as unknown,
      salt: bytea(event.salt),
      leaf_hash: bytea(event.leaf_hash),
    }
    const { rows } = await sql<{ outcome: KeptStatement }>`
      select netra.state_by_code(${accusedCodeHash(code)}, ${JSON.stringify(told)}::jsonb, ${JSON.stringify(noted)}::jsonb) as outcome`.execute(
      tx,
    )
    return rows[0]?.outcome ?? 'unknown'
  },
}
