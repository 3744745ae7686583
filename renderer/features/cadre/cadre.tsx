import { spotlight } from '@mantine/spotlight'
import { type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { FichierChoisi } from '../../../shared/window-contract.ts'
import { invokeWindow } from '../../api.ts'
import { Annonces } from '../../ui/annonces.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useFormulaireRefuse } from '../../ui/use-formulaire-refuse.ts'
import { useGardeFocus } from '../../ui/use-garde-focus.ts'
import { ProvenanceDrawer } from '../indicateurs/provenance.tsx'
import { type Adresse, choisirAnnee, formatAdresse, listAnnees, type Place, parseAdresse } from './adresse.ts'
import { BarreHaute } from './barre-haute.tsx'
import { BarreLaterale } from './barre-laterale.tsx'
import css from './cadre.module.css'
import { CadreContext, type Cadre as Contexte, type DemandeProvenance, type InfoBase } from './contexte.tsx'
import { Depot } from './depot.tsx'
import { Palette } from './palette.tsx'
import { useRaccourcis } from './raccourcis.ts'
import { texts } from './texts.ts'

/** The screen asked for, on a convention of this base; otherwise the dashboard of the first one. */
function useAdresse(base: InfoBase): Adresse | undefined {
  const [chemin] = useLocation()
  const lue = parseAdresse(chemin)
  if (lue && base.conventions.some(c => c.id === lue.convention)) return lue
  const premiere = base.conventions[0]
  if (!premiere) return undefined
  const annee = choisirAnnee(premiere.effet, premiere.fin, base.annees)
  return { convention: premiere.id, annee, place: 'tableau-de-bord', suite: [] }
}

function useContexte(base: InfoBase, adresse: Adresse, convention: Contexte['convention']) {
  const [, naviguer] = useLocation()
  const [brut, setBrut] = useState(false)
  const [fichiers, setFichiers] = useState<FichierChoisi[]>([])
  const [demande, setDemande] = useState<DemandeProvenance | null>(null)
  const { convention: id, annee } = adresse
  const lien = useCallback(
    (place: Place, ...suite: string[]) => formatAdresse({ convention: id, annee, place, suite }),
    [id, annee],
  )
  const aller = useCallback(
    (place: Place, ...suite: string[]) => naviguer(lien(place, ...suite)),
    [lien, naviguer],
  )
  const importer = useCallback(
    async (donnes?: FichierChoisi[]) => {
      const choisis = donnes ?? (await invokeWindow('fenetre:choisirFichiers', {})).fichiers
      if (choisis.length === 0) return
      setFichiers(choisis)
      aller('bilans', 'importer')
    },
    [aller],
  )
  const contexte = useMemo<Contexte>(
    () => ({
      base,
      adresse,
      convention,
      annees: listAnnees(convention.effet, convention.fin, base.annees),
      brut,
      setBrut,
      lien,
      aller,
      changer: partie => naviguer(formatAdresse({ ...adresse, suite: garderSuite(adresse), ...partie })),
      importer,
      fichiers,
      provenance: setDemande,
    }),
    [base, adresse, convention, brut, lien, aller, naviguer, importer, fichiers],
  )
  return { contexte, demande, fermer: () => setDemande(null) }
}

/** A meeting, a territory or a file belongs to one convention: only the indicator's page and the chosen view survive a change. */
const garderSuite = ({ place, suite }: Adresse) =>
  place === 'indicateurs' || (AVEC_VUES.includes(place) && !/^\d+$/.test(suite[0] ?? '')) ? suite : []
const AVEC_VUES: readonly Place[] = ['seances', 'decisions', 'rapport', 'convention']

type Props = { base: InfoBase; children: ReactNode }

/** The frame of an open base. */
export function Cadre({ base, children }: Props) {
  const adresse = useAdresse(base)
  const convention = base.conventions.find(c => c.id === adresse?.convention)
  if (!adresse || !convention)
    return <EmptyState titre={texts.pasDeConvention} texte={texts.pasDeConventionTexte} />
  return (
    <CadreOuvert base={base} adresse={adresse} convention={convention}>
      {children}
    </CadreOuvert>
  )
}

type PropsOuvert = Props & { adresse: Adresse; convention: Contexte['convention'] }

function CadreOuvert({ base, adresse, convention, children }: PropsOuvert) {
  const { contexte, demande, fermer } = useContexte(base, adresse, convention)
  const contenu = useRef<HTMLElement>(null)
  const { aller, importer } = contexte
  useRaccourcis({
    aller,
    importer: useCallback(() => void importer(), [importer]),
    chercher: spotlight.open,
  })
  useGardeFocus()
  useFormulaireRefuse()
  const cle = `${adresse.convention}/${adresse.place}/${adresse.suite.join('/')}`
  return (
    <CadreContext value={contexte}>
      <button type="button" className={css['evitement']} onClick={() => contenu.current?.focus()}>
        {texts.allerAuContenu}
      </button>
      <div className={css['cadre']}>
        <BarreLaterale />
        <BarreHaute />
        <main className={css['contenu']} ref={contenu} tabIndex={-1} id="contenu">
          <ErrorBoundary cle={cle}>
            <Suspense>{children}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Annonces />
      <Palette />
      <Depot />
      <ProvenanceDrawer demande={demande} onClose={fermer} />
    </CadreContext>
  )
}
