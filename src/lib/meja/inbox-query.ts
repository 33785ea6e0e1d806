import { caseStates } from '#core'
import { addDays, localDay, reportKinds, startOfDay, type Instant, type Zone } from '#law'
import type { InboxFilter } from '#store/views'
import { isRecordId } from '#base'
import { dueFilters, type DueFilter, type InboxQuery } from './inbox-address.ts'

const origins = ['informasi', 'laporan', 'temuan'] as const
const scopes = ['kantor-saya', 'di-bawah'] as const

const among = <Word extends string>(words: readonly Word[], said: string | null): Word | null =>
  words.find((word) => word === said) ?? null

/** The inbox as its address says it. What the address says wrongly is not there. */
export function readInboxQuery(search: URLSearchParams): InboxQuery {
  const page = Number(search.get('halaman') ?? 1)
  return {
    cari: (search.get('cari') ?? '').replaceAll('\0', '').slice(0, 200),
    keadaan: among([...caseStates, 'lhp'], search.get('keadaan')),
    tenggat: among(dueFilters, search.get('tenggat')),
    asal: among(origins, search.get('asal')),
    jenis: among(reportKinds, search.get('jenis')),
    lingkup: among(scopes, search.get('lingkup')),
    kantor: isRecordId(search.get('kantor') ?? '') ? search.get('kantor') : null,
    halaman: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The bounds of a due filter: days as the office counts them, and a day is over at its end. */
export function dueBounds(
  due: DueFilter | null,
  now: Instant,
  zone: Zone,
): Pick<InboxFilter, 'dueBefore' | 'dueAfter'> {
  if (due === null) return {}
  if (due === 'lewat') return { dueBefore: now }
  return { dueAfter: now, dueBefore: startOfDay(addDays(localDay(now, zone), due === 'hari-ini' ? 1 : 8), zone) }
}

export const filterOf = (query: InboxQuery, now: Instant, zone: Zone): InboxFilter => ({
  ...(query.cari === '' ? {} : { q: query.cari }),
  ...(query.keadaan === null ? {} : query.keadaan === 'lhp' ? { what: 'lhp' as const } : { state: query.keadaan }),
  ...(query.asal === null ? {} : { origin: query.asal }),
  ...(query.jenis === null ? {} : { kind: query.jenis }),
  ...(query.lingkup === null ? {} : { scope: query.lingkup === 'di-bawah' ? ('below' as const) : ('mine' as const) }),
  ...(query.kantor === null ? {} : { officeId: query.kantor }),
  ...dueBounds(query.tenggat, now, zone),
  page: query.halaman,
})
