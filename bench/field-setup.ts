import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { appointInBulk, makeCardsOfDecree, type Netra } from '#app'
import { copyBytes, isBareJpeg } from '#core'
import type { ActorId } from '#store'
import type { Phone } from './field-plan.ts'

const decree = 'SK-BENCH'
const regencies = 10

/** Supervisors as they are made in life: from a list, with a card each, by which a phone is let in. */
export async function makePhones(
  netra: Netra,
  ownerUrl: string,
  url: string,
  phones: number,
): Promise<readonly Phone[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows: villages } = await owner.query<{ code: string }>(
    `select code from (
       select r.code, r.regency_code, row_number() over (partition by r.regency_code order by r.code) as nth, dense_rank() over (order by r.regency_code) as regency
       from netra.regions r where r.level in ('desa', 'kelurahan') and r.valid_to is null
         and exists (select from netra.offices o where o.kind = 'panwascam' and o.region_code = r.district_code)
     ) v where regency <= $1 and nth <= $2 order by code limit $3`,
    [regencies, Math.ceil(phones / regencies), phones],
  )
  const { rows: administrators } = await owner.query<{ id: ActorId }>(
    `select account_id as id from netra.memberships where role = 'administrator' order by id limit 1`,
  )
  await owner.end()
  const [administrator] = administrators
  if (administrator === undefined) throw new Error('there is nobody who gives posts')
  const lines = villages.map(({ code }, at) => `Contoh Bench ${String(at)};ptps;${code};1;${decree};${days}`)
  const text = ['nama;jabatan;kode_wilayah;tps;nomor_sk;tanggal_sk;mulai;berakhir', ...lines].join('\n')
  const taken = await appointInBulk(netra, administrator.id, { text, zone: 'WIB' })
  if (!taken.ok || !taken.value.taken) throw new Error(`the list is refused: ${JSON.stringify(taken)}`)
  const cards = await makeCardsOfDecree(netra, administrator.id, decree)
  if (!cards.ok) throw new Error(cards.refusal.reason)
  const made: Phone[] = []
  for (const { code } of cards.value) made.push({ token: await letIn(url, code) })
  return made
}

const dayFrom = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10)
const days = [dayFrom(-10), dayFrom(-5), dayFrom(30)].join(';')

async function letIn(url: string, code: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await ask(`${url}/api/v1/lapangan/perangkat`, { code, token })
  return token
}

async function ask(address: string, body: unknown): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${address} answers ${String(answer.status)}: ${await answer.text()}`)
  return answer.json()
}

/** Safe copies as a phone makes them: bare JPEG, and nearly as large as may be; no two alike. */
export async function makePhotos(folder: string, count: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (let at = 0; at < count; at++) {
    const bytes = await picture()
    if (bytes.length > copyBytes || !isBareJpeg(bytes))
      throw new Error(`the bench's own photo of ${String(bytes.length)} bytes is no safe copy`)
    const file = join(folder, `${String(at)}.jpg`)
    writeFileSync(file, bytes)
    files.push(file)
  }
  return files
}

async function picture(): Promise<Buffer> {
  const [width, height] = [440, 330]
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
