-- What better-auth 1.7.6 asks for with our plugins (its own generator's answer, only laid out). Its names are camel case and
-- stay so, because the library writes them. Rights are not kept here: an auth user is a key to an account in netra, no more.
create table auth."user" (
  "id"               text primary key,
  "name"             text not null,
  "email"            text not null,
  "emailVerified"    boolean not null,
  "image"            text,
  "createdAt"        timestamptz not null default current_timestamp,
  "updatedAt"        timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean,
  "demonstration"    boolean,
  constraint user_email_key unique ("email")
);

create table auth."session" (
  "id"        text primary key,
  "expiresAt" timestamptz not null,
  "token"     text not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId"    text not null,
  "proof"     text,
  constraint session_token_key unique ("token"),
  constraint "session_userId_fkey" foreign key ("userId") references auth."user" ("id") on delete cascade,
  constraint session_proof_check check ("proof" in ('password', 'totp', 'backup-code', 'passkey', 'demonstration'))
);
comment on column auth."session"."proof" is 'How this session was opened. A password alone opens only the page where a second factor is added.';
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id"                    text primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                text not null,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz not null default current_timestamp,
  "updatedAt"             timestamptz not null,
  constraint "account_userId_fkey" foreign key ("userId") references auth."user" ("id") on delete cascade
);
comment on column auth."account"."password" is 'scrypt with its salt, by the library.';
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id"         text primary key,
  "identifier" text not null,
  "value"      text not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null default current_timestamp,
  "updatedAt"  timestamptz not null default current_timestamp
);
create index verification_identifier_idx on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id"                      text primary key,
  "secret"                  text not null,
  "backupCodes"             text not null,
  "userId"                  text not null,
  "verified"                boolean,
  "failedVerificationCount" integer,
  "lockedUntil"             timestamptz,
  constraint "twoFactor_userId_fkey" foreign key ("userId") references auth."user" ("id") on delete cascade
);
comment on table auth."twoFactor" is 'Secret and backup codes are encrypted under the key file of the installation, never in the clear.';
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

create table auth."passkey" (
  "id"           text primary key,
  "name"         text,
  "publicKey"    text not null,
  "userId"       text not null,
  "credentialID" text not null,
  "counter"      integer not null,
  "deviceType"   text not null,
  "backedUp"     boolean not null,
  "transports"   text,
  "createdAt"    timestamptz,
  "aaguid"       text,
  constraint "passkey_userId_fkey" foreign key ("userId") references auth."user" ("id") on delete cascade
);
create index "passkey_userId_idx" on auth."passkey" ("userId");
create index "passkey_credentialID_idx" on auth."passkey" ("credentialID");

create table auth."rateLimit" (
  "id"          text primary key,
  "key"         text not null,
  "count"       integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_key_key" unique ("key")
);

revoke create on schema auth from netra_auth;
grant select, insert, update, delete on all tables in schema auth to netra_auth;
