-- A code of the app works once (RFC 6238 §5.2). The library keeps no list of those that were used, so the sign-in does, for as long as a code
-- would be taken.
create table auth."usedCode" (
  "userId" text not null,
  "code"   text not null,
  "usedAt" timestamptz not null,
  constraint "usedCode_pkey" primary key ("userId", "code"),
  constraint "usedCode_userId_fkey" foreign key ("userId") references auth."user" ("id") on delete cascade
);
comment on table auth."usedCode" is 'Codes of the app that opened a session in the last minutes. A code is dead once it is here, so it lies here as it was typed.';
create index "usedCode_usedAt_idx" on auth."usedCode" ("usedAt");
grant select, insert, update, delete on auth."usedCode" to netra_auth;
comment on column auth."session"."updatedAt" is 'When its owner last asked for something, to a few minutes: what ends a session that nobody uses (N109).';
