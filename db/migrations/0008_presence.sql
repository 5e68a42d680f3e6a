-- When she is where, what the calendar closes, who reads what is written at the guichet of a school, and the accounts
-- of the staff of schools.

set local role permanence_owner;

-- [Note: staff accounts] A head, a CPE, a teacher has a seat of the service and no keyring. `priv.mon_service()`, which
-- every policy asks, answers null for her: each of them is closed, and what she may do is a function that names her.

alter table compte drop constraint compte_role_check;
alter table compte add constraint compte_role_check check (role in
  ('ass', 'stagiaire', 'ctss-d', 'adjoint', 'ctss-r', 'national', 'secretaire', 'administrateur', 'personnel'));
alter table compte add column courriel text check (courriel ~ '^[^@\s]+@[^@\s]+$' and length(courriel) <= 120);
comment on column compte.courriel is 'Where an alert without content goes. Read and changed by its owner only, by functions.';
revoke select on compte from permanence_app;
grant select (service, membre, nom, prenom, role, telephone, actif) on compte to permanence_app;

create or replace function priv.mon_service() returns text
  language plpgsql stable security definer set search_path = '' as $$
begin
  return (select c.service
    from priv.session s join public.compte c on c.service = s.service and c.membre = s.membre
    where s.empreinte = priv.empreinte_du_jeton() and s.jusqua > priv.maintenant() and c.actif and c.role <> 'personnel');
end
$$;
comment on function priv.mon_service is 'The service whose rows I may see. Null for the staff of schools, as for nobody.';

create function priv.mon_compte()
  returns table (service text, nom_du_service text, membre text, nom text, prenom text, role text)
  language sql stable security definer set search_path = '' as $$
  select m.service, s.nom, m.membre, c.nom, c.prenom, m.role
  from priv.moi() m
    join public.service s on s.service = m.service
    join public.compte c on c.service = m.service and c.membre = m.membre
$$;
comment on function priv.mon_compte is 'Who I am: what a session says, to the staff of schools too.';

create function priv.mon_courriel() returns text
  language sql stable security definer set search_path = '' as $$
  select c.courriel from priv.moi() m join public.compte c on c.service = m.service and c.membre = m.membre
