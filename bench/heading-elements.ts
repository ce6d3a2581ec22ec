/** Where the elements of the real documents stand, by line of the clean text, read by eye. */
export interface Elements {
  title: readonly number[];
  documentNumber?: readonly number[];
  addressee?: readonly number[];
  signature?: readonly number[];
  issueDate?: readonly number[];
  /** Lines on which an attachment begins, its label or its title. */
  attachment?: readonly number[];
}

const notice = { title: [1], documentNumber: [2], addressee: [3] };

export const elements: Readonly<Record<string, Elements>> = {
  'g01-shuangsuiji': { ...notice, signature: [39], issueDate: [40] },
  'g03-zhijiao': { ...notice, title: [1, 8], signature: [5], issueDate: [6], attachment: [8] },
  'g10-tuiguang': { ...notice, title: [1, 20], signature: [16], issueDate: [17], attachment: [19] },
  'g32-zhuanxiangkouchu': {
    ...notice,
    title: [1, 8],
    signature: [5],
    issueDate: [6],
    attachment: [8],
  },
  'g38-fangjia': { ...notice, signature: [13], issueDate: [14] },
  'g50-shetuan': { ...notice, title: [1, 9], signature: [6], issueDate: [7], attachment: [9] },
  'g56-dianxing': {
    ...notice,
    title: [1, 12, 13],
    signature: [8],
    issueDate: [9],
    attachment: [11],
  },
  'h04-shuzibaogao': { title: [1], addressee: [4] },
  'h08-beidou': { title: [2, 3] },
  'h10-wenda-minying': { title: [1] },
  'h10-wenda-minying-hk': { title: [1] },
  'h10-wenda-minying-tw': { title: [1] },
  'l02-lifafa-2015': { title: [1] },
  'l03-lifafa-2023': { title: [1] },
  'l06-guowuyuan-1982': { title: [1] },
  'l07-guowuyuan-2024': { title: [1] },
  'l11-minfa-zongze': { title: [1, 2] },
  'l14-xiyi': { title: [1] },
  'p02-nashuixinyong': {
    title: [5],
    documentNumber: [4],
    addressee: [6],
    signature: [32, 33],
    issueDate: [34],
  },
  'r01-qiwuxianfa': { title: [1] },
  't02-gongwen': { title: [1] },
  't03-gezi': { title: [1] },
  'u01-renquan-hans': { title: [1] },
  'u02-renquan-hant': { title: [1] },
};
