// Quick exit: the page is emptied at once, also on a slow line, and is not what "back" leads to. Three times Escape does the same. What a reporter
// kept on this phone (draf.js) goes with it; so it does when he deletes his draft.
{
  const link = document.getElementById('keluar-cepat')
  const isOurs = ({ active, waiting, installing }) =>
    (active ?? waiting ?? installing)?.scriptURL.endsWith('/lapor-pekerja.js') ?? false
  const wipe = async () => {
    localStorage.removeItem('netra-draf')
    const worker = async () => {
      const all = (await navigator.serviceWorker?.getRegistrations()) ?? []
      await Promise.all(all.filter(isOurs).map((one) => one.unregister()))
    }
    await Promise.all([globalThis.caches?.delete('netra-lapor'), worker()])
  }
  const leave = () => {
    document.title = ''
    document.body.replaceChildren()
    const go = () => location.replace(link.href)
    // Nobody who must be away waits for a phone that is slow in forgetting.
    setTimeout(go, 200)
    wipe().then(go, go)
  }
  let times = []
  link?.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('hapus-jejak', () => void wipe().catch(() => undefined))
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape' || !link) return
    times = [...times.filter((at) => timeStamp - at < 2000), timeStamp]
    if (times.length === 3) leave()
  })
}
