export const pointsHandlers = {}
