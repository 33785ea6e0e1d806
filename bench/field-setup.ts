import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { appointInBulk, makeCardsOfDecree, type Netra } from '#app'
import type { ActorId } from '#store'
import type { Phone } from './field-plan.ts'

const decree = 'SK-BENCH'
const regencies = 10

/** Supervisors as they are made in life: from a list, with a card each, by which a phone is let in. Each holds a receipt too, for its photos. */
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
  for (const [at, { code }] of cards.value.entries())
    made.push({
      token: await letIn(url, code),
      receipt: await reported(url, villages[at]?.code ?? ''),
      villageCode: villages[at]?.code ?? '',
    })
  return made
}

const dayFrom = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10)
const days = [dayFrom(-10), dayFrom(-5), dayFrom(30)].join(';')

async function letIn(url: string, code: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await ask(`${url}/api/v1/lapangan/perangkat`, { code, token })
  return token
}

async function reported(url: string, regionCode: string): Promise<string> {
  const { receipt } = (await ask(`${url}/api/v1/reports`, {
    lane: 'informasi',
    kind: 'netralitas',
    regionCode,
    happenedOn: dayFrom(-2),
    knownOn: dayFrom(-1),
    narrative: `Informasi contoh dari wilayah ${regionCode}, untuk foto yang dikirim ponsel.`,
    subject: { kind: 'pns', name: `Contoh ${regionCode}` },
  })) as { readonly receipt: string }
  return receipt
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

const mostPhotoBytes = 100_000

/** Photos as a phone makes them smaller: JPEG, at most 100 KB, no two alike. */
export async function makePhotos(folder: string, count: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const [width, height] = [640, 480]
  const noise = randomBytes(width * height * 3)
  const picture = await sharp(noise, { raw: { width, height, channels: 3 } })
    .blur(1)
    .jpeg({ quality: 60 })
    .toBuffer()
  if (picture.length > mostPhotoBytes) throw new Error(`the photo of the bench has ${String(picture.length)} bytes`)
  return Array.from({ length: count }, (_, at) => {
    const file = join(folder, `${String(at)}.jpg`)
    // A comment behind the first marker makes each a file of its own.
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 18]), randomBytes(16)])
    writeFileSync(file, Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]))
    return file
  })
}
