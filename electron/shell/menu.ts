import { Menu, type MenuItemConstructorOptions } from 'electron'

const MENU: MenuItemConstructorOptions[] = [
  {
    label: 'Édition',
    submenu: [
      { role: 'undo', label: 'Annuler' },
      { role: 'redo', label: 'Rétablir' },
      { type: 'separator' },
      { role: 'cut', label: 'Couper' },
      { role: 'copy', label: 'Copier' },
      { role: 'paste', label: 'Coller' },
      { role: 'selectAll', label: 'Tout sélectionner' },
    ],
  },
  {
    label: 'Affichage',
    submenu: [
      { role: 'zoomIn', label: 'Agrandir' },
      { role: 'zoomOut', label: 'Réduire' },
      { role: 'resetZoom', label: 'Taille normale' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Plein écran' },
    ],
  },
]

/** A short French menu: without it, macOS would lose copy and paste, and everybody the zoom. */
export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(MENU))
}
