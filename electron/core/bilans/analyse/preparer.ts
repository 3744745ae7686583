import type { Context } from '../../context.ts'
import type { FeuilleAEcrire, ImportPret } from '../commit/ecrire.ts'
import { formatZone } from '../detect/detecter-feuille.ts'
import type { FichierAnalyse } from './analyser.ts'
import type { Chantier } from './chantier.ts'
import type { FeuilleAnalysee } from './feuille.ts'
import { retenirCorrespondance } from './memoire.ts'
import { decrireColonne } from './resultat.ts'

/** Puts together what an import would write, from sheets already converted. */
export function preparer(ctx: Context, chantier: Chantier, fichiers: readonly FichierAnalyse[]): ImportPret {
  const { suivi, reference, options, ajouts, personnes } = chantier
  suivi.lot.cles = personnes.cles()
  suivi.lot.nombrePersonnes = personnes.nombre()
  const utiles = fichiers.flatMap((f, position) =>
    f.feuilles.filter(x => x.numero >= 0).map(feuille => ({ position, feuille })),
  )
  const premiere = utiles[0]?.feuille
  return {
    convention: reference.conventionId,
    source: premiere?.source ?? { nom: options.source ?? 'Sans source', espace: '' },
    annee: options.annee ?? null,
    faitLe: new Date(ctx.now()).toISOString(),
    utilisateur: ctx.utilisateur,
    secret: chantier.secret,
    fichiers: [],
    feuilles: utiles.map(({ position, feuille }) => decrireFeuille(position, feuille)),
    lot: suivi.lot,
    valeurs: suivi.valeurs,
    territoires: [...ajouts.territoires.values()],
    locales: [...ajouts.locales.values()],
    apprises: listApprises(options.correspondance?.valeurs),
    correspondances: listCorrespondances(utiles.map(u => u.feuille)),
    videsEffacent: premiere?.correspondance?.videsEffacent ?? false,
    enErreur: 0,
    avertissements: [],
    verifierAnnulation: suivi.verifierAnnulation,
  }
}

function decrireFeuille(fichier: number, feuille: FeuilleAnalysee): FeuilleAEcrire {
  const { detectee, formes } = feuille
  const colonnes = detectee.colonnes.map(c => ({
    ...decrireColonne(c),
    formes: formes.get(c.colonne) ?? null,
  }))
  return {
    fichier,
    nom: detectee.feuille,
    forme: detectee.forme ?? '',
    zone: formatZone(detectee.zone) ?? '',
    colonnes: JSON.stringify(colonnes),
  }
}

function listApprises(valeurs: Record<string, Record<string, string>> | undefined): ImportPret['apprises'] {
  return Object.entries(valeurs ?? {}).flatMap(([sens, libelles]) =>
    Object.entries(libelles).map(([libelle, code]) => ({ sens, libelle, code })),
  )
}

/** One per layout: the sheets of one workbook often share theirs. */
function listCorrespondances(feuilles: readonly FeuilleAnalysee[]): ImportPret['correspondances'] {
  const parSignature = new Map<string, ImportPret['correspondances'][number]>()
  for (const { detectee, correspondance } of feuilles) {
    if (parSignature.has(detectee.signature)) continue
    const entetes = detectee.colonnes.map(c => c.entete).filter(e => e !== '')
    parSignature.set(detectee.signature, {
      signature: detectee.signature,
      entetes: entetes.join(' ; '),
      reponses: retenirCorrespondance(detectee, correspondance),
    })
  }
  return [...parSignature.values()]
}
