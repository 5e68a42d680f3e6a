-- Roles, whoever asks, the people of a service and how they sign in.
-- [Note: who asks] The base finds the actor from the session token of the transaction (setting permanence.jeton),
-- never from an id that the application states: an injected statement has no other person's token.

do $$
declare
  nom text;
begin
  foreach nom in array array['permanence_owner', 'permanence_app', 'permanence_guichet', 'permanence_sauvegarde'] loop
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = nom) then
        execute format('create role %I nologin', nom);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another base of this cluster was being migrated at the same time
    end;
  end loop;
end
$$;
-- base backups and WAL; by SQL it sees nothing
alter role permanence_sauvegarde replication;

alter schema public owner to permanence_owner;
revoke all on schema public from public;
grant usage on schema public to permanence_app;
create schema priv authorization permanence_owner;
grant usage on schema priv to permanence_app, permanence_guichet;
alter default privileges for role permanence_owner revoke execute on functions from public;
-- the register of migrations belongs to whoever migrates
alter table public.migration force row level security;

set local role permanence_owner;

-- What this base is: written once, at the first start.

create table deploiement (
  un   boolean primary key default true check (un),
  id   text not null check (id ~ '^[a-z2-7]{26}$'),
  mode text not null check (mode in ('demo', 'production'))
);
comment on table deploiement is 'Demonstration or production; a start in the other mode is refused.';
alter table deploiement enable row level security;
alter table deploiement force row level security;
create policy lire on deploiement for select to permanence_app using (true);
create policy fonctions on deploiement for select to permanence_owner using (true);
grant select on deploiement to permanence_app;

create function priv.jamais() returns trigger
  language plpgsql volatile set search_path = '' as $$
begin
  raise exception '% on % is forbidden', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger jamais before update or delete on deploiement for each row execute function priv.jamais();
create trigger jamais_vider before truncate on deploiement for each statement execute function priv.jamais();

-- The service and its people.

create table service (
  service     text primary key check (service ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(service) <= 40),
  nom         text not null,
  departement text,
  libelles    jsonb not null default '{}'
);
comment on table service is 'A tenant: one controller, one annuaire, one recovery key, one audit chain.';
comment on column service.libelles is 'Names of roles where the service has its own (Paris: inspectrice technique).';

create table compte (
  service   text not null references service on delete restrict,
  membre    text not null check (membre ~ '^[a-z2-7]{26}$'),
  nom       text not null,
  prenom    text not null,
  role      text not null check (role in
              ('ass', 'stagiaire', 'ctss-d', 'adjoint', 'ctss-r', 'national', 'secretaire', 'administrateur')),
  telephone text,
  actif     boolean not null default true,
  primary key (service, membre)
);
comment on table compte is 'A seat of the service. Empty until taken; without a certificate it can do nothing in the sealed half.';

-- Signing in. Nothing here is readable by the application: it goes through the functions below.

create table priv.acces (
  identifiant text primary key check (identifiant = lower(identifiant)),
  service     text not null,
  membre      text not null,
  sel         bytea,
  passes      integer,
  memoire     integer,
  foreign key (service, membre) references compte on delete cascade
);
comment on table priv.acces is 'The name one types at the door, of any service, and the Argon2 parameters of the passphrase.';

create table priv.preuve (
  service   text not null,
  membre    text not null,
  serrure   text not null,
  genre     text not null check (genre in ('phrase', 'code')),
  empreinte bytea not null check (length(empreinte) = 32),
  primary key (service, membre, serrure),
  foreign key (service, membre) references compte on delete cascade
);
comment on table priv.preuve is 'SHA-256 of the login key of a lock: tells nothing of what opens the keyring.';

create table priv.code_unique (
  service   text not null,
  membre    text not null,
  empreinte bytea not null check (length(empreinte) = 32),
  primary key (service, membre, empreinte),
  foreign key (service, membre) references compte on delete cascade
);
comment on table priv.code_unique is 'Hashes of the one-time codes not used yet on the printed sheet in force.';

create table priv.invitation (
  empreinte bytea primary key check (length(empreinte) = 32),
  service   text not null,
  membre    text not null,
  jusqua    timestamptz not null,
  foreign key (service, membre) references compte on delete cascade
);
comment on table priv.invitation is 'Hash of the code with which an empty seat is taken, once.';

