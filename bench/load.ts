import { fork } from 'node:child_process'
import { join } from 'node:path'

export type Ask = {
  readonly path: string
  /** The name its times stand under; its own address without it. */
  readonly as?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly expects?: number
}
export type Plan = {
  readonly url: string
  readonly asks: readonly Ask[]
  readonly seconds: number
  readonly clients: number
  /** So many a second, however slowly they are answered; absent: each client asks again as soon as it is answered. */
  readonly rate?: number
}
export type Loaded = {
  readonly per_s: number
  readonly errors: number
  /** What was answered instead of what was expected, and how often. */
  readonly wrong: Readonly<Record<string, number>>
  readonly lost: number
  /** Per address; milliseconds from the moment the request was due. */
  readonly times: Readonly<Record<string, readonly number[]>>
  /** How late the generator itself came to what was due (milliseconds, p99), and what of one core it took: where these are high, it measured itself. */
  readonly generator: { readonly late_p99_ms: number; readonly core: number }
}

/** In a process of its own, so that what measures does not wait for what serves. */
export function load(plan: Plan): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const generator = fork(join(import.meta.dirname, 'load-generator.ts'), { execPath: process.execPath })
    generator.once('error', reject)
    generator.once('exit', (code) => {
      reject(new Error(`the load generator ended with code ${String(code)}`))
    })
    generator.once('message', (loaded) => {
      resolve(loaded as Loaded)
      generator.disconnect()
    })
    generator.send(plan)
  })
}
