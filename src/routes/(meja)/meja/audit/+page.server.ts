import { parsePlainDate } from '#law'
import { demand } from '#lib/server/demand.ts'
import { auditPerPage, listAccountEvents, listReads, readKinds, type AuditFilter } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = demand(locals.actor, 'read-audit')
  const { db, clock } = locals.netra
  const filter = readFilter(url.searchParams)
  const shows = url.searchParams.get('daftar') === 'akun' ? 'akun' : 'baca'
  const typed = Object.fromEntries(
    ['apa', 'siapa', 'nomor', 'dari', 'sampai', 'hanya'].map((name) => [name, url.searchParams.get(name) ?? '']),
  )
  const common = { typed, shows, page: filter.page, size: auditPerPage, asOf: clock() } as const
  if (shows === 'akun') return { ...common, reads: null, events: await listAccountEvents(db, actor.id, filter) }
  return { ...common, reads: await listReads(db, actor.id, filter), events: null }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What cannot be read as a filter filters nothing; the fields show what was typed. */
function readFilter(asked: URLSearchParams): AuditFilter {
  const record = (asked.get('nomor') ?? '').trim().toLowerCase()
  return {
    what: readKinds.find((kind) => kind === asked.get('apa')) ?? null,
    person: (asked.get('siapa') ?? '').replaceAll('\0', '').slice(0, 200),
    record: uuid.test(record) ? record : null,
    from: parsePlainDate(asked.get('dari') ?? ''),
    to: parsePlainDate(asked.get('sampai') ?? ''),
    refusedOnly: asked.get('hanya') === 'ditolak',
    page: Math.min(100_000, Math.max(1, Math.trunc(Number(asked.get('halaman')) || 1))),
  }
}
