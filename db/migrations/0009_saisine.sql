-- Saisines as the server knows them. [Note: a clear row beside a sealed dépôt] What is told is in the dépôt, which only
-- the sector opens. The row says who writes (one of four words), whether it is urgent, the day, how far it has gone, and
-- the hash of the address of a receipt: what an alert, a conversation and a follow-up need. No school, no name.

set local role permanence_owner;

create table saisine (
  service    text not null,
  saisine    text not null check (saisine ~ '^[a-z2-7]{26}$'),
  coffre     text not null,
  emetteur   text not null check (emetteur in ('eleve', 'parent', 'personnel', 'partenaire')),
  urgent     boolean not null,
  etat       text not null default 'deposee' check (etat in ('deposee', 'recue', 'prise_en_charge')),
  jour       date not null,
  expire_le  date not null,
  garde_le   timestamptz,
  recu       bytea check (length(recu) = 32),
  avec_recu  boolean not null generated always as (recu is not null) stored,
  depose_par text,
  par_compte boolean not null generated always as (depose_par is not null) stored,
  empreinte  bytea not null check (length(empreinte) = 32),
  primary key (service, saisine),
  unique (service, saisine, coffre),
  foreign key (service, coffre) references coffre on delete restrict,
  foreign key (service, depose_par) references compte on delete restrict
);
create index saisine_coffre on saisine (service, coffre);
create unique index saisine_recu_du_service on saisine (service, recu) where recu is not null;
create index saisine_recu on saisine (recu) where recu is not null;
create index saisine_depose_par on saisine (service, depose_par) where depose_par is not null;
comment on table saisine is 'A request to a social worker, in clear: sector, kind of writer, urgency, day, state. Its words are in a dépôt. Gone 90 days after the last exchange.';
comment on column saisine.saisine is 'Id of its first dépôt, and of the piece that a member makes of it.';
comment on column saisine.garde_le is 'When it fell to whoever is on duty: everybody of the sector away, or two working hours unopened.';
comment on column saisine.recu is 'SHA-256 of the address that the receipt gives; without it, nobody can answer.';
comment on column saisine.depose_par is 'The account of the member of staff who filed it and follows it.';
comment on column saisine.par_compte is 'Filed by an account that the school has, and not by anybody who says that she is one.';
comment on column saisine.empreinte is 'Hash of what was sent: the same sent twice is done once.';

create table echange (
  service   text not null,
  saisine   text not null,
  coffre    text not null,
  n         integer not null check (n >= 1),
  sens      text not null check (sens in ('eux', 'nous')),
  jour      date not null,
  lu_le     timestamptz check (lu_le is null or sens = 'nous'),
  sceau     bytea check (length(sceau) <= 135000),
  empreinte bytea not null check (length(empreinte) = 32),
  primary key (service, saisine, n),
  foreign key (service, saisine, coffre) references saisine (service, saisine, coffre) on update cascade on delete cascade,
  check ((sceau is null) = (sens = 'eux'))
);
create index echange_coffre on echange (service, coffre);
comment on table echange is 'A conversation by receipt: numbers, days, and our answers sealed to the receipt. Theirs are dépôts.';
comment on column echange.lu_le is 'When the receipt first opened it.';

alter table depot add column saisine text;
alter table depot add foreign key (service, saisine) references saisine on delete set null (saisine);
create index depot_saisine on depot (service, saisine) where saisine is not null;
comment on column depot.saisine is 'The saisine it belongs to: its words, its spoken parts, a later message, its hand-over.';

create table porte_part (
  service    text not null,
  coffre     text not null,
  epoque     integer not null,
  membre     text not null,
  generation integer not null check (generation >= 1),
  sceau      bytea not null check (length(sceau) <= 1500),
  primary key (service, coffre, epoque, membre, generation),
  foreign key (service, coffre, epoque) references epoque on delete restrict,
  foreign key (service, membre) references compte on delete restrict
);
create index porte_part_membre on porte_part (service, membre);
comment on table porte_part is 'The seed of a door sealed to somebody of the roster, in advance. It opens dépôts, no piece; she gets it only while on duty, for what fell to her.';

