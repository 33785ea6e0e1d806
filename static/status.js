// The pages of a receipt work without this file. With it the receipt stays in the page: half of it is sent, and messages are sealed and opened
// here (segel-resi.js). What stands behind # in the address of a QR code never leaves the browser by itself, so it is put into the form and
// taken out of the address and the history; so it is at /naskah and /jawab, whose codes are no receipts and go as they are.
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
  const ours = (form) => form instanceof HTMLFormElement && 'resi' in form.dataset
  let keeping
  const keep = () => (keeping ??= load('/segel-resi.js'))
  // Loaded once somebody begins, so that it is there when he is done.
  document.addEventListener('focusin', ({ target }) => {
    if (ours(target.form)) keep().catch(() => (keeping = undefined))
  })

  let busy = false
  let plain = false
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (plain || !ours(form)) return
    event.preventDefault()
    if (busy) return
    busy = true
    const says = (why) => {
      const place = document.getElementById('belum-terkirim')
      place?.replaceChildren(why ? (place.dataset[why] ?? '') : '')
      if (why) place?.scrollIntoView({ block: 'center' })
    }
    says(null)
    keep()
      .then(({ take }) => take(form, submitter))
      .catch((fault) => {
        if (fault?.name === 'NotYet') return says(fault.says)
        if (fault?.name === 'LineBroken') return says('putus')
        keeping = undefined
        // The next press goes as it would without this file. He is told before.
        plain = true
        says('polos')
      })
      .finally(() => (busy = false))
  })

  const field = document.getElementById('kode')
  const code = decodeURIComponent(location.hash.slice(1))
  if (field instanceof HTMLInputElement && /^[0-9a-z -]{24,40}$/i.test(code)) {
    history.replaceState(null, '', location.pathname + location.search)
    field.value = code
    field.form?.requestSubmit()
  }
}
