import { expect, test } from 'vitest';
import { readDocumentNumber } from '../../src/parse/frame/document-number.js';

test.each([
  ['国发〔2025〕11号', { issuer: '国发', year: 2025, serial: 11 }],
  ['第722号', { issuer: '', year: null, serial: 722 }],
  ['2024年第5号', { issuer: '', year: 2024, serial: 5 }],
  ['院臺綜字第1110001234號', { issuer: '院臺綜字', year: null, serial: 1110001234 }],
  ['第486章', { issuer: '', year: null, serial: 486 }],
  ['第18/2024號行政法規', { issuer: '行政法規', year: 2024, serial: 18 }],
  ['第12/2023號社會文化司司長批示', { issuer: '社會文化司司長批示', year: 2023, serial: 12 }],
])('%s', (text, reading) => {
  expect(readDocumentNumber(text)).toEqual(reading);
});

test.each(['第一章', '第18/2024號行政法規的修改', '第5條', '11号'])('%s is no number', (text) => {
  expect(readDocumentNumber(text)).toBeNull();
});
