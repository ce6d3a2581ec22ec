/** The edition something stands in. */
export type Side = 'old' | 'new';

export function otherSide(side: Side): Side {
  return side === 'old' ? 'new' : 'old';
}
