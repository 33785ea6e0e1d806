import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

type CameBySms = {
  readonly to: string
  readonly from: string
  readonly text: string
  /** Of how many, and which; null: it came whole. */
  readonly part: readonly [number, number] | null
}
export type SmsCentre = {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly came: CameBySms[]
  readonly stop: () => Promise<void>
}

/** Numbers that end in 000 do not exist there, 111 finds the queue full, 222 breaks the line. */
export async function smsCentre(
  tls: { readonly cert: string; readonly key: string } | null = null,
): Promise<SmsCentre> {
  const [port, user, password] = [await freePort(), 'netra', 'sandi-1']
  const child = fork(join(import.meta.dirname, 'sms-centre.mjs'), {
    env: { ...process.env, SMS_CENTRE: JSON.stringify({ port, user, password, ...tls }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  const came: CameBySms[] = []
  child.on('message', (one) => came.push(one as CameBySms))
  return {
    port,
    user,
    password,
    came,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
