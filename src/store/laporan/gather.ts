type Waiting<Asked, Answer> = {
  readonly asked: Asked
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Does together what is asked for while as many `lines` as may run are busy: nobody waits while one is free, and under load each
 * turn takes `atMost`. Where a turn fails, each of it is tried alone, so that one that cannot be done harms no other.
 */
export function gather<Asked, Answer>(
  work: (all: readonly Asked[]) => Promise<readonly Answer[]>,
  { lines, atMost }: { readonly lines: number; readonly atMost: number },
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = []
  let busy = 0
  let isDue = false

  const turn = async (taken: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await work(taken.map(({ asked }) => asked))
      taken.forEach(({ resolve }, at) => {
        resolve(answers[at] as Answer)
      })
    } catch (error) {
      const [only, ...others] = taken
      if (only !== undefined && others.length === 0) only.reject(error)
      else await Promise.all(taken.map((one) => turn([one])))
    }
  }
  const next = (): void => {
    isDue = false
    while (busy < lines && waiting.length > 0) {
      busy++
      void turn(waiting.splice(0, atMost)).finally(() => {
        busy--
        soon()
      })
    }
  }
  /** After what is at hand: of thirty that come in one breath, the first would else go alone, and cost as much as all. */
  const soon = (): void => {
    if (isDue || busy === lines || waiting.length === 0) return
    isDue = true
    setImmediate(next)
  }
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject })
      soon()
    })
}
