-- The sealed half. [Note: the journal is the door] The application inserts journal entries, pieces and wraps; what a
-- coffre is (its members, its époque, open or closed, its erased pieces, its heads) is derived from them here, so that
-- no statement can say otherwise than what was signed. Signatures are checked by the server and by every reader.

set local role permanence_owner;

create table annuaire (
  service    text not null references service on delete restrict,
  n          integer not null check (n >= 0),
  type       text not null,
  octets     text not null,
  signatures jsonb not null,
  hache      bytea not null check (hache = sha256(convert_to(octets, 'UTF8'))),
  primary key (service, n)
);
comment on table annuaire is 'The signed directory of keys, certifiers, sectors and the recovery key. Names professionals, no pupil.';

create table recouvrement_part (
  service    text not null references service on delete restrict,
  generation integer not null,
  gardien    text not null,
  rang       integer not null,
  sceau      bytea not null,
  primary key (service, generation, gardien),
  unique (service, generation, rang),
  foreign key (service, gardien) references compte on delete restrict
);
comment on table recouvrement_part is 'A share of the recovery key, sealed to its custodian, who alone reads it.';

create table coffre (
  service       text not null references service on delete restrict,
  coffre        text not null check (coffre ~ '^[a-z2-7]{26}$'),
  genre         text not null check (genre in ('dossier', 'secteur', 'service', 'personnel')),
  secteur       text,
  annee         integer check ((annee is not null) = (genre in ('secteur', 'service'))),
  ouvert        boolean not null default true,
  epoque        integer not null default 1,
  rang          integer not null default 0,
  tete          bytea not null default decode(repeat('00', 32), 'hex'),
  journal       integer not null default 0,
  journal_tete  bytea not null default decode(repeat('00', 32), 'hex'),
  retention     text check (retention ~ '^\d{4}-\d{2}$'),
  cree_par      text not null,
  cree_le       date not null,
  modifie       bigint not null,
  primary key (service, coffre),
  foreign key (service, secteur) references secteur on delete restrict,
  foreign key (service, cree_par) references compte on delete restrict,
  check (genre <> 'secteur' or secteur is not null)
) with (fillfactor = 70);
create unique index coffre_secteur on coffre (service, secteur, annee) where genre = 'secteur';
create unique index coffre_service on coffre (service, annee) where genre = 'service';
create unique index coffre_personnel on coffre (service, cree_par) where genre = 'personnel';
comment on table coffre is 'A set of sealed pieces. In clear: kind, sector, day of creation, open or closed, retention month, numbers. Never whose.';
comment on column coffre.modifie is 'Transaction that last changed it: the position of the feed of changes.';

create table epoque (
  service    text not null,
  coffre     text not null,
  numero     integer not null check (numero >= 1),
  engagement bytea not null check (length(engagement) = 32),
  porte      bytea not null,
  entree     integer not null,
  primary key (service, coffre, numero),
  foreign key (service, coffre) references coffre on delete restrict
);
comment on table epoque is 'A key of a coffre in time: its commitment and the public half of its door.';

create table membre_coffre (
  service        text not null,
  coffre         text not null,
  membre_service text not null,
  membre         text not null,
  role           text not null check (role in ('referent', 'binome', 'remplacante', 'stagiaire', 'lecture')),
  ecrit          boolean not null,
  tient          boolean not null,
  debut          date,
  fin            date,
  retire         boolean not null default false,
  entree         integer not null,
  epoque         integer not null,
  primary key (service, coffre, membre_service, membre),
  foreign key (service, coffre) references coffre on delete restrict
);
create index membre_coffre_membre on membre_coffre (service, membre_service, membre)
  include (coffre, ecrit, tient, retire, debut, fin);
comment on table membre_coffre is 'Who opens a coffre, as its journal says. A person of another service has no row of ours: her certificate is the proof.';
comment on column membre_coffre.tient is 'Grants, retires, opens époques: referent and pair; outside dossiers, any writing member.';
comment on column membre_coffre.epoque is 'Époque current at her grant or later: a member who ended while it was current calls for the next one.';

create table journal (
  service    text not null,
  coffre     text not null,
  n          integer not null check (n >= 0),
  type       text not null check (type in
               ('creer', 'epoque', 'accorder', 'retirer', 'referent', 'accepter', 'cloturer', 'rouvrir', 'effacer')),
  auteur     text not null,
  octets     text not null,
  signatures jsonb not null,
  hache      bytea not null check (hache = sha256(convert_to(octets, 'UTF8'))),
  retention  text check (retention is null or n = 0),
  primary key (service, coffre, n),
  foreign key (service, coffre) references coffre on delete restrict
);
comment on table journal is 'The signed log of a coffre: exact bytes and signatures.';

