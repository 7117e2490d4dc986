// What each change did to rows: said by the kernel, kept by the database's triggers, read here as before and after.
import type { Tx } from './client.ts'
import { newId } from './id.ts'

/** From here to the end of the transaction, whatever is changed is one change, by this actor at this moment. */
export async function beginChange(tx: Tx, { actorId, at }: { actorId: string; at: Date }): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('onrecord.change', ${newId()}, true), set_config('onrecord.actor', ${actorId}, true),
           set_config('onrecord.at', ${at.toISOString()}, true)`
}
