/** Brings databases up to date, waits for those that are away, and tells their failures apart. */
@NullMarked
package io.gongping.support.database;

import org.jspecify.annotations.NullMarked;
