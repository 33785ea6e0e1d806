type DeskWish = 'down' | 'up' | 'search' | 'inbox' | 'help'

const wishes: Readonly<Record<string, DeskWish>> = { j: 'down', k: 'up', '/': 'search', m: 'inbox', '?': 'help' }

export const deskKey = (key: string): DeskWish | null => wishes[key] ?? null

/** A key pressed in a field is text, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
