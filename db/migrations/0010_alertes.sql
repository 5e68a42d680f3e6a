-- [Note: alerts] What only has to happen: an urgent saisine that nobody opens goes further, receipts expire, a mail says
-- that something waits, and never what. The timers of the server ask here under a role of their own that has no right on
-- any table; how many working hours have passed is computed by the same rule as everywhere (domain/calendrier.ts).

do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'permanence_alertes') then
    create role permanence_alertes nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another base of this cluster was being migrated at the same time
end
$$;
grant usage on schema priv to permanence_alertes;

set local role permanence_owner;

create table courrier (
  service   text not null,
  membre    text not null,
  genre     text not null check (genre in ('saisine', 'saisine-urgente', 'message', 'garde', 'non-ouvertes')),
  jour      date not null,
  essais    integer not null default 0,
  prochain  timestamptz not null,
  parti_le  timestamptz,
  primary key (service, membre, genre, jour),
  foreign key (service, membre) references compte on delete cascade
);
create index courrier_prochain on courrier (prochain) where parti_le is null;
comment on table courrier is 'Mails to send: to whom and of which of five kinds, one a day of each. No subject, no text, no saisine.';
alter table courrier enable row level security;
alter table courrier force row level security;
create policy fonctions on courrier to permanence_owner using (true) with check (true);

alter table saisine add column ctss_le timestamptz;
comment on column saisine.ctss_le is 'When the heads of the service were told the count.';

create function priv.poster(service_ text, membres_ text[], genre_ text) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into public.courrier (service, membre, genre, jour, prochain)
  select c.service, c.membre, genre_, priv.aujourdhui(), priv.maintenant()
  from public.compte c
  where c.service = service_ and c.membre = any (membres_) and c.actif and c.courriel is not null
  on conflict (service, membre, genre, jour) do update
    -- an urgent one is never held back by that of this morning
    set prochain = priv.maintenant(), parti_le = null, essais = 0
    where genre_ in ('saisine-urgente', 'garde') and public.courrier.parti_le is not null
$$;
comment on function priv.poster is 'One mail a day of each kind and person; an urgent one each time.';

create function priv.lecteurs_d_un_coffre(service_ text, coffre_ text) returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.membre), '{}') from public.membre_coffre m
  where m.service = service_ and m.coffre = coffre_ and m.membre_service = service_ and m.ecrit and not m.retire
    and (m.debut is null or m.debut <= priv.aujourdhui()) and (m.fin is null or m.fin >= priv.aujourdhui())
$$;

create function priv.annoncer_une_saisine() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform priv.poster(new.service, priv.lecteurs_d_un_coffre(new.service, new.coffre),
    case when new.urgent then 'saisine-urgente' else 'saisine' end);
  if new.garde_le is not null then
    perform priv.poster(new.service, priv.de_garde(new.service), 'garde');
  end if;
  return new;
end
$$;
create trigger annoncer after insert on saisine for each row execute function priv.annoncer_une_saisine();

create function priv.annoncer_un_message() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform priv.poster(s.service, priv.lecteurs_d_un_coffre(s.service, s.coffre), 'message')
  from public.saisine s where s.service = new.service and s.saisine = new.saisine;
  return new;
end
$$;
create trigger annoncer after insert on echange for each row when (new.sens = 'eux')
  execute function priv.annoncer_un_message();

create function priv.urgentes_non_ouvertes() returns table
  (service text, saisine text, recue_le timestamptz, garde_le timestamptz, feries date[])
  language sql stable security definer set search_path = '' as $$
  select s.service, s.saisine, d.recu_le, s.garde_le, array(
      select f.jour from public.service v join public.ferie f on f.zone = priv.zone_feriee(v.departement)
      where v.service = s.service and f.jour >= s.jour and f.jour <= priv.aujourdhui())
  from public.saisine s
  join public.depot d on d.service = s.service and d.coffre = s.coffre and d.depot = s.saisine
  where s.urgent and s.etat = 'deposee' and s.ctss_le is null
$$;
comment on function priv.urgentes_non_ouvertes is
  'Urgent saisines still sealed behind their door, and the public holidays since: what the escalation looks at.';

