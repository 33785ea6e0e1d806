import type { IncomingMessage } from 'node:http'
import type { Netra, RequestLog } from '#app'
import type { Integrity } from '#lib/server/integrity.ts'
import type { ServedKept } from '#lib/server/kept-pages.ts'
import type { SignedIn } from '#lib/signed-in.ts'
import type { Locale } from '#wording'

declare global {
  namespace App {
    interface Error {
      message: string
      status: number
      /** Told to the person and written to the log, so that one finds the other. */
      reference?: string
    }
    interface Locals {
      netra: Netra
      locale: Locale
      /** The signed-in account, or null. */
      actor: SignedIn | null
      /** Set by a fault; an answer for programs is made after it. */
      reference?: string
      /** Set where what is shown is of a past that nothing can change. */
      settled?: boolean
    }
    interface Platform {
      /** `log` and `route` are read by our own server when the answer has gone. */
      req: IncomingMessage & {
        netra?: Netra
        integrity?: Integrity
        log?: RequestLog
        route?: string
        kept?: ServedKept
      }
    }
  }
}
