@NullMarked
package io.gongping.scoring.input.workbook;

import org.jspecify.annotations.NullMarked;
