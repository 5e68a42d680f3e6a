-- What entries and pieces do to their coffre, and the functions for what no policy can say.

set local role permanence_owner;

create function priv.ecrit(role_ text) returns boolean
  language sql immutable set search_path = '' as $$ select role_ not in ('stagiaire', 'lecture') $$;
create function priv.tient(genre_ text, role_ text) returns boolean
  language sql immutable set search_path = '' as
  $$ select role_ in ('referent', 'binome') or (genre_ <> 'dossier' and role_ = 'remplacante') $$;

create function priv.appliquer_entree() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  e     jsonb := new.octets::jsonb;
  corps jsonb := e->'corps';
  c     public.coffre;
  m     jsonb;
  rows  integer;
begin
  if e->>'service' <> new.service or e->>'log' <> new.coffre or (e->>'n')::integer <> new.n or e->>'type' <> new.type then
    raise exception 'entry and row differ' using errcode = 'check_violation';
  end if;
  if new.type = 'creer' then
    insert into public.coffre (service, coffre, genre, secteur, annee, retention, cree_par, cree_le, modifie)
      values (new.service, new.coffre, corps->>'genre', corps->>'secteur', (corps->>'annee')::integer, new.retention,
        new.auteur, priv.aujourdhui(), pg_current_xact_id()::text::bigint);
  end if;
  select * into strict c from public.coffre x where x.service = new.service and x.coffre = new.coffre for update;
  if new.n <> c.journal or e->>'prev' <> encode(c.journal_tete, 'hex') then
    raise exception 'the journal has moved on' using errcode = 'check_violation';
  end if;

  if new.type = 'creer' or new.type = 'epoque' then
    if (corps->'epoque'->>'numero')::integer <> (case new.type when 'creer' then 1 else c.epoque + 1 end) then
      raise exception 'époques follow one another' using errcode = 'check_violation';
    end if;
    insert into public.epoque (service, coffre, numero, engagement, porte, entree)
      values (new.service, new.coffre, (corps->'epoque'->>'numero')::integer,
        decode(corps->'epoque'->>'engagement', 'hex'), decode(corps->'epoque'->>'porte', 'base64'), new.n);
    c.epoque := (corps->'epoque'->>'numero')::integer;
    update public.membre_coffre x set epoque = c.epoque
      where x.service = new.service and x.coffre = new.coffre and not x.retire
        and (x.fin is null or x.fin >= priv.aujourdhui());
  end if;

  if new.type in ('creer', 'accorder') then
    for m in select value from jsonb_array_elements(
      (case new.type when 'creer' then corps->'membres' else jsonb_build_array(corps->'membre') end)) loop
      insert into public.membre_coffre as x
          (service, coffre, membre_service, membre, role, ecrit, tient, debut, fin, retire, entree, epoque)
        values (new.service, new.coffre, m->>'service', m->>'membre', m->>'role', priv.ecrit(m->>'role'),
          priv.tient(c.genre, m->>'role'), (m->>'debut')::date, (m->>'fin')::date, false, new.n, c.epoque)
        on conflict (service, coffre, membre_service, membre) do update
          set role = excluded.role, ecrit = excluded.ecrit, tient = excluded.tient, debut = excluded.debut,
              fin = excluded.fin, retire = false, entree = excluded.entree, epoque = excluded.epoque;
    end loop;
  elsif new.type = 'retirer' then
    m := corps->'membre';
    if not (m->>'membre' = new.auteur and m->>'service' = new.service)
      and not new.coffre = any (priv.mes_coffres_tenus()) then
      raise exception 'a member retires herself only' using errcode = 'insufficient_privilege';
    end if;
    update public.membre_coffre x set retire = true, entree = new.n
      where x.service = new.service and x.coffre = new.coffre
        and x.membre_service = m->>'service' and x.membre = m->>'membre' and not x.retire;
    get diagnostics rows = row_count;
    if rows <> 1 then
      raise exception 'not a member' using errcode = 'check_violation';
    end if;
  elsif new.type = 'accepter' then
    select (j.octets::jsonb)->'corps'->'membre' into m from public.journal j
      where j.service = new.service and j.coffre = new.coffre and j.n = (corps->>'entree')::integer and j.type = 'referent';
    if m is null or m->>'membre' <> new.auteur or m->>'service' <> new.service then
      raise exception 'nobody handed this file over to her' using errcode = 'insufficient_privilege';
    end if;
    update public.membre_coffre x set role = 'binome', tient = true, ecrit = true, entree = new.n
      where x.service = new.service and x.coffre = new.coffre and x.role = 'referent' and not x.retire;
    update public.membre_coffre x set role = 'referent', tient = true, ecrit = true, debut = null, fin = null, entree = new.n
      where x.service = new.service and x.coffre = new.coffre and x.membre_service = new.service and x.membre = new.auteur;
  elsif new.type = 'effacer' then
    update public.piece p set entete = null, ct = null, sig = null
      where p.service = new.service and p.coffre = new.coffre and p.piece = corps->>'piece';
  end if;

  update public.coffre x
    set journal = c.journal + 1, journal_tete = new.hache, epoque = c.epoque,
        ouvert = case new.type when 'cloturer' then false when 'rouvrir' then true else c.ouvert end,
        modifie = pg_current_xact_id()::text::bigint
    where x.service = new.service and x.coffre = new.coffre;
  return new;
end
$$;
comment on function priv.appliquer_entree is 'The state of a coffre is what its journal says, in the same statement.';
create trigger appliquer before insert on journal for each row execute function priv.appliquer_entree();
create trigger jamais before update or delete on journal for each row execute function priv.jamais();
create trigger jamais before update or delete on annuaire for each row execute function priv.jamais();

