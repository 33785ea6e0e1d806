type Turn = { readonly done: Promise<unknown>; readonly giveUp: () => void }

const last = new Map<string, Turn>()

/**
 * One writer for each upload: an installation has one process that takes files in (main/instance-lock.ts). Whoever comes next has lost the
 * line of the one before, which the server may not know for minutes: that one gives up, and what came by it is kept.
 */
export async function oneAtATime<Value>(
  id: string,
  work: () => Promise<Value>,
  giveUp: () => void = () => undefined,
): Promise<Value> {
  const before = last.get(id)
  before?.giveUp()
  const done = (before?.done ?? Promise.resolve()).then(work, work)
  const turn: Turn = { done, giveUp }
  last.set(id, turn)
  try {
    return await done
  } finally {
    if (last.get(id) === turn) last.delete(id)
  }
}
