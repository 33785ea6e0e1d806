import { sql } from 'kysely'
import type { PlainDate } from '#law'
import type { Tx } from '../database.ts'

/** What became of a letter, by the link of the office that took it: as far as the actor sees it. */
export type CascadeByLink = {
  readonly code: string
  readonly circularId: string
  readonly nodeId: string
  readonly units: number
  readonly unitsAcknowledged: number
  readonly unitsLate: number
}

export const listCascadesByLink = async (tx: Tx, codes: readonly string[]): Promise<readonly CascadeByLink[]> => {
  const asked = codes.filter((code) => code !== '')
  return asked.length === 0
    ? []
    : tx
        .selectFrom('netra.edaran_nodes as n')
        .select([
          'n.link_code as code',
          'n.edaran_id as circularId',
          'n.id as nodeId',
          'n.units',
          'n.units_acknowledged as unitsAcknowledged',
          'n.units_late as unitsLate',
        ])
        .where('n.link_code', 'in', asked)
        .execute()
}

/** The meeting at which a letter was handed over. */
type HandedAt = {
  readonly activityCode: string
  readonly title: string
  readonly heldOn: PlainDate | null
  readonly toName: string
}

/** Where a circular was handed over, for whoever took part there. */
export const listHandedAt = (tx: Tx, circularId: string): Promise<readonly HandedAt[]> =>
  tx
    .selectFrom('netra.edaran_nodes as n')
    .innerJoin('netra.activity_documents as d', 'd.edaran_code', 'n.link_code')
    .innerJoin('netra.activities as a', 'a.id', 'd.activity_id')
    .select([
      'a.code as activityCode',
      sql<string>`a.title ->> 'id'`.as('title'),
      'a.held_on as heldOn',
      'd.to_name as toName',
    ])
    .where('n.edaran_id', '=', circularId)
    .where('n.acknowledged_way', '=', 'kertas')
    .where(sql<boolean>`cardinality(n.line) = 2`)
    .limit(5)
    .$castTo<HandedAt>()
    .execute()
