-- [Note: figures that leave] What the server knows of the figures of a service: that a campaign is open, which sector has
-- sent its sealed totals and on which day, who opened them alone, and what is published. The counts themselves are in
-- dépôts behind the door of the heads; a published table is the only figure of activity held in clear, for everybody.

set local role permanence_owner;

alter table service add column parent text references service on delete restrict check (parent <> service);
comment on column service.parent is 'The service above: that of the académie, then of the nation; null at the top. Rounded tables go there.';

create table campagne (
  service       text not null references service on delete restrict,
  annee         integer not null check (annee between 2000 and 2200),
  ouverte_le    date not null,
  close_le      date,
  par_trimestre boolean not null,
  decision      text not null check (length(decision) <= 300),
  primary key (service, annee),
  check (not par_trimestre or decision <> '')
);
comment on table campagne is 'The yearly collection of totals of a service. Once closed it stays closed.';
comment on column campagne.decision is 'The written decision by which the service collects by terms too.';

create table releve (
  service  text not null,
  depot    text not null,
  coffre   text not null,
  secteur  text not null,
  annee    integer not null,
  jour     date not null,
  par      text not null,
  remplace boolean not null default false,
  primary key (service, depot),
  foreign key (service, annee) references campagne on delete restrict,
  foreign key (service, coffre) references coffre on delete restrict,
  foreign key (service, secteur) references secteur on delete restrict,
  foreign key (service, par) references compte on delete restrict
);
create unique index releve_en_vigueur on releve (service, secteur, annee) where not remplace;
comment on table releve is 'That a sector has sent its sealed totals of a school year, the day, by whom. No count.';
comment on column releve.depot is 'Id of its dépôt, and of the piece that the heads make of it.';
comment on column releve.remplace is 'Sent again whole since: no longer counted, still opened by whoever opened it.';

create table publication (
  service   text not null references service on delete restrict,
  annee     integer not null check (annee between 2000 and 2200),
  catalogue integer not null check (catalogue >= 1),
  contenu   jsonb not null,
  le        date not null,
  par       text not null,
  primary key (service, annee),
  foreign key (service, par) references compte on delete restrict
);
comment on table publication is 'Tables as everybody may read them: rounded, small counts hidden. Written once a year and never again.';
create trigger jamais before update or delete on publication for each row execute function priv.jamais();
create trigger jamais_vider before truncate on publication for each statement execute function priv.jamais();

create table remontee (
  service text not null references service on delete restrict,
  de      text not null references service on delete restrict,
  annee   integer not null check (annee between 2000 and 2200),
  coffre  text not null,
  depot   text not null,
  le      date not null,
  primary key (service, de, annee),
  foreign key (service, coffre) references coffre on delete restrict
);
create index remontee_de on remontee (de, annee);
comment on table remontee is 'That a service sent its rounded, sealed tables to the one above: the last dépôt of each year. No count.';

do $$
declare
  t regclass;
begin
  foreach t in array array['campagne', 'releve', 'publication', 'remontee']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s to permanence_owner using (true) with check (true)', t);
  end loop;
end
$$;

-- Who heads a service, at its level. Inlined where it is used: no SET clause.
create function priv.responsable() returns boolean
  language sql stable as $$ select coalesce(priv.mon_role() in ('ctss-d', 'adjoint', 'ctss-r', 'national'), false) $$;
comment on function priv.responsable is 'CTSS-D and deputies of a département, CTSS-R of an académie, national adviser: the coffre of the service is theirs.';

create function priv.secteurs_ou_je_recois() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select array_agg(s.id) from public.secteur s
    where s.service = priv.mon_service() and exists (
      select from priv.recoit(s.service, s.id, priv.aujourdhui()) r where r.membre = priv.mon_membre())), '{}');
end
$$;
comment on function priv.secteurs_ou_je_recois is 'Sectors where I am assigned today and receive pupils, in post or for dates. For other functions only.';

create function priv.mes_releves() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  moi      text := priv.mon_service();
  membre   text := priv.mon_membre();
  tous     boolean := priv.responsable();
  secteurs text[] := priv.secteurs_ou_je_recois();
begin
  return coalesce((select array_agg(r.depot) from public.releve r
    where r.service = moi and (tous or r.par = membre or r.secteur = any (secteurs))), '{}');
end
$$;
comment on function priv.mes_releves is 'Those I sent, those of the sectors where I receive; all of the service for its heads.';

create function priv.services() returns table (service text, nom text, parent text)
  language sql stable security definer set search_path = '' as
  'select s.service, s.nom, s.parent from public.service s';
comment on function priv.services is 'The tree of services: who publishes, and what is above whom. Public.';

grant execute on function priv.responsable(), priv.mes_releves(), priv.services() to permanence_app;

create policy lire on campagne for select to permanence_app using (service = (select priv.mon_service()));
create policy inserer on campagne for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.responsable()));
create policy modifier on campagne for update to permanence_app
  using (service = (select priv.mon_service()) and (select priv.responsable()) and close_le is null)
  with check (service = (select priv.mon_service()));
grant select, insert (service, annee, ouverte_le, par_trimestre, decision), update (close_le, par_trimestre, decision)
  on campagne to permanence_app;

