import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Netra } from '#app'

/** An address that answers before Kit does, because it must be faster, or take what Kit will not. Method and exact path. */
export type Door = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  readonly path: string
  /** The body is within the limits when this is called, and has a Content-Length. A fault thrown here is answered for you. */
  readonly handle: (req: IncomingMessage, res: ServerResponse, netra: Netra) => Promise<void>
}

/** One line each. */
export const doors: readonly Door[] = []