$$;
create function priv.changer_courriel(courriel_ text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.compte c set courriel = courriel_ from priv.moi() m where c.service = m.service and c.membre = m.membre
$$;
grant execute on function priv.mon_compte(), priv.mon_courriel(), priv.changer_courriel(text) to permanence_app;

create table personnel (
  service  text not null,
  membre   text not null,
  uai      text not null references etablissement on delete restrict,
  fonction text not null check (fonction in
             ('chef', 'adjoint', 'cpe', 'enseignant', 'infirmier', 'psy-en', 'directeur-ecole', 'autre')),
  primary key (service, membre),
  foreign key (service, membre) references compte on delete cascade
);
comment on table personnel is 'The school of a member of staff who files saisines, and what she is there. Never what she filed.';

create function priv.mon_etablissement() returns table (service text, membre text, uai text, fonction text)
  language sql stable security definer set search_path = '' as $$
  select p.service, p.membre, p.uai, p.fonction
  from priv.moi() m join public.personnel p on p.service = m.service and p.membre = m.membre
  where m.role = 'personnel'
$$;
comment on function priv.mon_etablissement is 'The school of a member of staff: hers alone.';
grant execute on function priv.mon_etablissement() to permanence_app;

-- Presence, absence, guichet.

create table presence (
  service         text not null,
  id              text not null check (id ~ '^[a-z2-7]{26}$'),
  membre          text not null,
  uai             text not null references etablissement on delete restrict,
  jour_de_semaine integer not null check (jour_de_semaine between 1 and 6),
  semaine         text not null check (semaine in ('toutes', 'paires', 'impaires')),
  debut           text not null check (debut ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  fin             text not null check (fin ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  bureau          text not null check (length(bureau) <= 80),
  du              date not null,
  au              date check (au >= du),
  primary key (service, id),
  foreign key (service, membre) references compte on delete restrict,
  check (debut collate "C" < fin collate "C")
);
create index presence_uai on presence (service, uai);
create index presence_membre on presence (service, membre);
comment on table presence is 'The regular hours of a social worker in a school, which are posted on its door. No appointment, no pupil, no act.';

create table absence (
  service text not null,
  id      text not null check (id ~ '^[a-z2-7]{26}$'),
  membre  text not null,
  du      date not null,
  au      date not null check (au >= du),
  primary key (service, id),
  foreign key (service, membre) references compte on delete restrict
);
create index absence_membre on absence (service, membre);
comment on table absence is 'Days somebody is away. Dates only: no reason is ever kept.';

create table guichet (
  service           text not null references service on delete restrict,
  uai               text not null references etablissement on delete restrict,
  ouvert_en_vacances boolean not null default false,
  ferme_jusqua      date,
  primary key (service, uai)
);
comment on table guichet is 'What a service decided for the public page of a school; without a row, the calendar decides. Counts nothing.';
comment on column guichet.ferme_jusqua is 'Last day closed by the service.';

-- The calendar. Published, national: outside every service, like the directory of schools.

create table vacances (
  zone    text not null check (zone <> '' and length(zone) <= 40),
  annee   text not null check (annee ~ '^[0-9]{4}(-[0-9]{4})?$'),
  libelle text not null check (libelle <> '' and length(libelle) <= 120),
  du      date not null,
  reprise date check (reprise > du),
  primary key (zone, annee, libelle)
);
comment on table vacances is 'School holidays as the ministry publishes them, by zone. Names no person.';
comment on column vacances.reprise is 'First day of class again; null while the ministry has published the beginning only.';

create table ferie (
  zone    text not null check (zone <> '' and length(zone) <= 40),
  jour    date not null,
  libelle text not null check (libelle <> '' and length(libelle) <= 80),
  primary key (zone, jour)
);
comment on table ferie is 'Public holidays by zone, as published. Names no person.';

do $$
declare
  t regclass;
begin
  foreach t in array array['presence', 'absence', 'guichet', 'vacances', 'ferie', 'personnel']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s for select to permanence_owner using (true)', t);
  end loop;
  foreach t in array array['presence', 'absence', 'guichet', 'personnel']::regclass[] loop
    execute format('create policy lire on %s for select to permanence_app using (service = (select priv.mon_service()))', t);
  end loop;
  foreach t in array array['vacances', 'ferie']::regclass[] loop
    execute format('create policy lire on %s for select to permanence_app using (true)', t);
    execute format($p$create policy inserer on %s for insert to permanence_app
      with check ((select priv.mon_role()) = 'administrateur')$p$, t);
    execute format($p$create policy modifier on %s for update to permanence_app
      using ((select priv.mon_role()) = 'administrateur') with check ((select priv.mon_role()) = 'administrateur')$p$, t);
  end loop;
end
$$;

create function priv.ecoles_de_mes_secteurs() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select array_agg(e.uai) from public.secteur_etablissement e
    where e.service = priv.mon_service() and e.secteur = any (priv.mes_secteurs())), '{}');
end
$$;
comment on function priv.ecoles_de_mes_secteurs is 'Schools of the sectors where I am in post today.';

create function priv.recoit(service_ text, secteur_ text, jour_ date) returns table (membre text)
  language sql stable security definer set search_path = '' as $$
  select distinct a.membre
  from public.affectation a join public.compte c on c.service = a.service and c.membre = a.membre
  where a.service = service_ and a.secteur = secteur_ and c.actif
    and c.role in ('ass', 'ctss-d', 'adjoint', 'ctss-r') and a.role in ('ass', 'ctss-d', 'adjoint', 'ctss-r')
    and a.titre in ('titulaire', 'binome', 'remplacante', 'interim')
    and a.debut <= jour_ and (a.fin is null or a.fin >= jour_)
$$;
comment on function priv.recoit is 'Who is assigned to a sector on a day, and receives pupils there. For other functions only.';

create function priv.ecoles_ou_je_vais() returns text[]
  language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select array_agg(e.uai) from public.secteur_etablissement e
    where e.service = priv.mon_service() and exists (
      select from priv.recoit(e.service, e.secteur, priv.aujourdhui()) r where r.membre = priv.mon_membre())), '{}');
