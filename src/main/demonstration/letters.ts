import type { ActorId, DraftCircular, Netra } from '#app'
import type { Instant } from '#law'
import type { LoaderHands } from '../loader.ts'
import { pdfOfLines } from './pdf-of-lines.ts'

export type Told = Pick<LoaderHands, 'tx' | 'netra'>

export const at = (netra: Netra, instant: Instant): Netra => ({ ...netra, clock: () => instant })

type Said = Pick<
  DraftCircular,
  'actor' | 'id' | 'issuerOfficeId' | 'number' | 'letterOn' | 'subject' | 'basis' | 'deadlineAt' | 'audience'
>

export async function letter(netra: Netra, said: Said): Promise<DraftCircular> {
  const plain = pdfOfLines([
    'CONTOH: peragaan Netra, bukan naskah dinas',
    '',
    'IMBAUAN',
    `Nomor: ${said.number}`,
    `Hal: ${said.subject}`,
    '',
    'Jangan menguntungkan atau merugikan salah satu peserta pemilihan.',
  ])
  const signed = await netra.signer?.sign(plain, 'Contoh')
  return {
    ...said,
    kind: 'imbauan',
    stage: null,
    way: 'berjenjang',
    people: ['pns', 'pppk', 'kades', 'perangkat-desa'],
    actIds: [],
    text: { bytes: signed?.ok ? signed.value : plain, fileName: 'imbauan-contoh.pdf', senderWords: '' },
  }
}

export async function somebody({ tx }: Told, name: string): Promise<ActorId | null> {
  const row = await tx.selectFrom('netra.accounts').select('id').where('name', '=', name).executeTakeFirst()
  return row === undefined ? null : (row.id as ActorId)
}

export async function office({ tx }: Told, code: string): Promise<string> {
  const row = await tx.selectFrom('netra.offices').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return row.id
}

/** Read by the loader's own connection, which sees what the use cases have committed. */
export const nodesOf = ({ tx }: Told, circularId: string) =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
    .select(['n.id', 'n.office_id as officeId', 'n.parent_id as parentId'])
    .where('n.edaran_id', '=', circularId)
    .orderBy('o.code')
    .execute()

export async function isSent({ tx }: Told, circularId: string): Promise<boolean> {
  const row = await tx.selectFrom('netra.edaran').select('state').where('id', '=', circularId).executeTakeFirst()
  return row !== undefined && row.state !== 'konsep'
}