create function priv.passer_a_la_garde(service_ text, saisine_ text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if priv.de_garde(service_) = '{}' then
    return false;
  end if;
  update public.saisine s set garde_le = priv.maintenant()
    where s.service = service_ and s.saisine = saisine_ and s.etat = 'deposee' and s.garde_le is null;
  if found then
    perform priv.poster(service_, priv.de_garde(service_), 'garde');
  end if;
  return true;
end
$$;
comment on function priv.passer_a_la_garde is 'False when nobody is on duty: the heads of the service are told at once.';

create function priv.dire_aux_responsables(service_ text, saisine_ text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.saisine s set ctss_le = priv.maintenant()
    where s.service = service_ and s.saisine = saisine_ and s.etat = 'deposee' and s.ctss_le is null;
  if found then
    perform priv.poster(service_, (select coalesce(array_agg(c.membre), '{}') from public.compte c
      where c.service = service_ and c.role in ('ctss-d', 'adjoint')), 'non-ouvertes');
  end if;
end
$$;

create function priv.courriers_a_envoyer(nombre_ integer) returns table
  (service text, membre text, genre text, jour date, courriel text, essais integer)
  language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
    with pris as (
      select c.service, c.membre, c.genre, c.jour from public.courrier c
      where c.parti_le is null and c.prochain <= priv.maintenant()
      order by c.prochain limit nombre_ for update skip locked)
    -- taken for ten minutes: a server that dies leaves them to another
    update public.courrier c set prochain = priv.maintenant() + interval '10 minutes', essais = c.essais + 1
    from pris p, public.compte q
    where c.service = p.service and c.membre = p.membre and c.genre = p.genre and c.jour = p.jour
      and q.service = c.service and q.membre = c.membre
    returning c.service, c.membre, c.genre, c.jour, q.courriel, c.essais;
end
$$;

create function priv.courrier_parti(service_ text, membre_ text, genre_ text, jour_ date) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.courrier c set parti_le = priv.maintenant()
  where c.service = service_ and c.membre = membre_ and c.genre = genre_ and c.jour = jour_
$$;

create function priv.courrier_reporte(service_ text, membre_ text, genre_ text, jour_ date, secondes_ integer) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.courrier c set prochain = priv.maintenant() + make_interval(secs => secondes_)
  where c.service = service_ and c.membre = membre_ and c.genre = genre_ and c.jour = jour_ and c.parti_le is null
$$;

create function priv.oublier_les_courriers() returns void
  language sql volatile security definer set search_path = '' as
  $$ delete from public.courrier c where c.jour < priv.aujourdhui() - 7 $$;
comment on function priv.oublier_les_courriers is 'A week after, nothing says who was told; one that never left is given up.';

create function priv.expirer_les_saisines() returns void
  language sql volatile security definer set search_path = '' as
  $$ delete from public.saisine s where s.expire_le < priv.aujourdhui() $$;
comment on function priv.expirer_les_saisines is
  '90 days after the last exchange the receipt opens nothing more. A dépôt still sealed stays, and becomes a piece.';

-- The heads of the service see what neither the sector nor the duty has opened, not what has just arrived.
create or replace function priv.non_ouvertes() returns table (secteur text, nombre integer)
  language sql stable security definer set search_path = '' as $$
  select c.secteur, count(*)::integer
  from public.saisine s join public.coffre c on c.service = s.service and c.coffre = s.coffre
  where s.service = priv.mon_service() and priv.mon_role() in ('ctss-d', 'adjoint', 'secretaire')
    and s.urgent and s.etat = 'deposee' and s.ctss_le is not null and c.genre = 'secteur'
    and s.expire_le >= priv.aujourdhui()
  group by c.secteur order by c.secteur
$$;
comment on function priv.non_ouvertes is
  'Urgent saisines that neither the sector nor the duty has opened in their time, by sector: a bare count.';

create function priv.prendre_le_tour() returns boolean
  language sql volatile security definer set search_path = '' as
  $$ select pg_catalog.pg_try_advisory_xact_lock(7236101) $$;
comment on function priv.prendre_le_tour is 'One server at a time runs the timers.';

grant execute on function priv.urgentes_non_ouvertes(), priv.passer_a_la_garde(text, text),
  priv.dire_aux_responsables(text, text), priv.courriers_a_envoyer(integer), priv.courrier_parti(text, text, text, date),
  priv.courrier_reporte(text, text, text, date, integer), priv.oublier_les_courriers(), priv.expirer_les_saisines(),
  priv.oublier_les_passages(),
  priv.prendre_le_tour()
  to permanence_alertes;
