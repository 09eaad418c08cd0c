import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subjectAddressKey, subjectNameKey } from '../../shared/domain/subjectKeys.ts';

describe('one name, written by two clerks', () => {
  test.each([
    ['云溪县青禾（集团）有限责任公司', '云溪县青禾(集团) 有限公司'],
    ['云溪县青禾商贸股份有限公司', '云溪县青禾商贸股份公司'],
    ['云溪县城关老李面馆（个体工商户）', '云溪县城关老李面馆'],
    ['ＡＢＣ超市', 'abc 超市'],
    ['“好味道”餐馆', '好味道餐馆'],
  ])('%s is %s', (one, other) => {
    expect(subjectNameKey(one)).toBe(subjectNameKey(other));
  });

  test.each([
    ['云溪县青禾文具店', '云溪县青禾文具一店'],
    ['青禾食品有限公司', '青禾食品股份有限公司'],
    ['3-1号超市', '31号超市'],
  ])('%s is not %s', (one, other) => {
    expect(subjectNameKey(one)).not.toBe(subjectNameKey(other));
  });

  test('a name always has a key, and spaces around it change nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(subjectNameKey(name)).not.toBe('');
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'云溪县青禾超市ABab12（）') }), (name) => {
        fc.pre(/[^（）]/.test(name));
        expect(subjectNameKey(` ${name}　`)).toBe(subjectNameKey(name));
      }),
    );
  });
});

describe('one address, written by two clerks', () => {
  test.each([
    '云岭省溪州市云溪县城关镇中山路１２号',
    '溪州市云溪县城关镇中山路12号',
    '云溪县城关镇中山路 12号',
    '城关镇中山路12号',
  ])('%s', (address) => {
    expect(subjectAddressKey(address)).toBe('城关镇中山路12号');
  });

  test.each([
    ['内蒙古自治区呼和浩特市新城区北街1号', '北街1号'],
    ['延边朝鲜族自治州安图县二道镇1号', '二道镇1号'],
    ['北京市海淀区上地1号', '上地1号'],
    ['重庆市彭水苗族土家族自治县汉葭街道1号', '汉葭街道1号'],
  ])('in front of %s stands nothing that matters', (address, key) => {
    expect(subjectAddressKey(address)).toBe(key);
  });

  test.each(['农贸市场东区3号', '开发区大道1号', '中山小区3栋', '县城东街5号', '和平街区2号'])(
    '%s begins with no county',
    (address) => {
      expect(subjectAddressKey(address)).toBe(address);
    },
  );

  test('1-2号 is not 12号', () => {
    expect(subjectAddressKey('中山路1-2号')).not.toBe(subjectAddressKey('中山路12号'));
  });

  test('no address is none', () => {
    expect(subjectAddressKey(null)).toBeNull();
    expect(subjectAddressKey(' ')).toBeNull();
  });
});
