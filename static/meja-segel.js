// The officer's pages for messages and identities work without this file: then the server opens and seals, and says that it sees. With it, that
// happens in the page (segel-buka.js): no passphrase, no key and no opened word is sent.
{
  const { muat = '', muatIntegrity = '' } = document.currentScript?.dataset ?? {}
  // What each must be was said by the page. A preload that is not that leaves nothing to import.
  const load = async (path) => {
    const [paths, hashes] = [muat, muatIntegrity].map((list) => list.split(' '))
    const { href, pathname } = new URL(path, location.href)
    const integrity = hashes[paths.indexOf(pathname)]
    if (!integrity) throw new Error(`${pathname} is vouched for by nobody`)
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity })
    if (link.relList.supports('modulepreload'))
      await new Promise((done) => {
        link.onload = link.onerror = done
        document.head.append(link)
      })
    return import(href)
  }
  let keeping
  const keep = () => (keeping ??= load('/segel-buka.js'))
  const isOpening = (form) => form instanceof HTMLFormElement && 'buka' in form.dataset
  const isAnswer = (form) => form instanceof HTMLFormElement && form.id === 'jawab-pelapor'
  const isFile = (form) => form instanceof HTMLFormElement && 'lampiran' in form.dataset
  const isAdding = (form) => form instanceof HTMLFormElement && 'tambahPasskey' in form.dataset
  const isWrapping = (form) => form instanceof HTMLFormElement && 'bungkus' in form.dataset
  const isOurs = (form) => isOpening(form) || isAnswer(form) || isFile(form) || isAdding(form) || isWrapping(form)
  document.addEventListener('focusin', ({ target }) => {
    if (isOurs(target.form)) keep().catch(() => (keeping = undefined))
  })

  const tell = () => {
    for (const words of document.querySelectorAll('[data-di-peramban]')) words.hidden = false
    for (const words of document.querySelectorAll('[data-di-server]')) words.hidden = true
  }
  // Where the page is not safe against the line it came over, browsers lend it no keys.
  if (crypto.subtle) tell()

  let busy = false
  const plain = new WeakSet()
  const work = (form, does) => {
    if (busy) return
    busy = true
    const place = form.querySelector('[role=alert]')
    const says = (words) => place?.replaceChildren(words)
    says(place?.dataset.sedang ?? '')
    keep()
      .then(does)
      .then(() => (says(''), tell()))
      .catch((fault) => {
        if (fault?.name === 'Refused') return says(fault.message)
        if (fault?.name === 'LineBroken') return says(place?.dataset.putus ?? '')
        keeping = undefined
        // The next press goes as it would without this file. He is told before what the server then sees.
        plain.add(form)
        says(place?.dataset.polos ?? '')
      })
      .finally(() => (busy = false))
  }
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    // A passkey is added by the page or not at all.
    if (!isOurs(form) || (plain.has(form) && !isAdding(form))) return
    event.preventDefault()
    work(form, ({ addPasskey, open, save, send, wrap }) =>
      isWrapping(form) ? wrap(form) : isAdding(form) ? addPasskey(form) : isOpening(form) ? open(form) : isFile(form) ? save(form) : send(form, submitter))
  })
  document.addEventListener('click', ({ target }) => {
    const form = target.closest('button[data-passkey]')?.form
    if (isOpening(form)) work(form, ({ openByPasskey }) => openByPasskey(form))
  })
}
