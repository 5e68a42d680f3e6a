import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { etatDesSections, manquesDe, SECTIONS } from './ecrit-manques.ts'
import type { ContenuDEcrit } from './ecrit.ts'
import {
  MERE,
  PERE,
  unDestinataireDEcrit,
  uneIp,
  unFait,
  unPropos,
  unResponsableDEcrit,
  unSignalement,
  unTitulaireInforme,
} from './ecrit.examples.ts'

const JOUR = '2026-11-24'
const mots = (ecrit: ContenuDEcrit, jour = JOUR): string[] => manquesDe(ecrit, jour).map(({ mot }) => mot)
const traces = (t: Partial<ContenuDEcrit['faits']['traces']>) => ({
  liste: [unFait()],
  traces: { presentes: true, description: '', medecin: null, medecinPrecision: '', ...t },
})

suite('what blocks the sending of an information préoccupante', () => {
  test('nothing, when all is written', () => {
    assert.deepEqual(mots(uneIp()), [])
    assert.deepEqual(mots(unSignalement()), [])
  })

  test('each thing is named as she would name it', () => {
    const { emetteur, enfant } = uneIp()
    const cas: readonly (readonly [Partial<ContenuDEcrit>, readonly string[]])[] = [
      [{ emetteur: { ...emetteur, nom: ' ', telephone: '' } }, ['Votre nom', 'Votre téléphone ou votre courriel']],
      [{ emetteur: { ...emetteur, telephone: '', courriel: 'a@example.org' } }, []],
      [
        { enfant: { ...enfant, adresse: '', naissance: null } },
        ['Date de naissance de l’enfant', 'Adresse de l’enfant'],
      ],
      [{ motif: { themes: [], precision: 'Des coups.' } }, ['Motif, à choisir']],
      [{ evaluation: ' \n' }, ['Évaluation, à écrire']],
      [{ mineurs: { autres: null, liste: [] } }, ['Autres mineurs au domicile\u00a0: oui, non ou inconnu']],
      [{ mineurs: { autres: 'oui', liste: [] } }, ['Autres mineurs au domicile\u00a0: leurs noms']],
      [{ mineurs: { autres: 'inconnu', liste: [] } }, []],
      [{ faits: { ...uneIp().faits, liste: [] } }, ['Faits observés, à écrire']],
      [{ propos: { liste: [], circonstances: '' } }, ['Propos de l’enfant, ou pourquoi il n’y en a pas']],
      [{ propos: { liste: [], circonstances: 'Il ne parle pas.' } }, []],
      [{ destinataires: [] }, ['Qui reçoit l’écrit']],
      [{ destinataires: [unDestinataireDEcrit('ctss-d', 'copie')] }, ['Qui reçoit l’écrit']],
      [{ responsables: [] }, ['Responsables légaux, à écrire']],
    ]
    for (const [change, attendus] of cas) assert.deepEqual(mots(uneIp(change)), attendus, JSON.stringify(change))
  })

  test('the address of the father is missing, and it says so; two mothers are told apart by their names', () => {
    const sansAdresse = unResponsableDEcrit({ personneId: PERE, lien: 'pere', adresse: '' })
    assert.deepEqual(manquesDe(uneIp({ responsables: [unResponsableDEcrit(), sansAdresse] }), JOUR), [
      { section: 'responsables', cle: `responsables.${PERE}.adresse`, mot: 'Adresse du père' },
    ])
    const deux = [unResponsableDEcrit(), { ...sansAdresse, lien: 'mere' as const, nom: 'MARTIN', prenom: 'Zoé' }]
    assert.deepEqual(mots(uneIp({ responsables: deux })), ['Adresse de MARTIN Zoé'])
    const beauPere = { ...sansAdresse, lien: 'beau-parent' as const, autorite: 'sans' as const }
    assert.deepEqual(mots(uneIp({ responsables: [unResponsableDEcrit(), beauPere] })), [])
  })

  test('a date to come, a quotation without words, a fact that nobody saw', () => {
    assert.deepEqual(mots(uneIp({ faits: { ...uneIp().faits, liste: [unFait({ jour: '2026-11-25', par: '' })] } })), [
      'Qui a vu ce fait',
      'Date d’un fait, à venir',
    ])
    const liste = [unPropos(), unPropos({ texte: ' ', jour: '2027-01-01', par: '' })]
    const manques = manquesDe(uneIp({ propos: { liste, circonstances: '' } }), JOUR)
    assert.deepEqual(
      manques.map(({ cle, mot }) => [cle, mot]),
      [
        ['propos.1.texte', 'Une citation sans mots'],
        ['propos.1.par', 'Qui a reçu ces mots'],
        ['propos.1.jour', 'Date d’une citation, à venir'],
      ],
    )
    const { enfant } = uneIp()
    assert.deepEqual(mots(uneIp({ enfant: { ...enfant, naissance: '2026-12-01' } })), [
      'Date de naissance de l’enfant, à venir',
    ])
  })

  test('a trace on the body is described, and seen by a doctor or said why not', () => {
    assert.deepEqual(mots(uneIp({ faits: traces({ presentes: null }) })), ['Traces sur le corps\u00a0: oui ou non'])
    assert.deepEqual(mots(uneIp({ faits: traces({}) })), [
      'Traces\u00a0: où, quelle taille, quelle couleur',
      'Médecin scolaire\u00a0: vu, appelé, ou pourquoi pas',
    ])
    const vue = { description: 'Ecchymose de 3 cm, bleue, avant-bras gauche.' }
    assert.deepEqual(mots(uneIp({ faits: traces({ ...vue, medecin: 'vu' }) })), [])
    assert.deepEqual(mots(uneIp({ faits: traces({ ...vue, medecin: 'non' }) })), [
      'Médecin scolaire\u00a0: pourquoi il n’est pas appelé',
    ])
    assert.deepEqual(mots(uneIp({ faits: traces({ ...vue, medecin: 'non', medecinPrecision: 'Poste vacant.' }) })), [])
  })

  test('a pupil who turns eighteen leaves this kind of writing the very day', () => {
    const { enfant } = uneIp()
    const ne = uneIp({ enfant: { ...enfant, naissance: '2008-11-24' } })
    assert.deepEqual(mots(ne, '2026-11-23'), [])
    assert.deepEqual(mots(ne, '2026-11-24'), ['Jeune majeur\u00a0: une aide jeune majeur, pas cet écrit'])
  })
})

