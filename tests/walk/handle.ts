import { needsMatch } from '#core'
import type { Kind } from './kinds.ts'
import { dayBefore } from './report.ts'
import { wrongOn, type Person, type Scan, type Values } from './person.ts'

export type Mode = 'daring' | 'kertas'

/** A scan as a phone makes it: what is in it is nobody's concern here. */
export const scan: Scan = {
  name: 'pindaian.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
}

/** Somebody at the desk with one case before him. */
export type AtCase = { readonly person: Person; readonly caseId: string; readonly shot: (name: string) => string }

const openCase = ({ person, caseId }: AtCase) => person.go(`/meja/perkara/${caseId}`)

/** Finds the case as his inbox finds it: by the name of the accused. */
export async function findCase(person: Person, accused: string): Promise<string> {
  await person.go(`/meja?cari=${encodeURIComponent(accused)}`)
  const href = await person.page.locator('[data-row] a[href*="/meja/perkara/"]').first().getAttribute('href')
  return (href ?? '').split('/').at(-1) ?? ''
}

/** Follows the step's own link from the case page, fills its form, and reads that it was recorded. */
export async function take(at: AtCase, step: string | RegExp, values: Values = {}): Promise<void> {
  const { person, shot } = at
  await openCase(at)
  const name = String(step).replace(/[^a-z]+/gi, '-')
  const link = person.page.locator('main').getByRole('link', { name: step })
  if ((await link.count()) === 0) throw new Error(`the case page does not offer "${String(step)}"`)
  await person.follow(link)
  await person.unfold()
  await person.fill(values)
  await person.picture(shot(name))
  await sendAndRead(person, name)
}

export async function sendAndRead(person: Person, name: string, button?: string): Promise<void> {
  await person.send(button)
  const wrong = await wrongOn(person.page)
  if (wrong !== null) throw new Error(`"${name}" is refused: ${wrong}`)
  await person.page.getByText('Tercatat:').waitFor()
}

/** From the report to the register: kajian awal, act, route and unit. */
export async function review(at: AtCase, { violation, route, unit, actClass }: Kind): Promise<void> {
  const { person } = at
  await take(at, 'Mulai kajian awal')
  await openCase(at)
  await person.follow(person.page.getByRole('link', { name: 'Isi kajian awal' }))
  for (const met of await person.page.getByLabel('Terpenuhi', { exact: true }).all()) await met.check()
  await person.fill({
    jenis: violation,
    kewenangan: 'berwenang',
    uraian: 'Syarat formal dan materiel diperiksa (contoh).',
  })
  await person.picture(at.shot('kajian-awal'))
  await sendAndRead(person, 'kajian awal')
  await openCase(at)
  await person.follow(person.page.getByRole('link', { name: 'Tentukan perbuatan dan rute' }))
  const acts = person.page.locator('select[name=perbuatan]')
  if ((await acts.locator('option').count()) > 1) await acts.selectOption({ index: 1 })
  await person.fill({ rute: route, ...(actClass === undefined ? {} : { golongan: actClass }) })
  if (unit !== undefined) await person.page.locator('select[name=unit]').selectOption({ label: unit })
  await person.picture(at.shot('dugaan'))
  await sendAndRead(person, 'dugaan')
  await take(at, 'Registrasi dan beri nomor')
}

const invitation: Readonly<Record<Mode, Values>> = {
  daring: { cara: 'tatap-muka', tanggal: dayBefore(0), jam: '10.00', tempat: 'Kantor Bawaslu' },
  kertas: {
    cara: 'tertulis',
    tanggal: dayBefore(0),
    jam: '10.00',
    tempat: 'Lewat surat',
    nomor: 'UND/CONTOH/1',
    surat: dayBefore(0),
    menurut: 'Bawaslu Kabupaten Paser',
  },
}

/** Invites the accused and a witness. The code that opens the accused's own side, as his invitation has it. */
export async function invite(at: AtCase, mode: Mode): Promise<string> {
  const { person } = at
  for (const party of ['saksi', 'terlapor']) {
    await openCase(at)
    await person.follow(person.page.getByRole('link', { name: 'Undang untuk klarifikasi' }))
    await person.unfold()
    await person.fill({ siapa: party, ...invitation[mode] })
    await person.picture(at.shot(`undangan-${party}`))
    await person.send()
    const wrong = await wrongOn(person.page)
    if (wrong !== null) throw new Error(`the invitation is refused: ${wrong}`)
  }
  await person.picture(at.shot('kode-undangan'))
  return person.page.locator('.receipt .code').innerText()
}

/** That the invitations came, what was said, and that it was signed. */
export async function hear(at: AtCase): Promise<void> {
  const { person } = at
  await deliver(at)
  await take(at, 'Mulai klarifikasi')
  await openCase(at)
  for (let left = await records(person).count(); left > 0; left = await records(person).count()) {
    await person.follow(records(person))
    await person.fill({ hadir: 'ya', sumpah: 'diambil', 'berita-acara': 'Menerangkan yang dilihatnya (contoh).' })
    await person.picture(at.shot('berita-acara'))
    await sendAndRead(person, 'berita acara')
  }
  await sign(at)
  await take(at, 'Mulai kajian')
  await take(at, 'Tulis kajian', { uraian: 'Unsur pelanggaran netralitas terpenuhi (contoh).' })
}

