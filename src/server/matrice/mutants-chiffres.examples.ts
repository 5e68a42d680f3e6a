const TRANSMETTRE = 'priv.transmettre_releve(text,integer,text,integer,text,bytea)'
const REMONTER = 'priv.remonter(integer,text,integer,text,bytea)'

/** Conditions inside the functions of figures: the text to forget, and what takes its place. */
export const MUTANTS_DES_CHIFFRES: readonly (readonly [fonction: string, texte: string, remplace: string])[] = [
  ['priv.responsable()', "priv.mon_role() in ('ctss-d', 'adjoint', 'ctss-r', 'national')", 'true'],
  ['priv.mes_releves()', '(tous or', '(true or'],
  ['priv.mes_releves()', '(tous or', '('],
  ['priv.mes_releves()', 'r.par = membre or', ''],
  ['priv.mes_releves()', 'or r.secteur = any (secteurs)', ''],
  ['priv.mes_releves()', 'r.service = moi and', ''],
  ['priv.secteurs_ou_je_recois()', 'where r.membre = priv.mon_membre()', ''],
  [TRANSMETTRE, 'not secteur_ = any (priv.secteurs_ou_je_recois())', 'false'],
  [TRANSMETTRE, 'x.service = moi and', ''],
  [TRANSMETTRE, 'not found', 'false'],
  [TRANSMETTRE, 'c.close_le is not null', 'false'],
  [TRANSMETTRE, "not priv.porte_ouverte(moi, coffre_, epoque_, 'service', null)", 'false'],
  [TRANSMETTRE, 'exists (select from public.releve r where r.service = moi and r.depot = depot_)', 'false'],
  [REMONTER, 'not priv.responsable()', 'false'],
  [REMONTER, 'p.service = haut and', ''],
  [REMONTER, 'and p.annee = annee_', ''],
  [REMONTER, 'exists (select from public.publication p where p.service = haut and p.annee = annee_)', 'false'],
  [REMONTER, "not priv.porte_ouverte(haut, coffre_, epoque_, 'service', null)", 'false'],
]
