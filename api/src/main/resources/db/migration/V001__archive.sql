-- The archive. Forward only: a released script is never edited, a correction is a new script.
-- Every row names its store. Instants are UTC. Ids are time-ordered UUIDs, so a later split of
-- decision and decision_payload into monthly partitions can go by ranges of id and keep the keys.

-- One row: which secret the keyed hashes and the encrypted answers below were made with.
create table installation (
  only_row      boolean     primary key default true check (only_row),
  secret_check  bytea       not null,
  created_at    timestamptz not null default now()
);

-- Where each store's chain of decisions ends. Its row lock serialises writers of one store.
create table chain_head (
  store_id  text   primary key,
  position  bigint not null check (position >= 0),
  digest    bytea  not null check (octet_length(digest) = 32)
);

-- INVARIANT(append-only): enforced by the triggers at the end.
create table decision (
  id               uuid        not null,
  store_id         text        not null,
  position         bigint      not null,           -- place in the store's chain, from 1
  case_hash        bytea       not null,           -- keyed hash; the reference itself is not kept
  issue_key        text        not null,
  as_of            timestamptz not null,
  created_at       timestamptz not null,
  dry_run          boolean     not null,
  rulebook_version text        not null,
  rulebook_hash    text        not null,
  engine_version   text        not null,
  tz_version       text        not null,
  route            text        not null,
  situation        text,
  next_update_at   timestamptz,
  payload_digest   bytea       not null check (octet_length(payload_digest) = 32),
  previous_digest  bytea       not null check (octet_length(previous_digest) = 32),
  digest           bytea       not null check (octet_length(digest) = 32),
  primary key (id, store_id)
);
create index decision_chain on decision (store_id, position);
create index decision_issue on decision (store_id, issue_key, as_of) where not dry_run;
create index decision_case on decision (store_id, case_hash, as_of) where not dry_run;

-- What a decision holds of a case, masked. Alone erasable; the salt goes with it, so that the
-- digest left behind cannot be used to test a guess.
create table decision_payload (
  id        uuid  not null,
  store_id  text  not null,
  salt      bytea not null,
  brief     text  not null,                        -- canonical JSON, byte for byte; jsonb would reorder it
  decision  text  not null,
  primary key (id, store_id),
  foreign key (id, store_id) references decision (id, store_id)
);

-- First answers of requests with a key. Not partitioned: uniqueness must hold over all time.
create table idempotency (
  store_id         text        not null,
  key_id           text        not null,
  dry_run          boolean     not null,
  key_hash         bytea       not null,           -- keyed hash; callers put order numbers into keys
  body_hash        bytea       not null,
  decision_id      uuid        not null,
  answer_encrypted bytea       not null,           -- AES-256-GCM: nonce, then ciphertext with tag
  expires_at       timestamptz not null,
  primary key (store_id, key_id, dry_run, key_hash)
);
create index idempotency_expiry on idempotency (expires_at);

-- Which rulebooks ever decided for a store.
create table rulebook_version (
  store_id       text        not null,
  hash           text        not null,
  version        text        not null,
  first_used_at  timestamptz not null,
  content        bytea,                            -- the workbooks, once they are kept
  primary key (store_id, hash)
);

-- Who may ask. A key names its stores itself, so this table alone spans stores.
create table api_key (
  id          uuid        primary key,
  hash        text        not null unique,         -- SHA-256 of 256 random bits, in hexadecimal
  tenant      text        not null,
  stores      text[]      not null check (cardinality(stores) > 0),
  created_at  timestamptz not null,
  revoked_at  timestamptz
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger decision_append_only
  before update or delete on decision
  for each row execute function refuse_change();
create trigger decision_never_truncated
  before truncate on decision
  for each statement execute function refuse_change();
create trigger decision_payload_never_changed
  before update on decision_payload
  for each row execute function refuse_change();
create trigger decision_payload_never_truncated
  before truncate on decision_payload
  for each statement execute function refuse_change();
create trigger rulebook_version_append_only
  before update or delete on rulebook_version
  for each row execute function refuse_change();
