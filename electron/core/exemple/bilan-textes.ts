import type { EnLigne, RefChiffre, TexteRiche } from '../../../shared/domain/texte-riche.ts'

const texte = (mots: string): EnLigne => ({ type: 'text', text: mots })
const chiffre = (code: string, champs: Partial<RefChiffre> = {}): EnLigne => ({
  type: 'chiffre',
  attrs: {
    code,
    decalage: 0,
    territoire: null,
    ventilation: null,
    modalite: null,
    forme: 'valeur',
    ...champs,
  },
})
const document = (...paragraphes: EnLigne[][]): TexteRiche => ({
  type: 'doc',
  content: paragraphes.map(content => ({ type: 'paragraph', content })),
})

/** What the secretary of the sample wrote in the report of 2022, by chapter; its figures follow the data. Invented. */
export const TEXTES_2022: Record<string, TexteRiche> = {
  rappel: document([
    texte(
      'La convention organise l’approche globale de l’accompagnement entre Pôle emploi et le Département, pour les personnes qui rencontrent à la fois des freins sociaux et professionnels.',
    ),
  ]),
  gouvernance: document([
    texte('Le comité stratégique a lancé la convention en janvier 2022. Séances tenues dans l’année\u00a0: '),
    chiffre('seances_tenues'),
    texte('.'),
  ]),
  qualitatif: document(
    [
      texte('En 2022, '),
      chiffre('entrees'),
      texte(' entrées en accompagnement global ont été prononcées, et '),
      chiffre('file_active_fin'),
      texte(' parcours étaient ouverts au 31 décembre.'),
    ],
    [
      texte('Le délai moyen entre la prescription et l’entrée est de '),
      chiffre('delai_prescription_entree'),
      texte(
        '. Les équipes l’expliquent par des créneaux de diagnostic proposés trop tard dans deux agences.',
      ),
    ],
  ),
  orientations: document([
    texte(
      'Chaque agence proposera un créneau hebdomadaire de diagnostic partagé. La base de ressources sera mise à jour conjointement une fois par an.',
    ),
  ]),
}

/** What a partner sent, as it is printed under its name. */
export const CONTRIBUTION_2022 = {
  chapitre: 'qualitatif',
  partenaire: 'Département de Seine-et-Marne',
  auteur: 'Mme Inès Roussel, cheffe de service',
  recueLe: '2023-05-22',
  contenu: document([
    texte(
      'Les travailleurs sociaux soulignent la qualité des échanges avec les conseillers dédiés, et demandent un interlocuteur unique par maison des solidarités.',
    ),
  ]),
}
