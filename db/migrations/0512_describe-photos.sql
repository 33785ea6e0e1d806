-- A photo that came from a phone has no words yet: whoever shows it to the public says what is on it.
grant update (caption) on netra.activity_photos to netra_app;
