/** The two wires between the page and the main process; the channel of the contract travels as an argument. */
export const IPC_INVOKE = 'tandem:invoke'
export const IPC_EVENT = 'tandem:event'
