import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Naskah } from '#core'
import type { Instant, Zone } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import type { Receipt } from '../laporan/receipt.ts'
import { newId } from '../new-id.ts'

/** A paper has a code as a report has, of the same alphabet and length; of neither the other can be told. */
export const paperCodeHash = (code: Receipt): Buffer => hash('sha256', `netra naskah ${code}`, 'buffer')

export type PaperAbout = { readonly officeId: string } & (
  { readonly caseId: string } | { readonly lhpId: string } | { readonly referralId: string }
)

type NewIssued = {
  readonly code: Receipt
  readonly fileSha256: Buffer
  readonly sealSha256: Buffer | null
  readonly contentSha256: Buffer
  readonly paper: Pick<Naskah, 'kind' | 'version' | 'writtenAt'>
  readonly goesOut: boolean
  readonly partId: string
  readonly about: PaperAbout
  readonly issuedBy: ActorId
  readonly issuedAt: Instant
}

export type PublicPaper = {
  readonly kind: Naskah['kind']
  readonly officeName: string
  readonly zone: Zone
  readonly issuedAt: Instant
  readonly replacedAt: Instant | null
}

/** One print of an answer slip. */
type Slip = { readonly id: string; readonly referralId: string }

type Known = { readonly code: Receipt } | { readonly fileSha256: Buffer }

export const issuedPapers = {
  record: async (tx: Tx, { code, paper, about, ...issued }: NewIssued): Promise<void> => {
    await tx
      .insertInto('netra.issued_papers')
      .values({
        id: newId(),
        code_hash: paperCodeHash(code),
        file_sha256: issued.fileSha256,
        seal_sha256: issued.sealSha256,
        kind: paper.kind,
        version: paper.version,
        goes_out: issued.goesOut,
        part_id: issued.partId,
        content_sha256: issued.contentSha256,
        written_at: new Date(paper.writtenAt * 1000).toISOString(),
        issued_at: issued.issuedAt,
        issued_by: issued.issuedBy,
        office_id: issuerOf(about),
        case_id: 'caseId' in about ? about.caseId : null,
        lhp_id: 'lhpId' in about ? about.lhpId : null,
        referral_id: 'referralId' in about ? about.referralId : null,
      })
      .execute()
  },

  /** What anybody may know of it; null for what never was issued, and for what does not go out. */
  findPublic: async (db: Db, known: Known): Promise<PublicPaper | null> => {
    const { rows } = await sql<PublicPaper>`
      select kind, office_name as "officeName", zone, issued_at as "issuedAt", replaced_at as "replacedAt"
      from netra.public_paper(${'code' in known ? paperCodeHash(known.code) : null}, ${'fileSha256' in known ? known.fileSha256 : null})`.execute(
      db,
    )
    return rows[0] ?? null
  },

  /** Which file an answer slip is of, for whoever may read that file; null for everybody else. */
  findSlip: async (tx: Tx, code: Receipt): Promise<Slip | null> => {
    const row = await tx
      .selectFrom('netra.issued_papers')
      .select(['id', 'part_id as referralId'])
      .where('code_hash', '=', paperCodeHash(code))
      .where('kind', '=', 'lembar-jawaban')
      .executeTakeFirst()
    return row ?? null
  },

  isSlipOf: async (tx: Tx, { id, referralId }: Slip): Promise<boolean> => {
    const row = await tx
      .selectFrom('netra.issued_papers')
      .select('id')
      .where('id', '=', id)
      .where('part_id', '=', referralId)
      .where('kind', '=', 'lembar-jawaban')
      .executeTakeFirst()
    return row !== undefined
  },

  isOurSeal: async (db: Db, certificate: string): Promise<boolean> => {
    const { rows } = await sql<{
      ours: boolean
    }>`select netra.is_our_seal(${Buffer.from(certificate, 'hex')}) as ours`.execute(db)
    return rows[0]?.ours ?? false
  },
}

/** A referral is read at the body that has it, and its letter is of the office that sent it. */
const issuerOf = (about: PaperAbout) =>
  'referralId' in about
    ? sql<string>`(select r.from_office_id from netra.referrals r where r.id = ${about.referralId}::uuid)`
    : about.officeId
