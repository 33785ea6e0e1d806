import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Arrived = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly text: string
}

export type TestMailServer = {
  readonly url: string
  readonly arrived: readonly Arrived[]
  /** The first that arrived at this address, whenever it does. */
  readonly arrivedAt: (address: string) => Promise<Arrived>
  readonly stop: () => Promise<void>
}

export async function smtpServer(): Promise<TestMailServer> {
  const child = fork(join(import.meta.dirname, 'smtp-server.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const arrived: Arrived[] = []
  child.on(
    'message',
    ({ from, to, raw }: Omit<Arrived, 'text'>) => void arrived.push({ from, to, raw, text: textOf(raw) }),
  )
  const find = (address: string) => arrived.find(({ to }) => to.includes(address))
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    arrived,
    async arrivedAt(address) {
      let found = find(address)
      while (found === undefined) {
        await once(child, 'message')
        found = find(address)
      }
      return found
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The words of a plain mail, out of quoted-printable or base64. */
function textOf(raw: string): string {
  const cut = raw.indexOf('\r\n\r\n')
  const [head, body] = [raw.slice(0, cut), raw.slice(cut + 4)]
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
