import { fork, type ChildProcess } from 'node:child_process'
import { accept, refuse } from '#base'
import type { Press, PressRefusal } from '#app'
import type { Naskah } from '#core'

export type Asked = { readonly number: number; readonly paper: Naskah }
export type Printed = { readonly number: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })

export type PressLimits = {
  /** Processes at most; each is started when the ones before it are busy. */
  readonly presses: number
  /** Papers that may wait. The next is refused: who asks must hear no sooner than he has gone. */
  readonly waiting: number
  /** What one paper may take. A process that takes longer is ended, and its paper with it. */
  readonly limitMs: number
  /** A process grows with every paper; after so many it makes room for a new one. */
  readonly papers: number
  /** Without work for so long it ends. */
  readonly idleMs: number
}

/** Each new process starts Node and reads the fonts again; one that had set five hundred papers had 163 MB. */
export const usualLimits: PressLimits = { presses: 1, waiting: 100, limitMs: 20_000, papers: 1_000, idleMs: 60_000 }

type Outcome = Awaited<ReturnType<Press['print']>>
type Job = {
  readonly paper: Naskah
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}
type Hand = { readonly child: ChildProcess; readonly asked: Map<number, Job>; given: number; timer: NodeJS.Timeout }
const refused = (reason: PressRefusal['reason']) => refuse({ reason })

/** One is being printed and the next lies ready, so that no press waits for us between two. */
const inHand = 2

/**
 * Prints in processes of its own: the compiler's memory grows, and a paper that hangs must not hang the desk. One paper
 * at a time in each, in the order in which they were given.
 */
export function openPress(
  limits: PressLimits = usualLimits,
  program: URL = new URL('./press-process.ts', import.meta.url),
): Press & { readonly close: () => void } {
  const waiting: Job[] = []
  const hands = new Set<Hand>()
  let numbered = 0

  const start = (): Hand => {
    const child = fork(program, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Addresses and keys are none of its business.
      env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    })
    const hand: Hand = { child, asked: new Map(), given: 0, timer: setTimeout(() => undefined) }
    hands.add(hand)
    child.on('message', (answer: Printed) => {
      answered(hand, answer)
    })
    child.on('error', (error) => {
      lose(hand, error)
    })
    child.on('exit', (code, signal) => {
      lose(hand, new Error(`the press ended ${signal === null ? `with code ${String(code)}` : `by ${signal}`}`))
    })
    rest(hand)
    return hand
  }

  const letGo = (hand: Hand) => {
    clearTimeout(hand.timer)
    hands.delete(hand)
    hand.child.kill('SIGKILL')
  }
  /** Ends a press with the paper that it was printing, which hears so; what lay ready behind it waits for another. */
  const giveUp = (hand: Hand, end: (printing: Job) => void) => {
    letGo(hand)
    const [printing, ...ready] = hand.asked.values()
    hand.asked.clear()
    waiting.unshift(...ready)
    if (printing !== undefined) end(printing)
    feed()
  }
  const lose = (hand: Hand, error: Error) => {
    giveUp(hand, ({ reject }) => {
      reject(error)
    })
  }
  /** It keeps no program running that has nothing else to do. */
  const rest = (hand: Hand) => {
    hand.child.unref()
    hand.child.channel?.unref()
    clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      letGo(hand)
    }, limits.idleMs).unref()
  }
  /** The time of a paper begins when the one before it is done. */
  const begin = (hand: Hand) => {
    clearTimeout(hand.timer)
    hand.timer = setTimeout(() => {
      giveUp(hand, ({ resolve }) => {
        resolve(refused('press-too-slow'))
      })
    }, limits.limitMs)
  }

  const give = (hand: Hand, job: Job) => {
    const number = numbered++
    hand.asked.set(number, job)
    hand.given += 1
    hand.child.ref()
    hand.child.channel?.ref()
    if (hand.asked.size === 1) begin(hand)
    hand.child.send({ number, paper: job.paper } satisfies Asked)
  }

  const answered = (hand: Hand, answer: Printed) => {
    const job = hand.asked.get(answer.number)
    // The answer to a paper that has been given up.
    if (job === undefined) return
    hand.asked.delete(answer.number)
    if ('pdf' in answer) job.resolve(accept(answer.pdf))
    else job.reject(new Error(answer.fault))
    if (hand.asked.size > 0) begin(hand)
    else if (hand.given >= limits.papers) letGo(hand)
    else rest(hand)
    feed()
  }

  const withRoom = (most: number) => [...hands].find(({ asked, given }) => asked.size < most && given < limits.papers)
  /** One that has nothing to do, else a new one, else one that will be done next. */
  const nextHand = () => withRoom(1) ?? (hands.size < limits.presses ? start() : withRoom(inHand))

  const readyInHands = () => [...hands].reduce((all, { asked }) => all + Math.max(0, asked.size - 1), 0)

  const feed = () => {
    for (;;) {
      const hand = waiting.length === 0 ? undefined : nextHand()
      const job = hand && waiting.shift()
      if (hand === undefined || job === undefined) return
      give(hand, job)
    }
  }

  return {
    print: (paper) => {
      if (waiting.length + readyInHands() >= limits.waiting) return Promise.resolve(refused('press-busy'))
      return new Promise((resolve, reject) => {
        waiting.push({ paper, resolve, reject })
        feed()
      })
    },
    close: () => {
      const closed = new Error('the press is closed')
      const left = [...hands].flatMap(({ asked }) => [...asked.values()]).concat(waiting.splice(0))
      for (const hand of hands) {
        hand.asked.clear()
        letGo(hand)
      }
      for (const { reject } of left) reject(closed)
    },
  }
}