create table priv.epreuve (
  empreinte bytea primary key check (length(empreinte) = 32),
  jusqua    timestamptz not null
);
comment on table priv.epreuve is 'Proofs of work already used, until their challenge expires.';

create table priv.passage (
  cle text not null,
  le  timestamptz not null
);
create index passage_cle on priv.passage (cle, le);
comment on table priv.passage is 'What came to the guichet in the last hour, by sector and by keyed hash of the address: how hard the next proof of work is.';

do $$
declare
  t regclass;
begin
  foreach t in array array['saisine', 'echange', 'porte_part', 'priv.epreuve', 'priv.passage']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s to permanence_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['saisine', 'echange', 'porte_part']::regclass[] loop
    execute format($p$create policy lire on %s for select to permanence_app
      using (service = (select priv.mon_service()) and coffre = any ((select priv.mes_portes())::text[]))$p$, t);
  end loop;
end
$$;
grant select (service, saisine, coffre, emetteur, urgent, etat, jour, expire_le, garde_le, avec_recu, par_compte) on saisine to permanence_app;
grant select (service, saisine, coffre, n, sens, jour, lu_le) on echange to permanence_app;

create policy inserer on porte_part for insert to permanence_app
  with check (service = (select priv.mon_service()) and coffre = any ((select priv.mes_portes())::text[]));
grant select (service, coffre, epoque, membre, generation),
  insert (service, coffre, epoque, membre, generation, sceau) on porte_part to permanence_app;

-- Filing. For other functions only, down to the next heading.

create function priv.porte_ouverte(service_ text, coffre_ text, epoque_ integer, genre_ text, secteur_ text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.coffre c
    where c.service = service_ and c.coffre = coffre_ and c.genre = genre_ and (genre_ = 'service' or c.secteur = secteur_)
      and c.ouvert and c.epoque - epoque_ in (0, 1)
      and c.annee >= extract(year from priv.aujourdhui() - interval '8 months') - 1)
$$;
comment on function priv.porte_ouverte is 'A door of this sector, or of the heads of the service: this school year or the last one, this époque or the last one.';

create function priv.empreinte_d_envoi(clair text, depots text[], sceaux bytea[]) returns bytea
  language sql immutable set search_path = '' as $$
  select sha256(sha256(convert_to(clair, 'UTF8'))
    || (select string_agg(sha256(convert_to(d, 'UTF8') || s), '' order by i) from unnest(depots, sceaux) with ordinality x(d, s, i)))
$$;

create function priv.poser_depots(service_ text, coffre_ text, epoque_ integer, depots text[], sceaux bytea[], saisine_ text)
  returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  poses integer;
begin
  insert into public.depot (service, coffre, depot, epoque, sceau, recu_le, saisine)
    select service_, coffre_, d, epoque_, s, priv.maintenant(), saisine_ from unnest(depots, sceaux) x(d, s)
    on conflict do nothing;
  get diagnostics poses = row_count;
  return poses = cardinality(depots);
end
$$;
comment on function priv.poser_depots is 'All of them, or false: one bears the id of another.';

