/** WhatsApp and others fetch an address to draw its preview; nobody has opened it then. */
const previews = /bot|crawler|spider|whatsapp|facebookexternalhit|telegram|preview|slack/i

export const isReader = (agent: string | null): boolean => agent !== null && !previews.test(agent)
