import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, ProposalList } from '../../src/repair/proposal-list.js';
import type { Proposal } from '../../src/repair/rule.js';

const proposal: fc.Arbitrary<Proposal> = fc.record(
  {
    start: fc.nat(2 ** 29),
    end: fc.nat(2 ** 29),
    after: fc.oneof(fc.constantFrom('', '，', '\n'), fc.string()),
    confidence: fc.constantFrom('certain', 'likely', 'unsure'),
    why: fc.constantFrom({ en: 'one', zh: '一' }, { en: 'one', zh: '二' }, { en: 'two', zh: '二' }),
    move: fc.nat(9),
  },
  { requiredKeys: ['start', 'end', 'after', 'confidence', 'why'] },
);

/** More than are kept as they are. */
const many = 5000;

test('few proposals and many come back as they went in, as often as one likes', () => {
  fc.assert(
    fc.property(fc.array(proposal, { minLength: 1, maxLength: 40 }), (some) => {
      for (const list of [some, Array.from({ length: many }, (_, at) => some[at % some.length])]) {
        const all = list.filter((each) => each !== undefined);
        const packed = ProposalList.of(all);
        expect(packed.length).toBe(all.length);
        expect([...packed]).toEqual(all);
        expect([...packed]).toEqual(all);
      }
    }),
    { numRuns: 20 },
  );
});

test('proposals that each say something of their own come back too', () => {
  const all = Array.from({ length: 3 * many }, (_, at): Proposal => {
    const why = { en: `page ${at}`, zh: `第${at}页` };
    return { start: at, end: at + 1, after: String(at), confidence: 'likely', why };
  });
  expect([...pack(all)]).toEqual(all);
});

test('a list that is packed is not packed again', () => {
  const list = ProposalList.of([]);
  expect(pack(list)).toBe(list);
});