end
$$;
comment on function priv.ecoles_ou_je_vais is 'Schools of the sectors where I am assigned today, in post or for dates.';
grant execute on function priv.ecoles_de_mes_secteurs(), priv.ecoles_ou_je_vais() to permanence_app;

create policy inserer on presence for insert to permanence_app
  with check (service = (select priv.mon_service()) and membre = (select priv.mon_membre())
    and uai = any ((select priv.ecoles_ou_je_vais())::text[]));
create policy modifier on presence for update to permanence_app
  using (service = (select priv.mon_service()) and membre = (select priv.mon_membre()))
  with check (service = (select priv.mon_service()) and membre = (select priv.mon_membre())
    and uai = any ((select priv.ecoles_ou_je_vais())::text[]));
create policy effacer on presence for delete to permanence_app
  using (service = (select priv.mon_service()) and membre = (select priv.mon_membre()));
grant select, delete, insert (service, id, membre, uai, jour_de_semaine, semaine, debut, fin, bureau, du, au),
  update (uai, jour_de_semaine, semaine, debut, fin, bureau, du, au) on presence to permanence_app;

create policy inserer on absence for insert to permanence_app
  with check (service = (select priv.mon_service())
    and (membre = (select priv.mon_membre()) or (select priv.mon_role()) in ('ctss-d', 'adjoint')));
create policy modifier on absence for update to permanence_app
  using (service = (select priv.mon_service())
    and (membre = (select priv.mon_membre()) or (select priv.mon_role()) in ('ctss-d', 'adjoint')))
  with check (service = (select priv.mon_service()));
create policy effacer on absence for delete to permanence_app
  using (service = (select priv.mon_service())
    and (membre = (select priv.mon_membre()) or (select priv.mon_role()) in ('ctss-d', 'adjoint')));
grant select, delete, insert (service, id, membre, du, au), update (du, au) on absence to permanence_app;

create policy inserer on guichet for insert to permanence_app
  with check (service = (select priv.mon_service()) and ((select priv.mon_role()) in ('ctss-d', 'adjoint')
    or uai = any ((select priv.ecoles_de_mes_secteurs())::text[])));
create policy modifier on guichet for update to permanence_app
  using (service = (select priv.mon_service()) and ((select priv.mon_role()) in ('ctss-d', 'adjoint')
    or uai = any ((select priv.ecoles_de_mes_secteurs())::text[])))
  with check (service = (select priv.mon_service()));
grant select, insert (service, uai, ouvert_en_vacances, ferme_jusqua), update (ouvert_en_vacances, ferme_jusqua)
  on guichet to permanence_app;

create policy inserer on personnel for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint', 'administrateur'));
create policy modifier on personnel for update to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint', 'administrateur'))
  with check (service = (select priv.mon_service()));
grant select, insert (service, membre, uai, fonction), update (uai, fonction) on personnel to permanence_app;

grant select, insert (zone, annee, libelle, du, reprise), update (du, reprise) on vacances to permanence_app;
grant select, insert (zone, jour, libelle), update (libelle) on ferie to permanence_app;

-- What is said to anybody who opens the page of a school.

create policy fonctions on etablissement for select to permanence_owner using (true);