create table scelle (
  service        text not null,
  coffre         text not null,
  epoque         integer not null,
  membre_service text not null,
  membre         text not null,
  generation     integer not null,
  entree         integer not null,
  sceau          bytea not null,
  primary key (service, coffre, membre_service, membre, epoque, generation, entree),
  foreign key (service, coffre, epoque) references epoque on delete restrict
);
comment on table scelle is 'The key of an époque sealed to a member; only she reads the row.';

create table scelle_recouvrement (
  service    text not null,
  coffre     text not null,
  epoque     integer not null,
  generation integer not null,
  sceau      bytea not null,
  primary key (service, coffre, epoque, generation),
  foreign key (service, coffre, epoque) references epoque on delete restrict
);
comment on table scelle_recouvrement is 'The key of an époque sealed to the recovery key; opened by several only.';

create table etiquette (
  service    text not null,
  coffre     text not null,
  generation integer not null,
  sceau      bytea not null,
  primary key (service, coffre, generation),
  foreign key (service, coffre) references coffre on delete restrict
);
comment on table etiquette is 'Name and birth date sealed to the recovery key, so that an opening by several finds the right file.';

create table piece (
  service    text not null,
  coffre     text not null,
  rang       integer not null check (rang >= 1),
  piece      text not null,
  rev        integer not null check (rev >= 1),
  epoque     integer not null,
  auteur     text not null,
  certificat integer not null,
  hache      bytea not null check (length(hache) = 32),
  tete       bytea not null check (length(tete) = 32),
  entete     text,
  ct         bytea check (length(ct) in (2088, 8232, 32808, 131112)),
  sig        bytea check (length(sig) = 64),
  primary key (service, coffre, rang),
  unique (service, coffre, piece, rev),
  foreign key (service, coffre, epoque) references epoque on delete restrict,
  check ((ct is null) = (entete is null) and (ct is null) = (sig is null))
) with (toast_tuple_target = 4096);
alter table piece alter column ct set storage external;
comment on table piece is 'A revision of a sealed document. Without ct: erased, its row and hash stay. The server is not told the kind.';

create table depot (
  service text not null,
  coffre  text not null,
  depot   text not null check (depot ~ '^[a-z2-7]{26}$'),
  epoque  integer not null,
  sceau   bytea not null check (length(sceau) <= 135000),
  recu_le timestamptz not null,
  primary key (service, coffre, depot),
  foreign key (service, coffre, epoque) references epoque on delete restrict
);
comment on table depot is 'What somebody outside the coffre left at its door, until a member turns it into a piece.';

create table brouillon (
  service   text not null,
  membre    text not null,
  brouillon text not null check (brouillon ~ '^[a-z2-7]{26}$'),
  coffre    text not null,
  epoque    integer not null,
  ct        bytea not null check (length(ct) <= 135000),
  le        timestamptz not null,
  primary key (service, membre, brouillon),
  foreign key (service, membre) references compte on delete cascade,
  foreign key (service, coffre, epoque) references epoque on delete restrict
);
comment on table brouillon is 'One overwritable sealed copy per draft; erased when the act is saved.';

create table priv.ouverture (
  empreinte bytea not null references priv.session on delete cascade,
  coffre    text not null,
  primary key (empreinte, coffre)
);
comment on table priv.ouverture is 'Files opened in a running session: one audit line each.';

do $$
declare
  t regclass;