create function priv.ranger_saisine(uai_ text, service_ text, coffre_ text, epoque_ integer, depots text[], sceaux bytea[],
    emetteur_ text, urgent_ boolean, lecteur_ text, recu_ bytea, compte_ text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  g     record;
  trace bytea := priv.empreinte_d_envoi(
    concat_ws('|', coffre_, epoque_, emetteur_, urgent_, encode(recu_, 'hex'), compte_), depots, sceaux);
  auj   date := priv.aujourdhui();
begin
  select * into g from priv.guichet_de(uai_);
  if g.lecteur is distinct from lecteur_ then
    return 'lecteur-change';
  end if;
  if not priv.porte_ouverte(service_, coffre_, epoque_, case lecteur_ when 'service' then 'service' else 'secteur' end, g.secteur) then
    return 'porte-inconnue';
  end if;
  insert into public.saisine
      (service, saisine, coffre, emetteur, urgent, jour, expire_le, garde_le, recu, depose_par, empreinte)
    values (service_, depots[1], coffre_, emetteur_, urgent_, auj, auj + 90,
      case lecteur_ when 'garde' then priv.maintenant() end, recu_, compte_, trace)
    on conflict do nothing;
  if not found or not priv.poser_depots(service_, coffre_, epoque_, depots, sceaux, depots[1]) then
    return 'depot-existe';
  end if;
  return null;
end
$$;
comment on function priv.ranger_saisine is 'The clear row and its dépôts, once whoever files is known to be allowed.';

create function priv.deja_rangee(service_ text, coffre_ text, epoque_ integer, depots text[], sceaux bytea[],
    emetteur_ text, urgent_ boolean, recu_ bytea, compte_ text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.saisine s
    where s.service = service_ and s.saisine = depots[1] and s.empreinte = priv.empreinte_d_envoi(
      concat_ws('|', coffre_, epoque_, emetteur_, urgent_, encode(recu_, 'hex'), compte_), depots, sceaux))
$$;
comment on function priv.deja_rangee is 'An answer was lost on its way and the same came again: done, even if its dépôt is a piece by now.';

create function priv.oublier_les_passages() returns void
  language sql volatile security definer set search_path = '' as $$
  delete from priv.epreuve e where e.empreinte in (
    select x.empreinte from priv.epreuve x where x.jusqua < priv.maintenant() for update skip locked);
  delete from priv.passage p where p.ctid = any (array(
    select x.ctid from priv.passage x where x.le < priv.maintenant() - interval '1 hour' for update skip locked));
$$;
comment on function priv.oublier_les_passages is 'What the guichet keeps for an hour is gone after it, whoever comes or not.';

create function priv.user_epreuve(epreuve_ bytea, jusqua_ timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into priv.epreuve values (epreuve_, jusqua_) on conflict do nothing;
  return found;
end
$$;
comment on function priv.user_epreuve is 'False when this proof of work has served already.';

create function priv.passer(cles text[]) returns void
  language sql volatile security definer set search_path = '' as $$
  select priv.oublier_les_passages();
  insert into priv.passage (cle, le) select c, priv.maintenant() from unnest(cles) c;
$$;

create function priv.passages(cle_ text) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from (
    select from priv.passage p where p.cle = cle_ and p.le > priv.maintenant() - interval '1 hour' limit 1000) x
$$;
comment on function priv.passages is 'Of the last hour.';

-- The guichet: what permanence_guichet may do, and it has no right on any table.

create function priv.page_du_guichet(uai_ text)
  returns table (service text, nom_du_service text, nom text, commune text, type text, academie text, ouvert boolean,
                 raison text, reouvre_le date, lecteur text, telephone text)
  language sql stable security definer set search_path = '' as $$
  select g.service, s.nom, g.nom, g.commune, e.type, e.academie, g.ouvert, g.raison, g.reouvre_le, g.lecteur,
    (select c.telephone from public.compte c
     where c.service = g.service and c.actif and c.telephone is not null and c.role in ('secretaire', 'ctss-d', 'adjoint')
     order by array_position(array['secretaire', 'ctss-d', 'adjoint'], c.role), c.membre limit 1)
  from priv.guichet_de(uai_) g
    join public.service s on s.service = g.service
    join public.etablissement e on e.uai = uai_
$$;
comment on function priv.page_du_guichet is 'What the public page of a school says. The number is that of the secretary or of the heads: nobody else''s line is published.';

create function priv.annuaire_public(service_ text, depuis_ integer, combien integer)
  returns table (octets text, signatures jsonb)
  language sql stable security definer set search_path = '' as $$
  select a.octets, a.signatures from public.annuaire a
  where a.service = service_ and a.n >= depuis_ order by a.n limit combien
$$;
comment on function priv.annuaire_public is 'The signed directory, for whoever must verify the door that it names.';

create function priv.affluence(uai_ text, adresse_ text) returns table (de_l_adresse integer, du_secteur integer)
  language sql stable security definer set search_path = '' as $$
  select priv.passages('adresse:' || adresse_), priv.passages('secteur:' || g.service || '/' || g.secteur)
  from priv.guichet_de(uai_) g
$$;
comment on function priv.affluence is 'What this address, and the sector of this school, sent in an hour; no row for a school that is not served.';

create function priv.deposer_au_guichet(uai_ text, service_ text, coffre_ text, epoque_ integer, depots text[], sceaux bytea[],
    emetteur_ text, urgent_ boolean, lecteur_ text, recu_ bytea, epreuve_ bytea, jusqua_ timestamptz, adresse_ text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  g     record;
  motif text;
begin
  select * into g from priv.guichet_de(uai_);
  if not found or g.service <> service_ then
    return 'guichet-inconnu';
  end if;
  if priv.deja_rangee(service_, coffre_, epoque_, depots, sceaux, emetteur_, urgent_, recu_, null) then
    return null;
  end if;
  if not g.ouvert then
    return 'guichet-ferme';
  end if;
  if not priv.user_epreuve(epreuve_, jusqua_) then
    return 'epreuve-refusee';
  end if;
  motif := priv.ranger_saisine(uai_, service_, coffre_, epoque_, depots, sceaux, emetteur_, urgent_, lecteur_, recu_, null);
  if motif is null then
    perform priv.passer(array['adresse:' || adresse_, 'secteur:' || g.service || '/' || g.secteur]);
  end if;
  return motif;
end
$$;
comment on function priv.deposer_au_guichet is 'All or nothing: the server rolls back what a refusal has begun.';

create function priv.trop_de_recus(adresse_ text) returns boolean
  language sql stable security definer set search_path = '' as $$ select priv.passages('recu:' || adresse_) >= 10 $$;

create function priv.noter_recu_faux(adresse_ text) returns void
  language sql volatile security definer set search_path = '' as $$ select priv.passer(array['recu:' || adresse_]) $$;

create function priv.ouvrir_recu(recu_ bytea)
  returns table (service text, saisine text, coffre text, etat text, jour date, expire_le date, lus integer)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  lus integer;
begin
  update public.echange e set lu_le = priv.maintenant()
    from public.saisine s
    where s.recu = recu_ and s.expire_le >= priv.aujourdhui() and e.service = s.service and e.saisine = s.saisine
      and e.sens = 'nous' and e.lu_le is null;
  get diagnostics lus = row_count;
  return query
    select s.service, s.saisine, s.coffre, s.etat, s.jour, s.expire_le, lus
    from public.saisine s where s.recu = recu_ and s.expire_le >= priv.aujourdhui() limit 1;
end
$$;
comment on function priv.ouvrir_recu is 'The thread of a receipt; our answers are read from now on. Unknown and expired: no row.';

create function priv.echanges_du_recu(recu_ bytea) returns table (n integer, sens text, jour date, sceau bytea)
  language sql stable security definer set search_path = '' as $$
  select e.n, e.sens, e.jour, e.sceau
  from public.saisine s join public.echange e on e.service = s.service and e.saisine = s.saisine
  where s.recu = recu_ and s.expire_le >= priv.aujourdhui() order by e.n
$$;

create function priv.avancer_echange(s public.saisine, n_ integer, sens_ text, sceau_ bytea, trace bytea) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  auj date := priv.aujourdhui();
begin
  if exists (select from public.echange e where e.service = s.service and e.saisine = s.saisine and e.n = n_
      and e.sens = sens_ and e.empreinte = trace) then
    return 'deja';
  end if;
  if n_ <> (select coalesce(max(e.n), 0) + 1 from public.echange e where e.service = s.service and e.saisine = s.saisine) then
    return 'echange-avance';
  end if;
  update public.saisine x set expire_le = auj + 90, coffre = s.coffre where x.service = s.service and x.saisine = s.saisine;
  insert into public.echange (service, saisine, coffre, n, sens, jour, sceau, empreinte)
    values (s.service, s.saisine, s.coffre, n_, sens_, auj, sceau_, trace);
  return null;
end
$$;
comment on function priv.avancer_echange is 'The next line of a conversation, whose row is locked. For the two functions that write one.';

create function priv.deposer_message(uai_ text, recu_ bytea, n_ integer, coffre_ text, epoque_ integer, depots text[],
    sceaux bytea[], epreuve_ bytea, jusqua_ timestamptz, adresse_ text) returns table (motif text, service text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  s     public.saisine;
  c     public.coffre;
  g     record;
  issue text;
begin
  select x.* into s from public.saisine x where x.recu = recu_ and x.expire_le >= priv.aujourdhui() for update;
  if not found then
    return query select 'recu-inconnu', null::text;
    return;
  end if;
  select x.* into strict c from public.coffre x where x.service = s.service and x.coffre = s.coffre;
  if not priv.porte_ouverte(s.service, coffre_, epoque_, c.genre, c.secteur) then
    return query select 'porte-inconnue', null::text;
    return;
  end if;
  -- a new school year has begun: the conversation goes on behind the new door
  s.coffre := coffre_;
  issue := priv.avancer_echange(s, n_, 'eux', null, priv.empreinte_d_envoi(coffre_ || '|' || epoque_, depots, sceaux));
  if issue is null and not priv.user_epreuve(epreuve_, jusqua_) then
    issue := 'epreuve-refusee';
  end if;
  if issue is null and not priv.poser_depots(s.service, coffre_, epoque_, depots, sceaux, s.saisine) then
    issue := 'depot-existe';
  end if;
  if issue is null then
    select * into g from priv.guichet_de(uai_) x where x.service = s.service;
    if g.lecteur = 'garde' and g.secteur = c.secteur then
      update public.saisine x set garde_le = coalesce(x.garde_le, priv.maintenant())
        where x.service = s.service and x.saisine = s.saisine;
    end if;
    perform priv.passer(array['adresse:' || adresse_]
      || case when g.secteur is null then '{}' else array['secteur:' || g.service || '/' || g.secteur] end);
  end if;
  return query select nullif(issue, 'deja'), s.service;
end
$$;
comment on function priv.deposer_message is 'A later word: next number, door now in service, nobody there to read it but the duty if so it is today.';

grant execute on function priv.page_du_guichet(text), priv.annuaire_public(text, integer, integer), priv.affluence(text, text),
  priv.deposer_au_guichet(text, text, text, integer, text[], bytea[], text, boolean, text, bytea, bytea, timestamptz, text),
  priv.trop_de_recus(text), priv.noter_recu_faux(text), priv.ouvrir_recu(bytea), priv.echanges_du_recu(bytea),
  priv.deposer_message(text, bytea, integer, text, integer, text[], bytea[], bytea, timestamptz, text)
  to permanence_guichet;

-- Those who hold the door, or are on duty.

create function priv.deposer_du_personnel(uai_ text, coffre_ text, epoque_ integer, depots text[], sceaux bytea[],
    urgent_ boolean, lecteur_ text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  elle record;
begin
  select * into elle from priv.mon_etablissement() m where m.uai = uai_;
  if not found then
    return 'saisine-hors-role';
  end if;
  if not exists (select from priv.guichet_de(uai_) g where g.service = elle.service) then
    return 'guichet-inconnu';
  end if;
  if priv.deja_rangee(elle.service, coffre_, epoque_, depots, sceaux, 'personnel', urgent_, null, elle.membre) then
    return null;
  end if;
  return priv.ranger_saisine(uai_, elle.service, coffre_, epoque_, depots, sceaux, 'personnel', urgent_, lecteur_, null, elle.membre);
end
$$;
comment on function priv.deposer_du_personnel is 'By the staff of a school, for that school alone, whatever the hours of the guichet.';

create function priv.saisines_du_personnel() returns table (saisine text, etat text, jour date, urgent boolean)
  language sql stable security definer set search_path = '' as $$
  select s.saisine, s.etat, s.jour, s.urgent
  from priv.mon_etablissement() m join public.saisine s on s.service = m.service and s.depose_par = m.membre
  where s.expire_le >= priv.aujourdhui()
  order by s.jour desc, s.saisine
$$;
comment on function priv.saisines_du_personnel is 'Those she filed herself, and how far each has gone.';

create function priv.je_suis_de_garde() returns boolean
  language sql stable security definer set search_path = '' as
  $$ select coalesce(priv.mon_membre() = any (priv.de_garde(priv.mon_service())), false) $$;

create function priv.saisine_en_main(saisine_ text) returns public.saisine
  language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.saisine;
begin
  select x.* into s from public.saisine x
    where x.service = priv.mon_service() and x.saisine = saisine_ and x.expire_le >= priv.aujourdhui() for update;
  if s.coffre = any (priv.mes_portes()) or (s.garde_le is not null and priv.je_suis_de_garde()) then
    return s;
  end if;
  return null;
end
$$;
comment on function priv.saisine_en_main is 'Mine by the door, or fallen to me on duty; locked. For other functions only.';

create function priv.dire_etat(saisine_ text, etat_ text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  s     public.saisine := priv.saisine_en_main(saisine_);
  tenue boolean := s.coffre = any (priv.mes_portes());
begin
  if s.saisine is null or not (tenue or etat_ = 'recue') then
    return null;
  end if;
  -- whoever is on duty says that it was read, and hides nothing of what the sector shows
  update public.saisine x
    set etat = case when tenue or x.etat = 'deposee' then etat_ else x.etat end,
        garde_le = case when tenue then null else x.garde_le end
    where x.service = s.service and x.saisine = s.saisine;
  return s.coffre;
end
$$;
comment on function priv.dire_etat is 'A person has opened it, or shows that it is taken up; once the sector has, it is no longer the duty''s. Gives its coffre.';

create function priv.repondre(saisine_ text, n_ integer, sceau_ bytea) returns table (motif text, coffre text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.saisine := priv.saisine_en_main(saisine_);
begin
  if s.saisine is null then
    return query select 'saisine-inconnue', null::text;
  elsif not s.avec_recu then
    return query select 'sans-recu', null::text;
  else
    return query select nullif(priv.avancer_echange(s, n_, 'nous', sceau_, sha256(sceau_)), 'deja'), s.coffre;
  end if;
end
$$;
comment on function priv.repondre is 'An answer, sealed to the receipt.';

create function priv.relayer(saisine_ text, coffre_ text, epoque_ integer, depot_ text, sceau_ bytea)
  returns table (motif text, coffre text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  s  public.saisine;
  c  public.coffre;
begin
  if exists (select from public.depot d where d.service = priv.mon_service() and d.coffre = coffre_ and d.depot = depot_
      and d.saisine = saisine_ and d.sceau = sceau_) then
    return query select null::text, coffre_;
    return;
  end if;
  s := priv.saisine_en_main(saisine_);
  if s.saisine is null or not s.coffre = any (priv.mes_portes()) then
    return query select 'saisine-inconnue', null::text;
    return;
  end if;
  select x.* into c from public.coffre x where x.service = s.service and x.coffre = coffre_ and x.genre in ('secteur', 'service');
  if c.coffre is null or not priv.porte_ouverte(s.service, coffre_, epoque_, c.genre, c.secteur) then
    return query select 'porte-inconnue', null::text;
    return;
  end if;
  update public.saisine x set coffre = coffre_, garde_le = null where x.service = s.service and x.saisine = s.saisine;
  if not priv.poser_depots(s.service, coffre_, epoque_, array[depot_], array[sceau_], saisine_) then
    return query select 'depot-existe', null::text;
    return;
  end if;
  return query select null::text, s.coffre;
end
$$;
comment on function priv.relayer is 'To the door of a colleague, with the row and its conversation: what comes later goes to her.';

create function priv.rendre_compte(saisine_ text, coffre_ text, epoque_ integer, depot_ text, sceau_ bytea) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  s public.saisine;
begin
  if exists (select from public.depot d where d.service = priv.mon_service() and d.coffre = coffre_ and d.depot = depot_
      and d.saisine = saisine_ and d.sceau = sceau_) then
    return null;
  end if;
  s := priv.saisine_en_main(saisine_);
  if s.saisine is null or s.garde_le is null or not priv.je_suis_de_garde() then
    return 'saisine-inconnue';
  end if;
  if s.coffre <> coffre_ or not exists (select from public.coffre c
      where c.service = s.service and c.coffre = coffre_ and c.epoque - epoque_ in (0, 1)) then
    return 'porte-inconnue';
  end if;
  update public.saisine x set garde_le = null where x.service = s.service and x.saisine = s.saisine;
  if not priv.poser_depots(s.service, coffre_, epoque_, array[depot_], array[sceau_], saisine_) then
    return 'depot-existe';
  end if;
  return null;
end
$$;
comment on function priv.rendre_compte is 'What was done on duty, told to the sector: it leaves the inbox of the duty.';

create function priv.depots_de_garde()
  returns table (coffre text, epoque integer, depot text, sceau bytea, recu_le timestamptz, saisine text, emetteur text,
                 urgent boolean, etat text, jour date, expire_le date, avec_recu boolean, par_compte boolean)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  s record;
begin
  if not priv.je_suis_de_garde() then
    return;
  end if;
  return query
    select d.coffre, d.epoque, d.depot, d.sceau, d.recu_le, s.saisine, s.emetteur, s.urgent, s.etat, s.jour, s.expire_le,
      s.avec_recu, s.par_compte
    from public.saisine s
      join public.depot d on d.service = s.service and d.saisine = s.saisine and d.coffre = s.coffre
    where s.service = priv.mon_service() and s.garde_le is not null and s.expire_le >= priv.aujourdhui()
    order by d.recu_le, d.depot limit 200;
  for s in select x.saisine, x.coffre from public.saisine x
      where x.service = priv.mon_service() and x.garde_le is not null and x.expire_le >= priv.aujourdhui()
        and exists (select from public.depot d where d.service = x.service and d.saisine = x.saisine and d.coffre = x.coffre)
      order by x.saisine loop
    insert into priv.ouverture values (priv.empreinte_du_jeton(), s.saisine) on conflict do nothing;
    if found then
      perform priv.auditer('garde-ouverture', s.coffre, 'saisine:' || s.saisine);
    end if;
  end loop;
end
$$;
comment on function priv.depots_de_garde is 'What fell to whoever is on duty now; one audit line per session and saisine, which the sector reads.';

create function priv.echanges_de_garde() returns table (saisine text, n integer, sens text, jour date, lu_le timestamptz)
  language sql stable security definer set search_path = '' as $$
  select e.saisine, e.n, e.sens, e.jour, e.lu_le
  from public.saisine s join public.echange e on e.service = s.service and e.saisine = s.saisine
  where s.service = priv.mon_service() and s.garde_le is not null and s.expire_le >= priv.aujourdhui() and priv.je_suis_de_garde()
  order by e.saisine, e.n
$$;

create function priv.parts_de_garde() returns table (coffre text, epoque integer, generation integer, sceau bytea)
  language sql stable security definer set search_path = '' as $$
  select p.coffre, p.epoque, p.generation, p.sceau
  from public.porte_part p
  where p.service = priv.mon_service() and p.membre = priv.mon_membre() and priv.je_suis_de_garde()
    and exists (select from public.saisine s
      where s.service = p.service and s.coffre = p.coffre and s.garde_le is not null and s.expire_le >= priv.aujourdhui())
  order by p.coffre, p.epoque, p.generation
$$;
comment on function priv.parts_de_garde is 'Her parts of the doors behind which something fell to her.';

create function priv.non_ouvertes() returns table (secteur text, nombre integer)
  language sql stable security definer set search_path = '' as $$
  select c.secteur, count(*)::integer
  from public.saisine s join public.coffre c on c.service = s.service and c.coffre = s.coffre
  where s.service = priv.mon_service() and priv.mon_role() in ('ctss-d', 'adjoint', 'secretaire')
    and s.urgent and s.etat = 'deposee' and c.genre = 'secteur' and s.expire_le >= priv.aujourdhui()
  group by c.secteur order by c.secteur
$$;
comment on function priv.non_ouvertes is 'Urgent saisines that nobody has opened, by sector: a bare count.';

grant execute on function priv.deposer_du_personnel(text, text, integer, text[], bytea[], boolean, text),
  priv.saisines_du_personnel(), priv.dire_etat(text, text), priv.repondre(text, integer, bytea),
  priv.relayer(text, text, integer, text, bytea), priv.rendre_compte(text, text, integer, text, bytea),
  priv.je_suis_de_garde(), priv.depots_de_garde(), priv.echanges_de_garde(), priv.parts_de_garde(), priv.non_ouvertes()
  to permanence_app;
