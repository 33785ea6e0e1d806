import { accept, refuse, type Result } from '#base'
import { readRollNumber, type RollNumberKind } from '#core'
import type { PlainDate } from '#law'
import { asActor, importStore, rollOffices, rollSearch, type ActorId, type WhereWhen } from '#store'
import { csv } from '../perkara/csv.ts'
import type { Netra } from '../ports.ts'

type Asked = { readonly actor: ActorId; readonly officeCode: string }
type Refusal = { readonly reason: 'not-found' | 'number-unreadable' }

const kinds: readonly RollNumberKind[] = ['nip', 'nik', 'nrp']
const nothingBeside = { wasNumber: false, beside: { bornOn: null, sex: null } }

/** Who somebody is in the roll and where he was, by number or by his whole name; on a day, where he was then. */
export function findInRoll(
  netra: Netra,
  { actor, officeCode, words, day }: Asked & { readonly words: string; readonly day: PlainDate | null },
): Promise<Result<readonly WhereWhen[], Refusal>> {
  return asActor(netra.db, actor, async (tx) => {
    const home = await rollOffices.home(tx, officeCode)
    if (home === null || !(await rollOffices.isKept(tx, home.employerId)))
      return refuse({ reason: 'not-found' } as const)
    const { employerId } = home
    const there = (found: readonly WhereWhen[]) =>
      accept(day === null ? found : found.filter(({ from, until }) => from <= day && (until === null || day < until)))
    if (!/\d/.test(words)) return there(await rollSearch.postings(tx, { employerId, name: words }))
    const read = kinds.map((kind) => readRollNumber(kind, words, nothingBeside)).find((one) => one.ok)
    if (read?.ok !== true) return refuse({ reason: 'number-unreadable' } as const)
    const { kind, digits } = read.value
    return there(await rollSearch.postings(tx, { employerId, number: netra.markNumber(kind, digits) }))
  })
}

const columns = ['nama', 'jenis', 'opd_atau_kantor', 'unit', 'jabatan', 'wilayah', 'jabatan_utama', 'sejak'] as const

/** The roll as it stands today, for its employer: a CSV. Numbers and contacts are not in it, for they are not kept in the clear. */
export function exportRoll(netra: Netra, { actor, officeCode }: Asked): Promise<Result<string, Refusal>> {
  return asActor(netra.db, actor, async (tx) => {
    const home = await rollOffices.home(tx, officeCode)
    if (home === null || !(await rollOffices.isKept(tx, home.employerId)))
      return refuse({ reason: 'not-found' } as const)
    const parts: string[] = []
    let people = 0
    for await (const rows of rollSearch.everybody(tx, home.employerId)) {
      people += rows.length
      const lines = rows.map((row) => ({
        nama: row.name,
        jenis: row.kind,
        opd_atau_kantor: row.office,
        unit: row.unit,
        jabatan: row.post,
        wilayah: row.region,
        jabatan_utama: row.main ? 'ya' : 'tidak',
        sejak: row.from,
      }))
      const text = csv(columns, lines)
      parts.push(parts.length === 0 ? text : text.slice(text.indexOf('\r\n') + 2))
    }
    const at = netra.clock()
    await importStore.note(tx, {
      type: 'roll-exported',
      employerId: home.employerId,
      officeId: home.office.id,
      importId: null,
      actor,
      at,
      basis: 'N85',
      data: { posts: people },
    })
    return accept(`\ufeff${parts.length === 0 ? csv(columns, []) : parts.join('')}`)
  })
}
