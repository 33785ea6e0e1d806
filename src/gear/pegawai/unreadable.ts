import type { RollFileRefusal } from '#app'

/** Ends the reading of a list that cannot be read on, from however deep; the process of the reader catches it once. */
export class Unreadable extends Error {
  readonly reason: RollFileRefusal['reason']
  constructor(reason: RollFileRefusal['reason']) {
    super(reason)
    this.reason = reason
  }
}