begin
  foreach t in array array['annuaire', 'recouvrement_part', 'coffre', 'epoque', 'membre_coffre', 'journal', 'scelle',
      'scelle_recouvrement', 'etiquette', 'piece', 'depot', 'brouillon', 'priv.ouverture']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
  foreach t in array array['coffre', 'epoque', 'membre_coffre', 'piece', 'depot', 'priv.ouverture']::regclass[] loop
    execute format('create policy fonctions on %s to permanence_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['annuaire', 'journal', 'scelle_recouvrement', 'etiquette']::regclass[] loop
    execute format('create policy fonctions on %s for select to permanence_owner using (true)', t);
  end loop;
end
$$;

-- Which coffres are mine, today.

create function priv.mes_coffres() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  moi  record;
  jour date := priv.aujourdhui();
begin
  select * into moi from priv.moi();
  return coalesce((
    select array_agg(m.coffre) from public.membre_coffre m
    where m.service = moi.service and m.membre_service = moi.service and m.membre = moi.membre
      and not m.retire and (m.debut is null or m.debut <= jour) and (m.fin is null or m.fin >= jour)), '{}');
end
$$;
comment on function priv.mes_coffres is 'Coffres I may read today.';

create function priv.mes_coffres_ecrits() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  moi  record;
  jour date := priv.aujourdhui();
begin
  select * into moi from priv.moi();
  return coalesce((
    select array_agg(m.coffre) from public.membre_coffre m
    where m.service = moi.service and m.membre_service = moi.service and m.membre = moi.membre
      and m.ecrit and not m.retire and (m.debut is null or m.debut <= jour) and (m.fin is null or m.fin >= jour)), '{}');
end
$$;
comment on function priv.mes_coffres_ecrits is 'Coffres I may write in today.';

create function priv.mes_coffres_tenus() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  moi  record;
  jour date := priv.aujourdhui();
begin
  select * into moi from priv.moi();
  return coalesce((
    select array_agg(m.coffre) from public.membre_coffre m
    where m.service = moi.service and m.membre_service = moi.service and m.membre = moi.membre
      and m.tient and not m.retire and (m.debut is null or m.debut <= jour) and (m.fin is null or m.fin >= jour)), '{}');
end
$$;
comment on function priv.mes_coffres_tenus is 'Coffres whose journal I keep today.';

create function priv.mes_portes() returns text[]
  language sql stable security definer set search_path = '' as 'select priv.mes_coffres_ecrits()';
comment on function priv.mes_portes is 'Coffres whose door I hold.';

grant execute on function priv.mes_coffres(), priv.mes_coffres_ecrits(), priv.mes_coffres_tenus(), priv.mes_portes()
  to permanence_app;

-- Everybody of the service reads its annuaire; people bound by secrecy append to it what the server has verified.

create policy lire on annuaire for select to permanence_app using (service = (select priv.mon_service()));
create policy inserer on annuaire for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) not in ('secretaire', 'administrateur'));
grant select, insert (service, n, type, octets, signatures, hache) on annuaire to permanence_app;

create policy lire on recouvrement_part for select to permanence_app
  using (service = (select priv.mon_service()) and gardien = (select priv.mon_membre()));
create policy inserer on recouvrement_part for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) not in ('secretaire', 'administrateur'));
grant select, insert (service, generation, gardien, rang, sceau) on recouvrement_part to permanence_app;

-- Reading: one form for all.

do $$
declare
  t regclass;
begin
  foreach t in array array['coffre', 'epoque', 'membre_coffre', 'journal', 'piece']::regclass[] loop
    execute format($p$create policy lire on %s for select to permanence_app
      using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres())::text[]))$p$, t);
    execute format('grant select on %s to permanence_app', t);
  end loop;
end
$$;
create policy lire on scelle for select to permanence_app
  using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres())::text[])
    and membre_service = (select priv.mon_service()) and membre = (select priv.mon_membre()));
grant select on scelle to permanence_app;

-- Writing.

create policy inserer on journal for insert to permanence_app
  with check (service = (select priv.mon_service()) and auteur = (select priv.mon_membre())
    and (coffre = any ((select priv.mes_coffres_tenus())::text[])
      or (type in ('retirer', 'accepter') and coffre = any ((select priv.mes_coffres())::text[]))
      or (type = 'creer' and n = 0 and (select priv.mon_role()) not in ('secretaire', 'administrateur'))));
grant insert (service, coffre, n, type, auteur, octets, signatures, hache, retention) on journal to permanence_app;

create policy inserer on piece for insert to permanence_app
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres_ecrits())::text[])
    and auteur = (select priv.mon_membre()));
grant insert (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig) on piece to permanence_app;

create policy inserer on scelle for insert to permanence_app
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres_tenus())::text[]));
grant insert (service, coffre, epoque, membre_service, membre, generation, entree, sceau) on scelle to permanence_app;

create policy inserer on scelle_recouvrement for insert to permanence_app
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres_tenus())::text[]));
grant insert (service, coffre, epoque, generation, sceau) on scelle_recouvrement to permanence_app;

create policy inserer on etiquette for insert to permanence_app
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres_tenus())::text[]));
grant insert (service, coffre, generation, sceau) on etiquette to permanence_app;

create policy lire on depot for select to permanence_app
  using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_portes())::text[]));
create policy effacer on depot for delete to permanence_app
  using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_portes())::text[]));
grant select, delete on depot to permanence_app;

create policy tenir on brouillon to permanence_app
  using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres())::text[])
    and membre = (select priv.mon_membre()))
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_coffres_ecrits())::text[])
    and membre = (select priv.mon_membre()));
grant select, insert (service, membre, brouillon, coffre, epoque, ct, le), update (coffre, epoque, ct, le), delete
  on brouillon to permanence_app;

-- The referent and the pair of a file read who opened it.
create policy mes_dossiers on audit for select to permanence_app
  using (service = (select priv.mon_service()) and objet = any ((select priv.mes_coffres_tenus())::text[]));
