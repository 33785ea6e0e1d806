/**
 * The other end of intake.ts, in a process of its own.
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Encrypter } from 'age-encryption'
import { openLine, type Answer, type Line } from './http-line.ts'
import { reportOf, type IntakeLoaded, type IntakePlan, type Region } from './intake-plan.ts'

/** Sealing is the client's own work, so it is done before the clock starts; each region has a few to choose from. */
const sealedEach = 4

process.once('message', (plan) => {
  void run(plan as IntakePlan).then((loaded) => process.send?.(loaded))
})
process.once('disconnect', () => process.exit(0))

async function run(plan: IntakePlan): Promise<IntakeLoaded> {
  const secretOf = plan.sealed === 'client' ? await sealedSecrets(plan.regions) : plainSecret
  const receipts = createWriteStream(plan.receiptsFile)
  const answers = plan.answers === undefined ? null : createWriteStream(plan.answers.file)
  const times: number[] = []
  const counted = { accepted: 0, twice: 0, unlike: 0, errors: 0, lost: 0 }
  const begin = performance.now()
  const end = begin + plan.seconds * 1000
  // No two steps tell of the same person: what looks like one act told twice costs the worker more, and is rare.
  let number = Date.now() % 1_000_000_000
  await Promise.all(Array.from({ length: plan.clients }, keepSending))
  const tookMs = performance.now() - begin
  for (const file of answers === null ? [receipts] : [receipts, answers]) {
    file.end()
    await finished(file)
  }
  return { ...counted, times, tookMs }

  async function keepSending(): Promise<void> {
    const line = await openLine(plan)
    while (performance.now() < end) {
      const mine = number++
      const region = plan.regions[mine % plan.regions.length] as Region
      const request = requestOf(plan, JSON.stringify(reportOf(region, mine, secretOf(region, mine))))
      const sent = performance.now()
      const answer = await line.ask(request)
      if (answer === null) {
        counted.lost++
        return
      }
      times.push(performance.now() - sent)
      if (answer.status !== 201) {
        counted.errors++
        continue
      }
      counted.accepted++
      receipts.write(`${/"receipt":"([^"]+)"/.exec(answer.body)?.[1] ?? ''}\n`)
      // A line reads bytes as letters, one each: so they are written back.
      if (plan.answers !== undefined && mine % plan.answers.each === 0) answers?.write(`${answer.body}\n`, 'latin1')
      if (mine % 10 === 0) await again(line, request, answer)
    }
    line.close()
  }

  /** A tenth is sent twice, as a phone does that lost the answer: the same answer must come. */
  async function again(line: Line, request: string, first: Answer): Promise<void> {
    counted.twice++
    const second = await line.ask(request)
    if (second === null) counted.lost++
    else if (second.status !== 201 || second.body !== first.body) counted.unlike++
  }
}

const plainSecret = (_: Region, number: number) => ({
  reporter: { name: `Contoh Pelapor ${String(number)}`, address: 'Jalan Contoh 1', phone: '0800-0000-0000' },
})

async function sealedSecrets(
  regions: readonly Region[],
): Promise<(region: Region, number: number) => Readonly<Record<string, unknown>>> {
  const kept = new Map<string, readonly string[]>()
  for (const region of regions) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(region.recipient)
    const some = Array.from({ length: sealedEach }, (_, at) =>
      encrypter.encrypt(JSON.stringify(plainSecret(region, at).reporter)),
    )
    kept.set(
      region.code,
      (await Promise.all(some)).map((bytes) => Buffer.from(bytes).toString('base64')),
    )
  }
  return (region, number) => ({ sealedReporter: kept.get(region.code)?.[number % sealedEach], sealedTo: region.keyId })
}

const requestOf = ({ host, port }: IntakePlan, body: string) =>
  `POST /api/v1/reports HTTP/1.1\r\nHost: ${host}:${String(port)}\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`
