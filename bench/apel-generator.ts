/** The other end of apel.ts, in a process of its own. */
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { tokenOf, type ApelLoaded, type ApelPlan } from './apel-plan.ts'
import { openLine, type Answer, type Line } from './http-line.ts'

process.once('message', (plan) => {
  void run(plan as ApelPlan).then((loaded) => process.send?.(loaded))
})
process.once('disconnect', () => process.exit(0))

/** One in so many sends twice, as a telephone does that lost the answer. */
const twiceIn = 20

async function run(plan: ApelPlan): Promise<ApelLoaded> {
  const codes = createWriteStream(plan.codesFile)
  const times: number[] = []
  const counted = { accepted: 0, twice: 0, unlike: 0, errors: 0, lost: 0 }
  let next = plan.first
  const begin = performance.now()
  await Promise.all(Array.from({ length: plan.clients }, keepSigning))
  const tookMs = performance.now() - begin
  codes.end()
  await finished(codes)
  return { ...counted, times, tookMs }

  async function keepSigning(): Promise<void> {
    const line = await openLine(plan)
    while (next < plan.last) {
      const mine = next++
      const request = requestOf(plan, mine)
      const sent = performance.now()
      const answer = await line.ask(request)
      if (answer === null) {
        counted.lost++
        return
      }
      times.push(performance.now() - sent)
      const code = answer.status === 201 ? /"code":"([^"]+)"/.exec(answer.body)?.[1] : undefined
      if (code === undefined) {
        counted.errors++
        continue
      }
      counted.accepted++
      codes.write(`${code}\n`)
      if (mine % twiceIn === 0) await again(line, request, answer)
    }
    line.close()
  }

  async function again(line: Line, request: string, first: Answer): Promise<void> {
    counted.twice++
    const second = await line.ask(request)
    if (second === null) counted.lost++
    else if (second.status !== 201 || second.body !== first.body) counted.unlike++
  }
}

function requestOf({ host, port, textId }: ApelPlan, mine: number): string {
  const body = JSON.stringify({ pakta: textId, token: tokenOf(mine), shows: ['nama', 'unit', 'tanggal'] })
  return `POST /api/v1/pledges HTTP/1.1\r\nHost: ${host}:${String(port)}\r\nContent-Type: application/json\r\nIdempotency-Key: apel-${String(mine).padStart(8, '0')}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`
}