const records = (person: Person) => person.page.getByRole('link', { name: /^Catat hasilnya/ })

async function deliver(at: AtCase): Promise<void> {
  await onTerlapor(
    at,
    async (form) => {
      await form.locator('[name=undangan-antar]').first().check()
      await at.person.fill({
        'cara-antar': 'langsung',
        sampai: dayBefore(0),
        bukti: 'Tanda terima bertanggal (contoh).',
      })
    },
    'antar',
  )
}

async function sign(at: AtCase): Promise<void> {
  await onTerlapor(
    at,
    async (form) => {
      await form.locator('[name=undangan-tanda]').first().check()
      await at.person.fill({ 'cara-tanda': 'tinta', ditandatangani: dayBefore(0) })
    },
    'tandatangan',
  )
}

type Fill = (form: ReturnType<Person['page']['locator']>) => Promise<void>

async function onTerlapor(at: AtCase, fill: Fill, action: string): Promise<void> {
  const { person } = at
  await person.go(`/meja/perkara/${at.caseId}/terlapor`)
  await person.unfold()
  const form = person.page.locator(`form[action$="?/${action}"]`)
  await fill(form)
  await person.picture(at.shot(action))
  await form.locator('.buttons button').first().click()
  const wrong = await wrongOn(person.page)
  if (wrong !== null) throw new Error(`"${action}" is refused: ${wrong}`)
}

/** The two talks at the centre, where a crime is suspected. */
export async function discuss(at: AtCase, round: 'pertama' | 'kedua'): Promise<void> {
  await take(at, round === 'pertama' ? /pembahasan pertama/ : /pembahasan kedua/, {
    nomor: `BA/${round}/CONTOH`,
    'berita-acara': 'Dibahas bersama penyidik dan jaksa (contoh).',
    ...(round === 'kedua' ? { unsur: 'terpenuhi' } : {}),
  })
}

/** Who the accused is: nobody of this walk is in a roll, so it is a paper that says it, or it is said why none does. */
export async function match(at: AtCase, { subject, route, position, office }: Kind, mode: Mode): Promise<void> {
  if (!needsMatch(subject, route)) return
  const { person } = at
  await openCase(at)
  await person.follow(person.page.getByRole('link', { name: 'Cocokkan terlapor' }))
  await person.send('Cari')
  await person.page.getByText('Tidak ditemukan').waitFor()
  await person.picture(at.shot('pencocokan'))
  await person.unfold()
  if (mode === 'daring') {
    await person.fill({ alasan: 'Daftar pegawai instansinya belum masuk (contoh).' })
    await sendAndRead(person, 'pencocokan', 'Catat alasannya')
    return
  }
  await person.fill({
    instansi: `${office} (instansi contoh)`,
    jabatan: position,
    jenis: 'surat',
    'nomor-kertas': 'KEP/CONTOH/1',
    tanggal: dayBefore(0),
    menurut: office,
  })
  await sendAndRead(person, 'pencocokan', 'Catat dari kertas')
}

/** The pleno decides, and the chair sends the file. */
export async function decide(chair: AtCase, { outcome, receiver }: Kind): Promise<void> {
  const { person } = chair
  await openCase(chair)
  await person.follow(person.page.getByRole('link', { name: 'Catat rapat pleno' }))
  await person.unfold()
  await person.page.locator('select[name^=hasil-]').selectOption(outcome)
  for (const here of await person.page.getByLabel('Hadir', { exact: true }).all()) await here.check()
  await person.fill({
    langkah: 'refer',
    sifat: 'tertutup',
    cara: 'musyawarah',
    keputusan: 'Meneruskan dugaan kepada instansi yang berwenang (contoh).',
    'berita-acara': 'Rapat pleno (contoh).',
    nomor: 'BA/PLENO/CONTOH',
  })
  await person.picture(chair.shot('pleno'))
  await sendAndRead(person, 'pleno')
  await openCase(chair)
  await person.follow(person.page.getByRole('link', { name: 'Teruskan ke instansi' }))
  await choose(person, 'select[name^=kepada-]', receiver)
  await person.page.locator('input[name^=nomor-]').fill('PENERUSAN/CONTOH')
  await person.fill({ ringkasan: 'Menunjukkan dukungan di panggung kampanye (contoh).' })
  // The gate: a file without evidence does not leave, and nothing typed is lost.
  await person.send()
  await person.page.getByText('bukti yang disertakan belum disebut').waitFor()
  await person.picture(chair.shot('gerbang'))
  await person.fill({ bukti: 'Satu foto dan berita acara klarifikasi (contoh).' })
  await sendAndRead(person, 'penerusan')
}

/** Who is called just so, and else the first of the list that has these words; who is not on it, nobody can send a file to. */
export async function choose(person: Person, select: string, words: string): Promise<void> {
  const options = await person.page.locator(`${select} option`).allInnerTexts()
  const named = options.findIndex((option) => option.trim() === words)
  const found = named === -1 ? options.findIndex((option) => option.includes(words)) : named
  if (found === -1) throw new Error(`"${words}" is not on the list: ${options.join(' | ')}`)
  await person.page.locator(select).selectOption({ index: found })
}
