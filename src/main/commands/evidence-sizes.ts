import type { Sizes } from '#gear'
import type { DatabaseUrls } from '../database-server.ts'
import { openClient } from '../open-client.ts'

/** How many bytes each file has that came in parts, by its id: of reports and cases, and of supervisors' phones. */
export async function readSizes({ owner }: Pick<DatabaseUrls, 'owner'>): Promise<Sizes> {
  const client = openClient(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; size: string }>(
      'select id, size from netra.uploads union all select id, size from netra.lhp_uploads',
    )
    return new Map(rows.map(({ id, size }) => [id, Number(size)]))
  } finally {
    await client.end()
  }
}
