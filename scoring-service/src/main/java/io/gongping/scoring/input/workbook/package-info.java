/**
 * Entries as a spreadsheet: one sheet a kind, one row an entry, the same layout in both directions.
 */
@NullMarked
package io.gongping.scoring.input.workbook;

import org.jspecify.annotations.NullMarked;
