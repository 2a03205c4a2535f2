/** A member of a list as it is in the database. */
export interface Member {
  /** Of its row. */
  readonly id: number;
  readonly tmdbId: number;
  readonly title: string;
}

export interface ListPlan {
  /** Rows to take off the list. */
  readonly remove: readonly number[];
  /** Rows to put on it, in this order, behind those that stay. */
  readonly insert: readonly number[];
}

/**
 * What turns the list as it is into the list as it is wanted. The table has no column for an order; SQLite
 * keeps the order in which members were put in, so there all behind the first one that is out of place are
 * put in again. PostgreSQL keeps none: members that stay are left alone.
 */
export function planList(
  current: readonly number[],
  wanted: readonly number[],
  { ordered }: { readonly ordered: boolean },
): ListPlan {
  const isWanted = new Set(wanted);
  const staying = current.filter((id) => isWanted.has(id));
  const kept = new Set(ordered ? staying.slice(0, commonStart(staying, wanted)) : staying);
  return {
    remove: current.filter((id) => !kept.has(id)),
    insert: wanted.filter((id) => !kept.has(id)),
  };
}

/** Whether those who are in both stand in another order. */
export function isOutOfOrder(current: readonly number[], wanted: readonly number[]): boolean {
  return commonStart(current, wanted) < current.length;
}

/** How many members at the beginning of both are the same. */
function commonStart(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((id, index) => id !== b[index]);
  return differs === -1 ? a.length : differs;
}
