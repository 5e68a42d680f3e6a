-- The open half of child protection: the protocol of a service, and days without a subject on which to wake somebody.

set local role permanence_owner;

create table protocole (
  service text not null references service on delete restrict,
  du      date not null,
  le      timestamptz not null default now(),
  par     text not null,
  contenu jsonb not null check (length(contenu::text) <= 32768),
  primary key (service, du, le),
  foreign key (service, par) references compte on delete restrict
);
comment on table protocole is 'What a service sends to child protection, to whom and how: names institutions, never a child. Each version is kept.';

-- [Note: reveil] A deadline while she is away. Her worker leaves days, never what waits; the timers tell her, then a head
-- of her service, that something does. Whoever came back since that day has seen it in Aujourd'hui: nothing is told.

create table reveil (
  service         text not null,
  membre          text not null,
  jour            date not null,
  dit_le          timestamptz,
  responsables_le timestamptz,
  primary key (service, membre, jour),
  foreign key (service, membre) references compte on delete cascade
);
create index reveil_jour on reveil (jour);
comment on table reveil is 'Days on which something waits for somebody. No subject, no file. Erased once she has been seen, or after 30 days.';

do $$
declare
  t regclass;
begin
  foreach t in array array['protocole', 'reveil']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end
$$;

create policy lire on protocole for select to permanence_app using (service = (select priv.mon_service()));
create policy inserer on protocole for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint')
    and par = (select priv.mon_membre()));
grant select, insert (service, du, par, contenu) on protocole to permanence_app;

create policy fonctions on reveil to permanence_owner using (true) with check (true);
create policy lire on reveil for select to permanence_app
  using (service = (select priv.mon_service()) and membre = (select priv.mon_membre()));
create policy inserer on reveil for insert to permanence_app
  with check (service = (select priv.mon_service()) and membre = (select priv.mon_membre()));
create policy effacer on reveil for delete to permanence_app
  using (service = (select priv.mon_service()) and membre = (select priv.mon_membre()));
grant select (service, membre, jour), delete, insert (service, membre, jour) on reveil to permanence_app;

-- Mails: two kinds more.

alter table courrier drop constraint courrier_genre_check;
alter table courrier add constraint courrier_genre_check check (genre in
  ('saisine', 'saisine-urgente', 'message', 'garde', 'non-ouvertes', 'echeance', 'echeance-collegue'));
comment on table courrier is 'Mails to send: to whom and of which of seven kinds, one a day of each. No subject, no text, no saisine.';

create function priv.vue_depuis(service_ text, membre_ text, jour_ date) returns boolean
  language sql stable security definer set search_path = '' as $$
  -- a sign-in that failed is anybody's
  select coalesce((select a.le >= jour_::timestamp at time zone 'Europe/Paris' from public.audit a
    where a.service = service_ and a.acteur = membre_ and a.verbe <> 'connexion-refusee'
    order by a.seq desc limit 1), false)
$$;
comment on function priv.vue_depuis is 'Whether she has signed in, or done what leaves a line, since that day began in Paris.';

create function priv.reveiller(jour_ date) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  r record;
begin
  delete from public.reveil v
    where v.jour < jour_ - 30 or (v.jour <= jour_ and priv.vue_depuis(v.service, v.membre, v.jour));
  for r in update public.reveil v set dit_le = priv.maintenant()
      where v.jour <= jour_ and v.dit_le is null returning v.service, v.membre loop
    perform priv.poster(r.service, array[r.membre], 'echeance');
  end loop;
  for r in update public.reveil v set responsables_le = priv.maintenant()
      where v.jour <= jour_ - 2 and v.responsables_le is null returning v.service, v.membre loop
    perform priv.poster(r.service, (select coalesce(array_agg(c.membre), '{}') from public.compte c
      where c.service = r.service and c.role in ('ctss-d', 'adjoint') and c.membre <> r.membre), 'echeance-collegue');
  end loop;
end
$$;
comment on function priv.reveiller is
  'Of the days up to this one: told to her unless she has been seen since, two days later to the heads of her service, without a name.';

grant execute on function priv.reveiller(date) to permanence_alertes;
