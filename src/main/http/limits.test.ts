import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyLimit } from './limits.ts'

const mega = 1024 * 1024
/** What each page that takes a file says it takes, in bytes; beside it its form. */
const said: Readonly<Record<string, number>> = {
  '/catatan/periksa': 2 * mega,
  '/naskah': 3 * mega,
  '/pakta/cek': 3 * mega,
  // What these draw once something was sent goes to /status/bukti.
  '/lapor/[lane]': 0,
  '/lapor/pembalasan': 0,
  '/jawab': 10 * mega,
  '/status': 10 * mega,
  '/status/bukti': 10 * mega,
  '/terlapor/berkas': 10 * mega,
  '/kelola/pengawas': 0.5 * mega,
  '/meja/edaran/tulis': 10 * mega,
  '/meja/edaran/[id]/versi': 10 * mega,
  '/meja/edaran/[id]/kantor/[simpul]': 10 * mega,
  '/meja/jangkauan/[simpul]': 10 * mega,
  '/meja/kegiatan/[id]/foto': 10 * mega,
  '/meja/kegiatan/[id]/hadir': 10 * mega,
  '/meja/kegiatan/[id]/serah': 10 * mega,
  '/meja/kerawanan/tps': 10 * mega,
  '/meja/lapangan/berkas': 11 * mega,
  '/meja/loket/daring': 10 * mega,
  '/meja/loket/pindai': 10 * mega,
  '/meja/pakta/[id]': 10 * mega,
  '/meja/pakta/deklarasi': 10 * mega,
  '/meja/pakta/ikrar': 10 * mega,
  '/meja/pegawai': 32 * mega,
  '/meja/penerusan/[id]/jawab': 10 * mega,
  '/meja/perkara/[id]/bertanda-tangan': 10 * mega,
  '/meja/perkara/[id]/bukti': 10 * mega,
  '/meja/perkara/[id]/bukti/tautan': 10 * mega,
  '/meja/perkara/[id]/kajian/word': 10 * mega,
  '/meja/perkara/[id]/penerusan/[referral]': 10 * mega,
  '/meja/perkara/[id]/pesan': 10 * mega,
  '/meja/register': 8 * mega,
}

const takesFile = /enctype="multipart\/form-data"|^ {2}files$/m
/** A component and what it draws with, as far as these are ours. */
function takes(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  if (takesFile.test(text)) return true
  return [...text.matchAll(/from '((?:#lib\/|\.{1,2}\/)[^']+\.svelte)'/g)].some(([, from = '']) =>
    takes(from.startsWith('#lib/') ? join('src/lib', from.slice(5)) : join(dirname(file), from), seen),
  )
}

test('every page that takes a file is let in with what it says it takes', () => {
  const pages = globSync('src/routes/**/+page.svelte').filter((page) => takes(page))
  const routes = pages.map((page) =>
    dirname(page)
      .replace(/^src\/routes/, '')
      .replaceAll(/\/\([^)]+\)/g, ''),
  )
  expect(routes.toSorted()).toEqual(Object.keys(said).toSorted())
  for (const [route, bytes] of Object.entries(said))
    for (const path of [route, `/en${route}`])
      expect(bodyLimit(path.replaceAll(/\[\w+\]/g, '01a22f44-55be-7338-b027-e29cbc62eeef')), path).toBeGreaterThan(
        bytes,
      )
  // The control: a page that takes none keeps the usual bound.
  expect(bodyLimit('/meja/peringkat')).toBe(1_000_000)
})
