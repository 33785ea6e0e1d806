/** What of the package `smpp` is used here; it brings no types. Names are those of SMPP 3.4. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer, Socket } from 'node:net'

  export type Pdu = {
    readonly command: string
    readonly command_status: number
    readonly sequence_number: number
    readonly system_id?: string
    readonly password?: string
    readonly destination_addr?: string
    readonly source_addr?: string
    readonly short_message?: { readonly message: string | Buffer; readonly udh?: readonly Buffer[] }
    readonly response: (options?: { readonly command_status?: number; readonly message_id?: string }) => Pdu
  }
  type Options = Readonly<Record<string, unknown>>
  type Ask = (options: Options, answered: (pdu: Pdu) => void) => boolean
  export type Session = EventEmitter & {
    readonly socket: Socket
    readonly bind_transmitter: Ask
    readonly submit_sm: Ask
    readonly unbind: () => boolean
    readonly send: (pdu: Pdu) => boolean
    readonly close: () => void
    readonly destroy: () => void
  }
  type Smpp = {
    readonly connect: (options: Options) => Session
    readonly createServer: (options: Options, each: (session: Session) => void) => NetServer
    readonly gsmCoder: { readonly GSM: { readonly charRegex: RegExp } }
  }
  const smpp: Smpp
  export default smpp
}
