import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from '../../../../demo/host/reports/csv.js';

/** The one cell of a table of one line. */
const cellOf = (value: string | number): string => csvOf(['head'], [[value]]).replace('\ufeffhead\r\n', '').replace(/\r\n$/, '');

describe('a table as CSV', () => {
  it('is marked as UTF-8 and has lines that end as RFC 4180 says', () => {
    assert.equal(csvOf(['a', 'b'], [['機器', 1.5], [undefined, 'x']]), '\ufeffa,b\r\n機器,1.5\r\n,x\r\n');
  });

  it('quotes what would end a cell or a line', () => {
    assert.equal(cellOf('a "b", c'), '"a ""b"", c"');
    assert.equal(cellOf('two\nlines'), '"two\nlines"');
  });

  for (const begin of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', '\r\n+', ' =', '\u0000=', '\u202e=', '\u3000@']) {
    it(`lets no spreadsheet take text that begins with ${JSON.stringify(begin)} for a formula`, () => {
      assert.match(cellOf(`${begin}HYPERLINK("http://x","y")`), /^"?'/);
    });
  }

  it('leaves numbers as they are', () => {
    assert.equal(cellOf(-12.5), '-12.5');
  });
});
