import { sql, type RawBuilder } from 'kysely'
import type { CircularKind, CircularWay, LetterNumber, PegawaiKind, Reopening, SignatureVerdict } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, Tx } from '../database.ts'

/** To whom: one office, the kinds below an office in its line, or the kinds in a region. */
export type AudienceRow =
  | { readonly by: 'kantor'; readonly officeId: string }
  | { readonly by: 'garis'; readonly officeId: string; readonly kinds: readonly string[] }
  | { readonly by: 'wilayah'; readonly regionCode: string; readonly kinds: readonly string[] }

type NewCircular = {
  readonly id: string
  readonly kind: CircularKind
  readonly number: string
  readonly numberParts: LetterNumber
  readonly letterOn: PlainDate
  readonly subject: string
  readonly basis: string
  readonly electionId: string | null
  readonly stageCode: string | null
  readonly issuerOfficeId: string
  /** Who took it by hand and passes it on to the vertical agencies too; null: nobody did. */
  readonly throughOfficeId: string | null
  readonly way: CircularWay
  readonly pegawaiKinds: readonly PegawaiKind[]
  readonly actIds: readonly string[]
  readonly deadlineAt: Instant
  readonly createdAt: Instant
  readonly createdBy: ActorId
}

export type NewVersion = {
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly signatures: readonly {
    readonly state: string
    readonly signer: string | null
    readonly at: Instant | null
  }[]
  readonly verdict: SignatureVerdict
  readonly senderWords: string | null
  readonly changes: string | null
  readonly reopens: Reopening
  readonly reopenedKinds: readonly string[]
}

export type CircularPreview = {
  readonly offices: number
  readonly people: number
  readonly merged: number
  /** Of all that would get it, so that what is sent is what was shown. */
  readonly digest: string
  readonly firstCount: number
  readonly first: readonly string[]
  readonly kinds: readonly { readonly kind: string; readonly title: string; readonly offices: number }[]
}

type SendOutcome = 'sent' | 'not-found' | 'sent-before' | 'too-late' | 'no-text' | 'nobody' | 'plan-changed'
type WithdrawOutcome = 'done' | 'not-found' | 'not-sent' | 'withdrawn'
export type ScopeRow = { readonly kind: string; readonly title: string; readonly offices: number }

async function one<T>(tx: Tx, query: RawBuilder<{ value: T }>): Promise<T> {
  const { rows } = await query.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a function answers with one row')
  return row.value
}

/** A circular until it is sent, and its texts. */
export const circularStore = {
  /** False: this very form came before. */
  async draft(tx: Tx, made: NewCircular): Promise<boolean> {
    const row = await tx
      .insertInto('netra.edaran')
      .values({
        id: made.id,
        kind: made.kind,
        number: made.number,
        number_parts: JSON.stringify(made.numberParts),
        letter_on: made.letterOn,
        subject: made.subject,
        basis: made.basis,
        election_id: made.electionId,
        stage_code: made.stageCode,
        issuer_office_id: made.issuerOfficeId,
        through_office_id: made.throughOfficeId,
        way: made.way,
        person_kinds: [...made.pegawaiKinds],
        act_ids: [...made.actIds],
        deadline_at: made.deadlineAt,
        created_at: made.createdAt,
        created_by: made.createdBy,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  },

  async address(tx: Tx, circularId: string, audience: readonly AudienceRow[]): Promise<void> {
    await tx.deleteFrom('netra.edaran_audience').where('edaran_id', '=', circularId).execute()
    await tx
      .insertInto('netra.edaran_audience')
      .values(
        audience.map((row, n) => ({
          edaran_id: circularId,
          n: n + 1,
          by: row.by,
          office_id: row.by === 'wilayah' ? null : row.officeId,
          region_code: row.by === 'wilayah' ? row.regionCode : null,
          kinds: row.by === 'kantor' ? [] : [...row.kinds],
        })),
      )
      .execute()
  },

  async addFirstText(tx: Tx, circularId: string, text: NewVersion, by: ActorId, at: Instant): Promise<void> {
    await tx
      .insertInto('netra.edaran_versions')
      .values({
        edaran_id: circularId,
        n: 1,
        file_id: text.fileId,
        file_name: text.fileName,
        bytes: text.bytes,
        sha256: text.sha256,
        signatures: JSON.stringify(text.signatures),
        verdict: text.verdict,
        sender_words: text.senderWords,
        changes: text.changes,
        reopens: 'semua',
        added_at: at,
        added_by: by,
      })
      .execute()
  },

  /** Null: it is not a draft of the actor's. */
  preview: (tx: Tx, circularId: string): Promise<CircularPreview | null> =>
    one(tx, sql<{ value: CircularPreview | null }>`select netra.preview_edaran(${circularId}) as value`),

  async scope(tx: Tx, issuerOfficeId: string): Promise<readonly ScopeRow[]> {
    const { rows } =
      await sql<ScopeRow>`select kind, title, offices from netra.edaran_scope(${issuerOfficeId})`.execute(tx)
    return rows
  },

  send: (
    tx: Tx,
    sent: { readonly circularId: string; readonly digest: string; readonly event: string; readonly at: Instant },
  ): Promise<SendOutcome> =>
    one(
      tx,
      sql<{
        value: SendOutcome
      }>`select netra.send_edaran(${sent.circularId}, ${sent.digest}, ${sent.event}::jsonb, ${sent.at}) as value`,
    ),

  addText: (
    tx: Tx,
    added: { readonly circularId: string; readonly text: NewVersion; readonly event: string; readonly at: Instant },
  ): Promise<'added' | 'not-found' | 'same-text'> => {
    const { reopenedKinds, sha256, ...text } = added.text
    const version = JSON.stringify({ ...text, sha256: sha256.toString('hex'), kinds: reopenedKinds })
    return one(
      tx,
      sql<{
        value: 'added' | 'not-found' | 'same-text'
      }>`select netra.add_edaran_version(${added.circularId}, ${version}::jsonb, ${added.event}::jsonb, ${added.at}) as value`,
    )
  },

  /** Takes it back, once. */
  withdraw: (
    tx: Tx,
    taken: { readonly circularId: string; readonly reason: string; readonly event: string; readonly at: Instant },
  ): Promise<WithdrawOutcome> =>
    one(
      tx,
      sql<{
        value: WithdrawOutcome
      }>`select netra.withdraw_edaran(${taken.circularId}, ${taken.reason}, ${taken.event}::jsonb, ${taken.at}) as value`,
    ),

  /** Shows its text to everybody, or no longer. False: the circular is not the actor's, or not out. */
  showText: (
    tx: Tx,
    told: { readonly circularId: string; readonly isShown: boolean; readonly event: string; readonly at: Instant },
  ): Promise<boolean> =>
    one(
      tx,
      sql<{
        value: boolean
      }>`select netra.show_edaran_text(${told.circularId}, ${told.isShown}, ${told.event}::jsonb, ${told.at}) as value`,
    ),

  /** What the sender tells the public beside the coverage. False: the circular is not the actor's. */
  async notePublic(tx: Tx, circularId: string, note: string | null): Promise<boolean> {
    const row = await tx
      .updateTable('netra.edaran')
      .set({ public_note: note })
      .where('id', '=', circularId)
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  },
}