suite('whom she has told', () => {
  const information = (
    titulaires: ContenuDEcrit['information']['titulaires'],
    enfant: Partial<ContenuDEcrit['information']['enfant']> = {},
  ) => ({ titulaires, enfant: { informe: true, le: null, raison: '', ...enfant } })
  const pere = (autre: Parameters<typeof unTitulaireInforme>[0]) =>
    uneIp({ information: information([unTitulaireInforme(), unTitulaireInforme({ personneId: PERE, ...autre })]) })

  test('each holder of parental authority, with the day and the way, or the reason', () => {
    assert.deepEqual(mots(uneIp({ information: information([unTitulaireInforme()]) })), [
      'Père\u00a0: informé, ou la raison',
    ])
    assert.deepEqual(mots(pere({ informe: null })), ['Père\u00a0: informé, ou la raison'])
    assert.deepEqual(mots(pere({ informe: 'non', raison: ' ' })), ['Père\u00a0: la raison de ne pas informer'])
    assert.deepEqual(mots(pere({ le: null, comment: '' })), [
      'Père\u00a0: informé, à quelle date',
      'Père\u00a0: informé, comment',
    ])
    assert.deepEqual(mots(pere({ le: '2026-11-25' })), ['Père\u00a0: date d’information, à venir'])
    assert.deepEqual(mots(pere({ informe: 'non', raison: 'Il la menace.' })), [])
  })

  test('a parent whose authority is suspended or withdrawn need not be told; one to whom it was delegated must', () => {
    const avec = (autorite: 'suspendue' | 'retiree' | 'sans' | 'deleguee') =>
      mots(
        uneIp({
          responsables: [unResponsableDEcrit(), unResponsableDEcrit({ personneId: PERE, lien: 'pere', autorite })],
          information: information([unTitulaireInforme()]),
        }),
      )
    for (const autorite of ['suspendue', 'retiree', 'sans'] as const) assert.deepEqual(avec(autorite), [], autorite)
    assert.deepEqual(avec('deleguee'), ['Père\u00a0: informé, ou la raison'])
  })

  test('the child, or why not', () => {
    const titulaires = uneIp().information.titulaires
    const dit = (enfant: Partial<ContenuDEcrit['information']['enfant']>) =>
      mots(uneIp({ information: information(titulaires, enfant) }))
    assert.deepEqual(dit({ informe: null }), ['Enfant\u00a0: informé, ou la raison'])
    assert.deepEqual(dit({ informe: false }), ['Enfant\u00a0: la raison de ne pas informer'])
    assert.deepEqual(dit({ informe: false, raison: 'Il a quatre ans.' }), [])
    assert.deepEqual(dit({ le: '2026-12-01' }), ['Enfant\u00a0: date d’information, à venir'])
  })
})

suite('what blocks the sending of a signalement', () => {
  test('words or facts, the circumstances, who protects the child tonight, the copy that the law asks for', () => {
    const vide = unSignalement({
      faits: { ...uneIp().faits, liste: [] },
      propos: { liste: [], circonstances: '' },
      protection: '',
      destinataires: [unDestinataireDEcrit('parquet', 'ecrit'), unDestinataireDEcrit('president-cd', 'avis')],
    })
    assert.deepEqual(mots(vide), [
      'Mots exacts de l’enfant, ou faits observés',
      'Circonstances, à écrire',
      'Protection ce soir\u00a0: qui vient chercher l’enfant',
      'Copie au président du conseil départemental',
    ])
    assert.deepEqual(mots(unSignalement({ faits: { ...uneIp().faits, liste: [] } })), [])
    assert.deepEqual(
      mots(
        unSignalement({
          destinataires: [unDestinataireDEcrit('parquet', 'ecrit'), unDestinataireDEcrit('crip', 'copie')],
        }),
      ),
      [],
    )
  })

  test('the IA-DASEN never gets more than the bare notice', () => {
    const destinataires = [...unSignalement().destinataires, unDestinataireDEcrit('dasen', 'copie')]
    assert.deepEqual(mots(unSignalement({ destinataires })), ['IA-DASEN\u00a0: l’avis de transmission seul'])
  })
})

test('the list of sections: a tick, a dash, or what is missing; the protection of tonight belongs to a signalement', () => {
  const etats = new Map(etatDesSections(uneIp({ evaluation: '' }), JOUR).map((s) => [s.section, s]))
  assert.equal(etats.get('mesures')?.etat, 'vide')
  assert.equal(etats.get('enfant')?.etat, 'rempli')
  assert.deepEqual(
    [etats.get('evaluation')?.etat, etats.get('evaluation')?.manques.map(({ mot }) => mot)],
    ['manque', ['Évaluation, à écrire']],
  )
  assert.equal(etats.has('protection'), false)
  assert.deepEqual(
    etatDesSections(unSignalement(), JOUR).map(({ section }) => section),
    [...SECTIONS],
  )
  assert.ok(
    manquesDe(uneIp({ responsables: [unResponsableDEcrit({ adresse: '' })] }), JOUR).every(({ cle }) =>
      cle.includes(MERE),
    ),
  )
})
