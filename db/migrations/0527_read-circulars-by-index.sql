-- A plan that was made while nobody had read anything reads every row at once, and goes on so when there are a hundred thousand: measured, each reading cost
-- as much as there were readings before it (620 a second fell to 58 at 12,000 people). One person of one circular is a key of each table here.
alter function netra.circular_at_link(text, bytea, timestamptz) set enable_seqscan = off;
alter function netra.read_circulars(jsonb) set enable_seqscan = off;