create function priv.zone_scolaire(academie_ text) returns text
  language sql immutable set search_path = '' as $$
  select case
    when academie_ in ('03', '04', '06', '07', '08', '10', '13', '22') then 'A'
    when academie_ in ('02', '05', '09', '12', '14', '15', '17', '18', '19', '20', '21', '23', '70') then 'B'
    when academie_ in ('01', '11', '16', '24', '25') then 'C'
    when academie_ = '27' then 'Corse'
    when academie_ = '28' then 'Réunion'
    when academie_ = '31' then 'Martinique'
    when academie_ = '32' then 'Guadeloupe'
    when academie_ = '33' then 'Guyane'
    when academie_ = '40' then 'Nouvelle Calédonie'
    when academie_ = '41' then 'Polynésie'
    when academie_ = '42' then 'Wallis et Futuna'
    when academie_ = '43' then 'Mayotte'
    when academie_ = '44' then 'Saint Pierre et Miquelon'
    when academie_ = '99' then 'Fictive'
  end
$$;
comment on function priv.zone_scolaire is 'Zone of the school holidays by code of académie; domain/calendrier.ts holds the same table. 99: demonstration.';

create function priv.zone_feriee(departement_ text) returns text
  language sql immutable set search_path = '' as $$
  select case
    when departement_ in ('057', '067', '068') then 'Alsace-Moselle'
    when departement_ = '971' then 'Guadeloupe'
    when departement_ = '972' then 'Martinique'
    when departement_ = '973' then 'Guyane'
    when departement_ = '974' then 'La Réunion'
    when departement_ = '975' then 'Saint-Pierre-et-Miquelon'
    when departement_ = '976' then 'Mayotte'
    when departement_ = '977' then 'Saint-Barthélémy'
    when departement_ = '978' then 'Saint-Martin'
    when departement_ = '986' then 'Wallis-et-Futuna'
    when departement_ = '987' then 'Polynésie Française'
    when departement_ = '988' then 'Nouvelle-Calédonie'
    when departement_ is not null then 'Métropole'
  end
$$;
comment on function priv.zone_feriee is 'Zone of the public holidays by département; domain/calendrier.ts holds the same table.';

create function priv.reprise_des_vacances(zone_ text, jour_ date) returns table (reprise date, annoncee boolean)
  language sql stable security definer set search_path = '' as $$
  select coalesce(v.reprise, v.du + 59), v.reprise is not null
  from public.vacances v
  where v.zone = zone_ and v.du <= jour_ and coalesce(v.reprise, v.du + 59) > jour_
  order by 1 desc limit 1
$$;
-- 59 days: from the first Saturday of July to 1 September. Longer would be an invention.
comment on function priv.reprise_des_vacances is 'Until when a day is in the holidays of a zone. Nothing is known of a day without a row: it is not one.';

create index annuaire_garde on annuaire (service, n) where type = 'garde';

create function priv.absent(service_ text, membre_ text, jour_ date) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from public.absence a
    where a.service = service_ and a.membre = membre_ and a.du <= jour_ and a.au >= jour_)
$$;
comment on function priv.absent is 'For other functions only.';

create function priv.de_garde(service_ text) returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct c.membre order by c.membre), '{}')
  from (select a.octets::jsonb -> 'corps' -> 'tours' as tours from public.annuaire a
        where a.service = service_ and a.type = 'garde' order by a.n desc limit 1) g
    cross join lateral jsonb_array_elements(g.tours) t
    join public.compte c on c.service = service_ and c.membre = t ->> 'membre' and c.actif
  where (t ->> 'debut')::timestamptz <= priv.maintenant() and (t ->> 'fin')::timestamptz > priv.maintenant()
    and not priv.absent(service_, c.membre, priv.aujourdhui())
$$;
comment on function priv.de_garde is 'Who is on duty now, as the last signed roster says, and not away.';

create function priv.guichet_de(uai_ text)
  returns table (service text, secteur text, nom text, commune text, ouvert boolean, raison text, reouvre_le date, lecteur text)
  language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
declare
  e       record;
  jour    date := priv.aujourdhui();
  v       record;
  motif   text;
  reprise date;
