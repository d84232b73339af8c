/** Shared shapes of the HTTP API: entity versions, pages, cursors and labels in two languages. */
@NullMarked
package io.gongping.support.web;

import org.jspecify.annotations.NullMarked;
