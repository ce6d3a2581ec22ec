/** Common characters whose forms differ: each simplified one stands at the place of its traditional one. */
const simplified = '国会发这为务业实现产对经体关动机进门时规设场长总应员数学种条题层';
const traditional = '國會發這為務業實現產對經體關動機進門時規設場長總應員數學種條題層';

/** What each of them says; made when it is first asked for. */
let hints: ReadonlyMap<number, number> | undefined;

/**
 * Which script a text is in, by a few dozen common characters; undefined where none of them stands
 * or both do alike. Cost: linear, over the first 20,000 characters only.
 */
export function scriptHint(text: string): 'hans' | 'hant' | undefined {
  let balance = 0;
  hints ??= new Map([
    ...Array.from(simplified, (character) => [character.charCodeAt(0), 1] as const),
    ...Array.from(traditional, (character) => [character.charCodeAt(0), -1] as const),
  ]);
  const length = Math.min(text.length, 20_000);
  for (let at = 0; at < length; at++) balance += hints.get(text.charCodeAt(at)) ?? 0;
  if (balance === 0) return undefined;
  return balance > 0 ? 'hans' : 'hant';
}
