import { combine, pair, type Passages } from './passage.js';

const elements = [
  ['氢', 'H', 1],
  ['氦', 'He', 2],
  ['锂', 'Li', 3],
  ['碳', 'C', 6],
  ['氮', 'N', 7],
  ['氧', 'O', 8],
  ['钠', 'Na', 11],
  ['铝', 'Al', 13],
  ['硫', 'S', 16],
  ['氯', 'Cl', 17],
  ['铁', 'Fe', 26],
  ['铜', 'Cu', 29],
  ['银', 'Ag', 47],
  ['金', 'Au', 79],
  ['铀', 'U', 92],
] as const;

const units = ['kg', 'm/s', '℃', 'kW·h', 'mg/L', '㎡', 'μm', 'dB(A)'] as const;

/** Formulas, quantities, chemistry, ratios. */
export const science: Passages = [
  ...elements.map(
    ([name, symbol, number]) => `${name}的元素符号为${symbol}，原子序数为${number}。`,
  ),
  ...combine(
    elements.slice(0, 8),
    units,
    ([name], unit) => `测得${name}样品的读数为3.5${unit}，误差不超过±2%。`,
  ),
  ...pair(
    elements,
    [1000, 500, 200, 5000],
    ([, symbol], scale) => `${symbol}含量分布图的比例尺为1:${scale}，图幅为40cm×50cm。`,
  ),
  'a + b = b + a',
  'E=mc²',
  'f(x) = x^2 + 2x + 1, x > 0',
  'y = (a + b) / 2',
  '当x>0且y<1时，不等式2x+y≥3成立。',
  '函数f(x)=sin(x)在区间(0,π)内取得最大值。',
  '若A∩B=∅，则P(A∪B)=P(A)+P(B)。',
  '2H2+O2=2H2O，反应放热。',
  '∑(i=1..n) i = n(n+1)/2',
  '圆周率π≈3.14159，自然常数e≈2.71828。',
  '利润率=(收入-成本)/收入×100%',
  '浓度为0.05 mol/L的NaCl溶液',
  '1,1,1-三氯乙烷和2,4-二硝基甲苯属于管制品。',
  'pH值在6.5—8.5之间，COD≤50mg/L。',
  '北纬39°54′20″，东经116°25′29″',
  '比分为3:2，赔率为1:1.5，时间为12:30。',
  '5<6，7>3，a≤b，c≠d，x→∞',
  '|x-1|<3',
  '√2、∛5、½、¾、㏑2、‰、№5',
  '①H2O ②CO2 ③NaOH',
];
