import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

/** A server of the S3 kind as a program of its own, which checks signatures and keeps what it is given under `folder`. */
export type S3Server = {
  readonly place: {
    readonly endpoint: string
    readonly bucket: string
    readonly region: string
    readonly keyId: string
    readonly secret: string
  }
  /** Outright, as a machine goes that loses its power. */
  readonly kill: () => Promise<void>
  /** At the same address, with what it kept. */
  readonly again: () => Promise<void>
}

const bucket = 'bukti'
const program = `
  const S3rver = require(process.argv[1])
  const [, , directory, port] = process.argv
  new S3rver({ directory, port: Number(port), address: '127.0.0.1', silent: true, configureBuckets: [{ name: '${bucket}' }] })
    .run()
    .then(({ port }) => console.log(port))`

export async function startS3(folder: string): Promise<S3Server> {
  const start = async (port: number) => {
    const child = spawn(
      process.execPath,
      ['-e', program, createRequire(import.meta.url).resolve('@20minutes/s3rver'), folder, String(port)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    return { child, port: Number(line) }
  }
  let running: { readonly child: ChildProcess; readonly port: number } = await start(0)
  return {
    place: {
      endpoint: `http://127.0.0.1:${String(running.port)}`,
      bucket,
      region: 'us-east-1',
      // The account that this server has.
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
    kill: async () => {
      const gone = once(running.child, 'exit')
      if (running.child.kill('SIGKILL')) await gone
    },
    again: async () => {
      running = await start(running.port)
    },
  }
}
