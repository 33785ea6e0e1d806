-- The nightly replay reads every event and compares; it writes nothing, and its account signs in nowhere.
create policy read_clock on netra.events for select to netra_app using ((select netra.actor_is('clock')));
