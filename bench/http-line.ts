import { connect, type Socket } from 'node:net'

export type Answer = { readonly status: number; readonly body: string }
/** One keep-alive connection, one request at a time. Null: the line broke, or nobody answered. */
export type Line = { readonly ask: (request: string) => Promise<Answer | null>; readonly close: () => void }

const patienceMs = 30_000

/** HTTP over a plain socket: node:http costs as much as the server under test, and both share two cores. */
export async function openLine({ host, port }: { readonly host: string; readonly port: number }): Promise<Line> {
  const socket: Socket = connect({ host, port, noDelay: true })
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let answered: ((answer: Answer | null) => void) | null = null
  const settle = (answer: Answer | null) => {
    answered?.(answer)
    answered = null
  }
  socket.setTimeout(patienceMs, () => socket.destroy())
  for (const end of ['error', 'close'])
    socket.on(end, () => {
      settle(null)
    })
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    const answer = wholeAnswer(received)
    if (answer === null) return
    received = ''
    settle(answer)
  })
  const ask = (request: string) =>
    new Promise<Answer | null>((resolve) => {
      answered = resolve
      socket.write(request)
    })
  return { ask, close: () => socket.end() }
}

/** Our server always says how long an answer is. */
function wholeAnswer(received: string): Answer | null {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, headEnd + 2))?.[1] ?? 0)
  const body = received.slice(headEnd + 4)
  return body.length < length ? null : { status: Number(received.slice(9, 12)), body }
}
