/** Words of duty, power and ban that mean one thing wherever they stand, in both scripts. */
const strong = [
  '不应当',
  '不應當',
  '不可以',
  '不鼓励',
  '不鼓勵',
  '原则上',
  '原則上',
  '应当',
  '應當',
  '必须',
  '必須',
  '不得',
  '禁止',
  '严禁',
  '嚴禁',
  '可以',
  '有权',
  '有權',
  '无权',
  '無權',
  '鼓励',
  '鼓勵',
  '不予',
  '无需',
  '無需',
  '无须',
  '無須',
  '不必',
  '一律',
  '力争',
  '力爭',
  '争取',
  '爭取',
  '确保',
  '確保',
];

/** 应 and 须 of duty, told from 应对, 适应, 应课差饷 and 须知 by their neighbours. */
const should =
  '(?<![适適相反对對响響供感效呼照顺順因回报報理本自策内內热熱])[应應](?![对對用急邀答收付税稅聘考征徵诉訴变變声聲运運有届屆激允验驗援战戰标標课課])';
const must = '[须須](?![知臾眉要])';

export const obligationPattern: string = `${strong.join('|')}|${should}|${must}`;

/**
 * Words that may also be something else: they tell only beside one of the others, and not as a part of
 * 所得, 许可 or 要求.
 */
export const weakPattern: string = [
  '(?<![主需必重紧緊概摘纲綱提])要(?![求点點件素闻聞员員])',
  '(?<![许許认認])可(?![能行靠持])',
  '(?<![所取获獲记記值懂觉覺难難])得(?![到出以分票知失])',
  '(?<![功性职職智才技可产產节節])能(?![力源量])',
  '(?<![适適事便权權])宜',
].join('|');
