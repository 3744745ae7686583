import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { invoke, useChannel } from '../../../api.ts'
import { usePortee } from '../../cadre/contexte.tsx'

const PAGE = 500

/** Participants read by pages of 500, and the counts of the whole year whatever the filter. */
export function useParticipants(seulementManquantes: boolean) {
  const { convention, annee } = usePortee()
  const entier = useChannel('fse:participants', { convention, annee, nombre: 1 })
  const pages = useInfiniteQuery({
    queryKey: ['fse:participants', 'pages', { convention, annee, seulementManquantes }],
    queryFn: ({ pageParam }) =>
      invoke('fse:participants', {
        convention,
        annee,
        seulementManquantes,
        debut: pageParam,
        nombre: PAGE,
      }),
    initialPageParam: 0,
    getNextPageParam: (derniere, toutes) => {
      const lus = toutes.reduce((somme, p) => somme + p.participants.length, 0)
      return lus < derniere.total && derniere.participants.length > 0 ? lus : undefined
    },
    placeholderData: keepPreviousData,
  })
  const lues = pages.data?.pages ?? []
  return {
    participants: lues.flatMap(p => p.participants),
    total: lues.at(-1)?.total ?? 0,
    annee: entier.data ? { total: entier.data.total, complets: entier.data.complets } : null,
    enAttente: pages.isPending,
    erreur: pages.error ?? entier.error,
    aSuite: pages.hasNextPage,
    suite: () => void pages.fetchNextPage(),
    suiteEnCours: pages.isFetchingNextPage,
  }
}
