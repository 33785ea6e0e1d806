import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Line } from './field-plan.ts'

type BrokenLine = {
  readonly port: number
  /** Bytes that went through, and connections that broke. */
  readonly passed: () => { readonly bytes: number; readonly broken: number }
  readonly close: () => void
}

/** A slow line to a server, which breaks after so many bytes of each connection: in the middle of whatever goes through it. */
export async function openBrokenLine(target: { host: string; port: number }, line: Line): Promise<BrokenLine> {
  let [bytes, broken] = [0, 0]
  const server = createServer((phone) => {
    // The server sees the address of the phone, as it would in life.
    const far = connect({ ...target, localAddress: phone.remoteAddress ?? '127.0.0.1' })
    const [least, most] = line.breaksAfter
    let left = least + Math.random() * (most - least)
    const ends = [phone, far]
    const cut = () => {
      for (const end of ends) end.destroy()
    }
    const through = async (from: Socket, to: Socket) => {
      for await (const chunk of from) {
        const piece = chunk as Buffer
        const part = piece.subarray(0, Math.max(0, Math.floor(left)))
        await sleep((part.length * 1000) / line.bytesPerSecond)
        bytes += part.length
        left -= piece.length
        to.write(part)
        if (left > 0) continue
        broken += 1
        cut()
        return
      }
      to.end()
    }
    for (const end of ends) end.on('error', cut)
    for (const [from, to] of [
      [phone, far],
      [far, phone],
    ] as const)
      void through(from, to).catch(cut)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    passed: () => ({ bytes, broken }),
    close: () => server.close(),
  }
}
