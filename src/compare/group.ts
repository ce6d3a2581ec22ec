import type { Change } from '../model/comparison.js';

/** So many identical changes are one decision of an author: a ministry renamed all over a law. */
const smallestGroup = 3;

/** Numbers changes that are identical and stand in several places. Cost: linear. */
export function groupChanges(changes: readonly Change[]): void {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind === 'script' || change.kind === 'moved') continue;
    const key = [
      change.kind,
      change.operation,
      change.old?.text ?? '',
      change.new?.text ?? '',
    ].join('\u0000');
    const known = alike.get(key);
    if (known) known.push(change);
    else alike.set(key, [change]);
  }
  let group = 0;
  for (const members of alike.values()) {
    if (members.length < smallestGroup) continue;
    group++;
    for (const member of members) member.group = group;
  }
}