create table priv.session (
  empreinte bytea primary key check (length(empreinte) = 32),
  service   text not null,
  membre    text not null,
  ouverte_le timestamptz not null,
  jusqua    timestamptz not null,
  foreign key (service, membre) references compte on delete cascade
);
create index session_membre on priv.session (service, membre);
comment on table priv.session is 'Open sessions, by SHA-256 of their token.';

create table priv.voile (
  empreinte bytea primary key references priv.session on delete cascade,
  preuve    bytea not null check (length(preuve) = 32),
  moitie    bytea not null check (length(moitie) = 32),
  essais    integer not null default 0
);
comment on table priv.voile is 'The server''s half of the key of a veiled page, for the running session only, against the proof of six digits.';

create table priv.tentative (
  cle text not null,
  le  timestamptz not null
);
create index tentative_cle on priv.tentative (cle, le);
comment on table priv.tentative is 'Failed attempts of the last quarter of an hour, by account and by address; older ones are erased.';

do $$
declare
  t regclass;
begin
  foreach t in array array['service', 'compte', 'priv.acces', 'priv.preuve', 'priv.code_unique', 'priv.invitation',
                           'priv.session', 'priv.voile', 'priv.tentative']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s to permanence_owner using (true) with check (true)', t);
  end loop;
end
$$;

-- Who asks, and when.

-- The first three are inlined where they are used, which a SET clause would forbid: they name nothing but pg_catalog.

create function priv.maintenant() returns timestamptz
  language sql stable as 'select pg_catalog.now()';

create function priv.aujourdhui() returns date
  language sql stable as $$ select (priv.maintenant() at time zone 'Europe/Paris')::pg_catalog.date $$;
comment on function priv.aujourdhui is 'The day in Paris: access ends with its last day there.';

create function priv.empreinte_du_jeton() returns bytea
  language sql stable as $$
  select pg_catalog.sha256(pg_catalog.convert_to(coalesce(pg_catalog.current_setting('permanence.jeton', true), ''), 'UTF8'))
$$;

create function priv.moi() returns table (service text, membre text, role text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select c.service, c.membre, c.role
    from priv.session s join public.compte c on c.service = s.service and c.membre = s.membre
    where s.empreinte = priv.empreinte_du_jeton() and s.jusqua > priv.maintenant() and c.actif;
end
$$;

-- each asks for itself: a policy calls them once per statement, thousands of times a second
create function priv.mon_service() returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select c.service
    from priv.session s join public.compte c on c.service = s.service and c.membre = s.membre
    where s.empreinte = priv.empreinte_du_jeton() and s.jusqua > priv.maintenant() and c.actif);
end
$$;
create function priv.mon_membre() returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select c.membre
    from priv.session s join public.compte c on c.service = s.service and c.membre = s.membre
    where s.empreinte = priv.empreinte_du_jeton() and s.jusqua > priv.maintenant() and c.actif);
end
$$;
create function priv.mon_role() returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select c.role
    from priv.session s join public.compte c on c.service = s.service and c.membre = s.membre
    where s.empreinte = priv.empreinte_du_jeton() and s.jusqua > priv.maintenant() and c.actif);
end
$$;

grant execute on function priv.maintenant(), priv.aujourdhui(), priv.empreinte_du_jeton(), priv.moi(),
  priv.mon_service(), priv.mon_membre(), priv.mon_role() to permanence_app;

create policy lire on service for select to permanence_app using (service = (select priv.mon_service()));
grant select on service to permanence_app;

create policy lire on compte for select to permanence_app using (service = (select priv.mon_service()));
create policy modifier on compte for update to permanence_app
  using (service = (select priv.mon_service())
    and (membre = (select priv.mon_membre()) or (select priv.mon_role()) in ('ctss-d', 'adjoint')))
  with check (service = (select priv.mon_service()));
grant select, update (telephone) on compte to permanence_app;

-- The keyring: sealed, its owner's only.

create table trousseau (
  service    text not null,
  membre     text not null,
  generation integer not null check (generation >= 1),
  chiffre    bytea not null,
  primary key (service, membre),
  foreign key (service, membre) references compte on delete cascade
);
comment on table trousseau is 'The sealed keyring of a person: identity key, key seeds, pinned root.';