create policy lire on releve for select to permanence_app
  using (service = (select priv.mon_service()) and depot = any ((select priv.mes_releves())::text[]));
grant select (service, depot, secteur, annee, jour, par, remplace) on releve to permanence_app;

create policy lire on publication for select to permanence_app using (true);
create policy inserer on publication for insert to permanence_app
  with check (service = (select priv.mon_service()) and par = (select priv.mon_membre()) and (select priv.responsable()));
grant select (service, annee, catalogue, contenu, le), insert (service, annee, catalogue, contenu, le, par)
  on publication to permanence_app;

create policy recues on remontee for select to permanence_app
  using (service = (select priv.mon_service()) and (select priv.responsable()));
create policy envoyees on remontee for select to permanence_app
  using (de = (select priv.mon_service()) and (select priv.responsable()));
grant select (service, de, annee, depot, le) on remontee to permanence_app;

-- Whoever may see that totals were sent sees who opened them alone.
create policy releves_ouverts on audit for select to permanence_app
  using (service = (select priv.mon_service()) and verbe = 'releve-seul' and objet = any ((select priv.mes_releves())::text[]));

create function priv.transmettre_releve(secteur_ text, annee_ integer, coffre_ text, epoque_ integer, depot_ text, sceau_ bytea)
  returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  moi text := priv.mon_service();
  c   public.campagne;
begin
  if not secteur_ = any (priv.secteurs_ou_je_recois()) then
    return 'secteur-inconnu';
  end if;
  -- one after the other: the last one sent is the one that counts
  select * into c from public.campagne x where x.service = moi and x.annee = annee_ for update;
  if not found then
    return 'campagne-absente';
  end if;
  if c.close_le is not null then
    return 'campagne-close';
  end if;
  if not priv.porte_ouverte(moi, coffre_, epoque_, 'service', null) then
    return 'porte-inconnue';
  end if;
  -- an answer was lost on its way and the same came again: done, even if its dépôt is a piece by now
  if exists (select from public.releve r where r.service = moi and r.depot = depot_ and r.secteur = secteur_
      and r.annee = annee_ and r.coffre = coffre_ and r.par = priv.mon_membre() and not r.remplace) then
    return null;
  end if;
  if exists (select from public.releve r where r.service = moi and r.depot = depot_)
    or not priv.poser_depots(moi, coffre_, epoque_, array[depot_], array[sceau_], null) then
    return 'depot-existe';
  end if;
  delete from public.depot d using public.releve r
    where r.service = moi and r.secteur = secteur_ and r.annee = annee_ and not r.remplace
      and d.service = moi and d.coffre = r.coffre and d.depot = r.depot;
  update public.releve r set remplace = true
    where r.service = moi and r.secteur = secteur_ and r.annee = annee_ and not r.remplace;
  insert into public.releve (service, depot, coffre, secteur, annee, jour, par)
    values (moi, depot_, coffre_, secteur_, annee_, priv.aujourdhui(), priv.mon_membre());
  return null;
end
$$;
comment on function priv.transmettre_releve is
  'Totals of a sector, to the door of the heads, and the row that says so. What it replaces is taken back if it still waits there.';

create function priv.remonter(annee_ integer, coffre_ text, epoque_ integer, depot_ text, sceau_ bytea)
  returns table (motif text, vers text)
  language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  moi  text := priv.mon_service();
  haut text;
begin
  if not priv.responsable() then
    return query select 'service-hors-role', null::text;
    return;
  end if;
  -- one after the other for each service below
  select s.parent into haut from public.service s where s.service = moi for no key update;
  if haut is null then
    return query select 'sans-service-au-dessus', null::text;
    return;
  end if;
  if exists (select from public.publication p where p.service = haut and p.annee = annee_) then
    return query select 'deja-publie', null::text;
    return;
  end if;
  if not priv.porte_ouverte(haut, coffre_, epoque_, 'service', null) then
    return query select 'porte-inconnue', null::text;
    return;
  end if;
  if not exists (select from public.remontee r where r.service = haut and r.de = moi and r.annee = annee_
      and r.coffre = coffre_ and r.depot = depot_) then
    if not priv.poser_depots(haut, coffre_, epoque_, array[depot_], array[sceau_], null) then
      return query select 'depot-existe', null::text;
      return;
    end if;
    delete from public.depot d using public.remontee r
      where r.service = haut and r.de = moi and r.annee = annee_
        and d.service = haut and d.coffre = r.coffre and d.depot = r.depot;
    insert into public.remontee (service, de, annee, coffre, depot, le)
      values (haut, moi, annee_, coffre_, depot_, priv.aujourdhui())
      on conflict (service, de, annee) do update
        set coffre = excluded.coffre, depot = excluded.depot, le = excluded.le;
  end if;
  return query select null::text, haut;
end
$$;
comment on function priv.remonter is
  'Rounded tables, to the door of the heads of the service just above: the one way to write into another service.';

grant execute on function priv.transmettre_releve(text, integer, text, integer, text, bytea),
  priv.remonter(integer, text, integer, text, bytea) to permanence_app;
