/** The theme of one year's national Quality Month; null is what is not known. */
export interface KnownTheme {
  year: number;
  theme: string;
  /** 文号 of the national circular. */
  number: string | null;
  /** How many departments issued it. */
  issuers: number | null;
}

const known = (year: number, theme: string, number: string | null = null, issuers: number | null = null) => ({
  year,
  theme,
  number,
  issuers,
});

/** National themes since 2005 (DOMAIN.md), the oldest first; years that are not known are left out. */
export const nationalThemes: readonly KnownTheme[] = [
  known(2005, '奉献优质产品，构建和谐社会', '国质检质联〔2005〕210号', 5),
  known(2007, '质量安全 共同的责任'),
  known(2008, '质量安全是社会和谐的基础'),
  known(2011, '建设质量强国 共创美好生活', null, 10),
  known(2012, '贯彻《质量发展纲要》，推进质量强国建设', null, 21),
  known(2013, '打造经济升级版 实现质量强国梦', null, 26),
  known(2014, '推动“三个转变”，建设质量强国', '国质检质联〔2014〕432号', 37),
  known(2016, '提升供给质量 建设质量强国', null, 42),
  known(2017, '大力提升质量 建设质量强国', null, 47),
  known(2018, '加强市场监管 建设质量强国'),
  known(2019, '共创中国质量 建设质量强国', '国市监质〔2019〕162号', 14),
  known(2020, '建设质量强国 决胜全面小康', null, 16),
  known(2021, '深入实施质量提升行动 大力推进质量强国建设', '国市监质〔2021〕51号', 20),
  known(2022, '推动质量变革创新 促进质量强国建设', '国市监质发〔2022〕76号', 21),
  known(2023, '增强质量意识 推进高质量发展', '国市监质发〔2023〕73号', 25),
  known(2024, '加强质量支撑 共建质量强国', null, 27),
  known(2025, '加强全面质量管理 促进质量强国建设', null, 26),
];
