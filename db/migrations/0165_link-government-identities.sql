-- Whoever came by the government's sign-in holds one factor, or two where its signed token says so.
alter table auth."session" drop constraint session_proof_check;
alter table auth."session" add constraint session_proof_check
  check ("proof" in ('password', 'sso', 'totp', 'backup-code', 'passkey', 'sso-two-factors', 'demonstration'));

-- One identity outside opens one account here. A link names its issuer, so that another provider's subjects mean nobody.
alter table auth."account" add constraint "account_providerId_accountId_key" unique ("providerId", "accountId");
comment on column auth."account"."accountId" is
  'Of a password: the user. Of provider `sso`: the issuer and `sub:` with the subject, or `mail:` with the address until the first sign-in.';