create function priv.suivre_l_annuaire() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  e     jsonb := new.octets::jsonb;
  avant bytea;
begin
  select a.hache into avant from public.annuaire a where a.service = new.service order by a.n desc limit 1;
  if e->>'service' <> new.service or e->>'log' <> 'annuaire' or (e->>'n')::integer <> new.n or e->>'type' <> new.type
    or e->>'prev' <> coalesce(encode(avant, 'hex'), repeat('0', 64))
    or new.n <> (select count(*) from public.annuaire a where a.service = new.service) then
    raise exception 'the annuaire has moved on' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger suivre before insert on annuaire for each row execute function priv.suivre_l_annuaire();

-- [Note: heads] rang and tete are computed by the server under the lock of the coffre's row and checked here, once per
-- statement; the application cannot write the heads themselves.
create function priv.avancer_tetes() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  c public.coffre;
  p record;
begin
  for c in select x.* from (select distinct n.service, n.coffre from neuves n) n
             cross join lateral (select y.* from public.coffre y where y.service = n.service and y.coffre = n.coffre
                                 for update offset 0) x
           order by x.service, x.coffre loop
    for p in select n.rang, n.epoque, n.hache, n.tete from neuves n
             where n.service = c.service and n.coffre = c.coffre order by n.rang loop
      if p.epoque <> c.epoque then
        raise exception 'not the current époque' using errcode = 'check_violation';
      end if;
      if not c.ouvert then
        raise exception 'the coffre is closed' using errcode = 'check_violation';
      end if;
      c.rang := c.rang + 1;
      c.tete := sha256(c.tete || p.hache);
      if p.rang <> c.rang or p.tete <> c.tete then
        raise exception 'the head has moved on' using errcode = 'check_violation';
      end if;
    end loop;
    update public.coffre x set rang = c.rang, tete = c.tete, modifie = pg_current_xact_id()::text::bigint
      where x.service = c.service and x.coffre = c.coffre;
  end loop;
  return null;
end
$$;
create trigger avancer after insert on piece referencing new table as neuves
  for each statement execute function priv.avancer_tetes();

create function priv.ne_perdre_personne() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
declare
  genre text;
begin
  select c.genre into genre from public.coffre c where c.service = new.service and c.coffre = new.coffre;
  if genre <> 'personnel' and not exists (select from public.scelle_recouvrement s
      where s.service = new.service and s.coffre = new.coffre and s.epoque = new.numero) then
    raise exception 'no recovery wrap' using errcode = 'check_violation';
  end if;
  if genre = 'dossier' and not exists (select from public.etiquette t where t.service = new.service and t.coffre = new.coffre) then
    raise exception 'no étiquette' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function priv.ne_perdre_personne is 'No key of a coffre without its recovery wrap, no file without its étiquette.';
create constraint trigger ne_perdre_personne after insert on epoque
  deferrable initially deferred for each row execute function priv.ne_perdre_personne();

create function priv.verrouiller(coffres text[])
  returns table (coffre text, genre text, secteur text, annee integer, ouvert boolean, epoque integer, rang integer,
                 tete bytea, journal integer, journal_tete bytea, ecrit boolean, annuaire integer)
  language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  moi  record;
  jour date := priv.aujourdhui();
begin
  select * into moi from priv.moi();
  return query
    select c.coffre, c.genre, c.secteur, c.annee, c.ouvert, c.epoque, c.rang, c.tete, c.journal, c.journal_tete, m.ecrit,
      (select coalesce(max(a.n) + 1, 0) from public.annuaire a where a.service = moi.service)
    from (select distinct x.coffre from unnest(coffres) x(coffre) order by x.coffre) d
      cross join lateral (
        select m.ecrit from public.membre_coffre m
        where m.service = moi.service and m.coffre = d.coffre and m.membre_service = moi.service and m.membre = moi.membre
          and not m.retire and (m.debut is null or m.debut <= jour) and (m.fin is null or m.fin >= jour)
        offset 0) m
      cross join lateral (
        select * from public.coffre c where c.service = moi.service and c.coffre = d.coffre for update offset 0) c;
end
$$;
-- offset 0, here and in the queries of the server: by the key, whatever the planner believes of a table that grows
comment on function priv.verrouiller is 'Locks those of these coffres that are mine, in the order of their ids.';

create function priv.deposer(coffre_ text, epoque_ integer, depot_ text, sceau_ bytea) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  moi text := priv.mon_service();
begin
  -- the door published may be one époque late
  perform from public.coffre c where c.service = moi and c.coffre = coffre_ and c.epoque - epoque_ in (0, 1);
  if not found then
    return 'porte-inconnue';
  end if;
  insert into public.depot values (moi, coffre_, depot_, epoque_, sceau_, priv.maintenant()) on conflict do nothing;
  if not found and not exists (select from public.depot d
      where d.service = moi and d.coffre = coffre_ and d.depot = depot_ and d.sceau = sceau_) then
    return 'depot-existe';
  end if;
  return null;
end
$$;
comment on function priv.deposer is 'How anybody of the service writes into a coffre she does not belong to.';

create function priv.ouvrir_dossier(coffre_ text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not coffre_ = any (priv.mes_coffres()) then
    return false;
  end if;
  insert into priv.ouverture values (priv.empreinte_du_jeton(), coffre_) on conflict do nothing;
  if found then
    perform priv.auditer('ouverture', coffre_, null);
  end if;
  return true;
end
$$;
comment on function priv.ouvrir_dossier is 'One audit line per session and file.';

grant execute on function priv.verrouiller(text[]), priv.deposer(text, integer, text, bytea), priv.ouvrir_dossier(text)
  to permanence_app;
