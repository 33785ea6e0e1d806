import { expect, test } from 'vitest'
import { noAnswers, readEntry, type AnswerRow } from '#core'
import { plainDate } from '#law'
import seeds from '../../../db/seeds/kegiatan.json' with { type: 'json' }
import { releaseOf } from './release.ts'

type Seed = (typeof seeds)[number]
type Party = Readonly<Record<string, string>> & { readonly said?: { readonly id: string } }

function entryOf(seed: Seed) {
  const parties = seed.parties as unknown as readonly Party[]
  const rows: Record<string, readonly AnswerRow[]> = {
    pembicara: parties
      .filter(({ part }) => part !== 'hadir')
      .map((one) => ({
        peran: one['part'] ?? '',
        nama: one['person'] ?? '',
        jabatan: one['post'] ?? '',
        kapasitas: one['capacity'] ?? '',
        instansi: one['institution'] ?? '',
        ucapan: one.said?.id ?? '',
      })),
    lembaga: parties
      .filter(({ part }) => part === 'hadir')
      .map((one) => ({ instansi: one['institution'] ?? '', hadir: 'ya' })),
    janji: seed.commitments.map(({ who, promised }) => ({ siapa: who, janji: promised.id })),
    naskah: [{ naskah: 'Imbauan (contoh)', nomor: '1/CONTOH', kepada: 'Sekretaris Daerah' }],
  }
  const fields = {
    ...{ jenis: seed.kind, bentuk: String(seed.form), judul: seed.title.id, wilayah: seed.region },
    ...{ tanggal: seed.heldOn ?? '', 'tanpa-tanggal': 'Tidak disebut.', tempat: seed.place },
    ...{ penyelenggara: seed.organiser ?? '', ringkasan: seed.summary.id, sasaran: 'asn masyarakat' },
    ...{ pesan: 'netralitas politik-uang hoaks', 'judul-en': seed.title.en, 'ringkasan-en': seed.summary.en },
  }
  const read = readEntry({ ...noAnswers, fields, rows }, plainDate('2026-01-01'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
const facts = { regionName: 'Kabupaten Contoh', organiser: 'Kantor Contoh', present: { people: 30, units: 2 } }

test.each(seeds.map((seed) => ({ code: seed.code, seed })))(
  '$code: the draft says who, what, where and when in both languages, and every word that was said',
  ({ seed }) => {
    const entry = entryOf(seed)
    const release = releaseOf(entry, facts)
    for (const locale of ['id', 'en'] as const) {
      const [headline, lead, summary, ...rest] = release[locale].split('\n\n')
      expect([headline, summary]).toEqual([entry.title[locale], entry.summary[locale]])
      expect(lead).toMatch(/^KABUPATEN CONTOH – /)
      expect(lead).toContain(seed.organiser ?? facts.organiser)
      expect(lead).toContain(seed.place)
      if (seed.heldOn !== null) expect(lead).toContain(seed.heldOn.slice(0, 4))
      const text = rest.join('\n')
      for (const { name, said } of entry.speakers) {
        if (said !== null) expect(text).toContain(said.replace(/[.;,]+$/, ''))
        if (said !== null && name !== null) expect(text).toContain(name)
      }
      for (const { name } of entry.institutions) expect(text).toContain(name)
      for (const { says } of entry.commitments) expect(text).toContain(says.replace(/\.$/, ''))
      expect(text).not.toMatch(/\.\.|\. \(|[.;]”|\{/)
    }
    expect(release.id).toContain('politik uang')
    expect(release.en).toContain('money politics')
  },
)

test('an acting head is called what he is, and nothing is said of what nobody entered', () => {
  const kukar = seeds.find(({ code }) => code === 'kukar-2024-11-19')
  if (kukar === undefined) throw new Error('the seed is gone')
  expect(releaseOf(entryOf(kukar), facts).id).toContain('kata Bambang Arwanto, Pjs Bupati')
  const bare = { ...entryOf(kukar), speakers: [], institutions: [], commitments: [], documents: [], subjects: [] }
  expect(releaseOf(bare, { ...facts, present: null }).id.split('\n\n')).toHaveLength(3)
})

test('an English draft says where it is still Indonesian, and one that was translated does not', () => {
  const [seed] = seeds
  if (seed === undefined) throw new Error('the seeds are gone')
  const entry = entryOf(seed)
  const untranslated = { ...entry, summary: { ...entry.summary, en: entry.summary.id } }
  expect(releaseOf(untranslated, facts).en).toContain('[Not translated yet')
  expect(releaseOf(untranslated, facts).id).not.toContain('[')
  expect(releaseOf(entry, facts).en).not.toContain('[')
})