create table serrure (
  service  text not null,
  membre   text not null,
  serrure  text not null check (serrure ~ '^[a-z2-7]{26}$'),
  genre    text not null check (genre in ('phrase', 'code')),
  publique bytea not null,
  sceau    bytea not null,
  sel      bytea,
  passes   integer,
  memoire  integer,
  primary key (service, membre, serrure),
  foreign key (service, membre) references trousseau on delete cascade
);
comment on table serrure is 'A lock: its public half, and the key of the keyring sealed to it.';

do $$
declare
  t regclass;
begin
  foreach t in array array['trousseau', 'serrure']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s to permanence_owner using (true) with check (true)', t);
    execute format($p$create policy lire on %s for select to permanence_app
      using (service = (select priv.mon_service()) and membre = (select priv.mon_membre()))$p$, t);
  end loop;
end
$$;
grant select on trousseau, serrure to permanence_app;

-- Territory: who works where, in clear because a school must find its social worker.

create table secteur (
  service text not null references service on delete restrict,
  id      text not null check (id ~ '^[a-z2-7]{26}$'),
  nom     text not null,
  bassin  text,
  primary key (service, id)
);
comment on table secteur is 'A set of schools served together. Names no pupil.';

create table secteur_etablissement (
  service text not null,
  uai     text not null check (length(uai) = 8),
  secteur text not null,
  primary key (service, uai),
  foreign key (service, secteur) references secteur on delete cascade
);
create index secteur_etablissement_secteur on secteur_etablissement (service, secteur);
comment on table secteur_etablissement is 'The sector of a school, one at most.';

create table affectation (
  service  text not null,
  id       text not null check (id ~ '^[a-z2-7]{26}$'),
  membre   text not null,
  role     text not null check (role in
             ('ass', 'stagiaire', 'ctss-d', 'adjoint', 'ctss-r', 'national', 'secretaire', 'administrateur')),
  secteur  text,
  titre    text not null check (titre in ('titulaire', 'binome', 'remplacante', 'stagiaire', 'interim')),
  quotite  integer not null check (quotite between 1 and 100),
  debut    date not null,
  fin      date check (fin >= debut),
  primary key (service, id),
  foreign key (service, membre) references compte on delete restrict,
  foreign key (service, secteur) references secteur on delete restrict
);
create index affectation_membre on affectation (service, membre);
comment on table affectation is 'A dated, fractional assignment of a person. Opens no file: only a signed grant does.';

do $$
declare
  t regclass;
begin
  foreach t in array array['secteur', 'secteur_etablissement', 'affectation']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s for select to permanence_owner using (true)', t);
    execute format('create policy lire on %s for select to permanence_app using (service = (select priv.mon_service()))', t);
  end loop;
end
$$;

create function priv.mes_secteurs() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select array_agg(distinct a.secteur)
    from public.affectation a join priv.moi() m on m.service = a.service and m.membre = a.membre
    where m.role = 'ass' and a.secteur is not null and a.titre in ('titulaire', 'binome')
      and a.debut <= priv.aujourdhui() and (a.fin is null or a.fin >= priv.aujourdhui())), '{}');
end
$$;
comment on function priv.mes_secteurs is 'Sectors where I am in post today: there I may give a replacement for dates.';
grant execute on function priv.mes_secteurs() to permanence_app;

create policy ecrire on secteur to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'))
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'));
grant select, insert (service, id, nom, bassin), update (nom, bassin) on secteur to permanence_app;

create policy ecrire on secteur_etablissement to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'))
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'));
grant select, insert (service, uai, secteur), update (secteur), delete on secteur_etablissement to permanence_app;

create policy inserer on affectation for insert to permanence_app
  with check (service = (select priv.mon_service()) and ((select priv.mon_role()) in ('ctss-d', 'adjoint')
    or (titre = 'remplacante' and role = 'ass' and secteur = any ((select priv.mes_secteurs())::text[]))));
create policy modifier on affectation for update to permanence_app
  using (service = (select priv.mon_service()) and ((select priv.mon_role()) in ('ctss-d', 'adjoint')
    or (titre = 'remplacante' and role = 'ass' and secteur = any ((select priv.mes_secteurs())::text[]))))
  with check (service = (select priv.mon_service()) and ((select priv.mon_role()) in ('ctss-d', 'adjoint')
    or (titre = 'remplacante' and role = 'ass' and secteur = any ((select priv.mes_secteurs())::text[]))));
grant select, insert (service, id, membre, role, secteur, titre, quotite, debut, fin),
  update (role, secteur, titre, quotite, debut, fin) on affectation to permanence_app;
