export const seancesHandlers = {}