begin
  select s.service, s.secteur, t.nom, t.commune, priv.zone_scolaire(t.academie) as zone,
      coalesce(g.ouvert_en_vacances, false) as ouvert_en_vacances, g.ferme_jusqua
    into e
    from public.etablissement t
      join public.secteur_etablissement s on s.uai = t.uai
      left join public.guichet g on g.service = s.service and g.uai = s.uai
    where t.uai = uai_ and t.perimetre and t.statut = 'public' and t.etat <> 'ferme'
    order by s.service limit 1;
  if not found then
    return;
  end if;
  -- the first day open again: a closing may end in the middle of holidays, and holidays in a closing
  reprise := jour;
  loop
    if e.ferme_jusqua >= reprise then
      motif := coalesce(motif, 'ferme');
      reprise := e.ferme_jusqua + 1;
      continue;
    end if;
    exit when e.ouvert_en_vacances;
    select * into v from priv.reprise_des_vacances(e.zone, reprise);
    exit when not found;
    motif := coalesce(motif, 'vacances');
    reprise := v.reprise;
    if not v.annoncee then
      reprise := null;
      exit;
    end if;
  end loop;
  return query select e.service, e.secteur, e.nom, coalesce(e.commune, ''), motif is null, motif,
    case when motif is not null then reprise end,
    case
      when exists (select from priv.recoit(e.service, e.secteur, jour) r where not priv.absent(e.service, r.membre, jour))
        then 'secteur'
      when cardinality(priv.de_garde(e.service)) > 0 then 'garde'
      else 'service'
    end;
end
$$;
comment on function priv.guichet_de is 'Open or closed, until when, and who reads: the same for everybody. No row for a school that is not served.';

create function priv.presences_de(uai_ text)
  returns table (membre text, jour_de_semaine integer, semaine text, debut text, fin text, bureau text, du date, au date)
  language sql stable security definer set search_path = '' as $$
  select p.membre, p.jour_de_semaine, p.semaine, p.debut, p.fin, p.bureau, p.du, p.au
  from priv.guichet_de(uai_) g
    join public.presence p on p.service = g.service and p.uai = uai_
    join priv.recoit(g.service, g.secteur, priv.aujourdhui()) r on r.membre = p.membre
  where p.au is null or p.au >= priv.aujourdhui()
  order by p.jour_de_semaine, p.debut, p.id
$$;
comment on function priv.presences_de is 'Hours posted on the page of a school, of those assigned to its sector today.';

create function priv.absences_de(uai_ text) returns table (membre text, du date, au date)
  language sql stable security definer set search_path = '' as $$
  select a.membre, a.du, a.au
  from priv.guichet_de(uai_) g
    cross join lateral priv.recoit(g.service, g.secteur, priv.aujourdhui()) r
    join public.absence a on a.service = g.service and a.membre = r.membre
  where a.au >= priv.aujourdhui()
$$;
comment on function priv.absences_de is 'Days to take out of the hours posted; not shown themselves.';

create function priv.calendrier_de(uai_ text) returns table (genre text, libelle text, du date, reprise date)
  language sql stable security definer set search_path = '' as $$
  select 'vacances', v.libelle, v.du, v.reprise
  from public.etablissement e join public.vacances v on v.zone = priv.zone_scolaire(e.academie)
  where e.uai = uai_ and coalesce(v.reprise, v.du + 59) > priv.aujourdhui() and v.du <= priv.aujourdhui() + 400
  union all
  select 'ferie', f.libelle, f.jour, f.jour + 1
  from public.etablissement e join public.ferie f on f.zone = priv.zone_feriee(e.departement)
  where e.uai = uai_ and f.jour >= priv.aujourdhui() and f.jour <= priv.aujourdhui() + 400
  order by 3, 1
$$;
comment on function priv.calendrier_de is 'Days without class of a school, from today.';

grant execute on function priv.zone_scolaire(text), priv.zone_feriee(text), priv.de_garde(text), priv.guichet_de(text),
  priv.presences_de(text), priv.absences_de(text), priv.calendrier_de(text) to permanence_app, permanence_guichet;
